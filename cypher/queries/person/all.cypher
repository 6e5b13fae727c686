// A page of people in the order of their ids.
// $after  STRING
// $limit  INTEGER
// returns id STRING
// index   person_id, V001
MATCH (p:Person)
WHERE p.id > $after
RETURN p.id AS id
ORDER BY p.id
LIMIT $limit
