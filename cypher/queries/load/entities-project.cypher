// Makes nodes for those who have none yet; their properties come with the projection.
// $ids   LIST<STRING>  in order, so that two loaders do not wait for each other
// index  entity_id, V001
UNWIND $ids AS id
MERGE (e:Entity {id: id})
ON CREATE SET e:Project, e.title = ''
