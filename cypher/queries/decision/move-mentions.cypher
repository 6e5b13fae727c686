// Hangs mentions to other entities.
// $rows   LIST<MAP>  edge STRING (element id), to STRING, raw STRING or null
// index   entity_id, V001
// pairs   one relationship by its id and one entity by its key, for each row
UNWIND $rows AS row
MATCH (v:PageVersion)-[m:MENTIONS]->()
WHERE elementId(m) = row.edge
MATCH (e:Entity {id: row.to})
CREATE (v)-[moved:MENTIONS]->(e)
SET moved = properties(m), moved.raw = row.raw
DELETE m
