// Organizations, people and projects.
// returns id STRING
// scan    all entities are looked at
MATCH (e:Organization|Person|Project)
WHERE e:Entity AND e.id IS NOT NULL
RETURN e.id AS id
