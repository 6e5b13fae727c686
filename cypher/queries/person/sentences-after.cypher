// A page of sentences in the order of their ids.
// $after  STRING
// $limit  INTEGER
// returns id, subject, predicate, object, snippet, surface, url STRING
// index   evidence_id, V001
MATCH (e:Evidence)
WHERE e.id > $after
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object, e.snippet AS snippet, e.surface AS surface, e.url AS url
ORDER BY e.id
LIMIT $limit
