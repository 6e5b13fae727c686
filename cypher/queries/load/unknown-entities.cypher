// Which of these are not in the graph yet.
// $ids   LIST<STRING>
// index  entity_id, V001
UNWIND $ids AS id
OPTIONAL MATCH (e:Entity {id: id})
WITH id, e WHERE e IS NULL
RETURN id
