// Sentences by their words, best first; what a steward rejected is left out.
// $query  STRING   Lucene syntax, user input escaped by the caller
// $limit  INTEGER  1 to 1000
// returns as evidence/of-edges, and role STRING of the page, page STRING (the same for its twins), score FLOAT (Lucene's: compare within one answer only)
// index   evidence_text, V002; verdict_edge, V004
CALL db.index.fulltext.queryNodes('evidence_text', $query, {limit: $limit}) YIELD node AS e, score
WHERE e.polarity = 'AFFIRMED'
  AND NOT EXISTS { (:Verdict {subject: e.subject, predicate: e.predicate, object: e.object, status: 'rejected'}) }
MATCH (e)-[:FROM]->(v:PageVersion)
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object, e.snippet AS snippet,
       e.surface AS surface, e.url AS url, e.fetchedAt AS fetchedAt, e.confidence AS confidence, e.extractor AS extractor, v.lang AS lang,
       v.role AS role, coalesce(v.translation, v.textHash) AS page, score
ORDER BY score DESC, id
