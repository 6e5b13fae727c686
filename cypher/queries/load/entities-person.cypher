// Makes nodes for those who have none yet; their properties come with the projection.
// $ids   LIST<STRING>
// index  entity_id, V001
UNWIND $ids AS id
MERGE (e:Entity {id: id})
ON CREATE SET e:Person, e.displayName = ''
