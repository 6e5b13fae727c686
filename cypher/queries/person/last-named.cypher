// When people were named last, a page of them in the order of their ids.
// $after  STRING
// $limit  INTEGER
// returns id STRING, roles LIST<STRING>, named DATETIME
// index   person_id, V001
MATCH (p:Person)
WHERE p.id > $after
WITH p
ORDER BY p.id
LIMIT $limit
RETURN p.id AS id, coalesce(p.roles, []) AS roles,
       reduce(latest = null, v IN [(v:PageVersion)-[:MENTIONS]->(p) | v.fetchedAt] | CASE WHEN latest IS NULL OR v > latest THEN v ELSE latest END) AS named
ORDER BY id
