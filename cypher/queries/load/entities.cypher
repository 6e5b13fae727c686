// Makes nodes for those who have none yet; their properties come with the projection.
// The label comes from an enum, never from a page.
// $rows  LIST<MAP>  id, label STRING, properties MAP
// index  entity_id, V001
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e += row.properties, e:$(row.label)
