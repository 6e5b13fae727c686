// Replaces the properties of entities.
// $rows   LIST<MAP>  id STRING, properties MAP
// index   entity_id, V001
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row.properties
