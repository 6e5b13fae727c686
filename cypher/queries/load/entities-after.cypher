// A page of entities in the order of their ids.
// $after  STRING
// $limit  INTEGER
// returns id STRING
// index   entity_id, V001
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY e.id
LIMIT $limit
