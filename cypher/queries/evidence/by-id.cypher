// One piece of evidence.
// $id     STRING
// returns as evidence/of-edges
// index   unique constraint of V001
MATCH (e:Evidence {id: $id})-[:READ_ON]->(v:PageVersion)
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object, e.snippet AS snippet,
       e.surface AS surface, v.url AS url, v.fetchedAt AS fetchedAt, e.confidence AS confidence, e.extractor AS extractor
