// The sentences that prove each edge, most trusted first, one for each page.
// $edges  LIST<MAP>  subject, predicate, object
// $limit  INTEGER    for each edge, 1 to 20
// returns id, subject, predicate, object, snippet, surface, url STRING, fetchedAt DATETIME, confidence FLOAT, extractor STRING
// index   evidence_statement, V002
UNWIND $edges AS edge
CALL (edge) {
  MATCH (e:Evidence {subject: edge.subject, predicate: edge.predicate, object: edge.object})-[:READ_ON]->(v:PageVersion)
  WHERE e.polarity = 'AFFIRMED'
  RETURN e, v ORDER BY e.confidence DESC, v.url, e.start LIMIT $limit
}
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object, e.snippet AS snippet,
       e.surface AS surface, v.url AS url, v.fetchedAt AS fetchedAt, e.confidence AS confidence, e.extractor AS extractor
