// One piece of evidence.
// $id     STRING
// returns as evidence/of-edges
// index   evidence_id, V001
MATCH (e:Evidence {id: $id})
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object, e.snippet AS snippet,
       e.surface AS surface, e.url AS url, e.fetchedAt AS fetchedAt, e.confidence AS confidence, e.extractor AS extractor,
       head(COLLECT { MATCH (e)-[:FROM]->(v:PageVersion) RETURN v.lang }) AS lang
