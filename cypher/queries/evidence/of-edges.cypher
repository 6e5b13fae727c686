// The sentences that prove each edge, most trusted first.
// $edges  LIST<MAP>  subject, predicate, object
// $limit  INTEGER    for each edge, 1 to 20
// returns id, subject, predicate, object, snippet, surface, url STRING, fetchedAt DATETIME, confidence FLOAT, extractor STRING, lang STRING of the page or null
// index   evidence_statement, V002
UNWIND $edges AS edge
CALL (edge) {
  MATCH (e:Evidence {subject: edge.subject, predicate: edge.predicate, object: edge.object})
  WHERE e.polarity = 'AFFIRMED'
  RETURN e ORDER BY e.confidence DESC, e.url, e.start, e.id LIMIT $limit
}
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object, e.snippet AS snippet,
       e.surface AS surface, e.url AS url, e.fetchedAt AS fetchedAt, e.confidence AS confidence, e.extractor AS extractor,
       head(COLLECT { MATCH (e)-[:FROM]->(v:PageVersion) RETURN v.lang }) AS lang
