// $ids    LIST<STRING>
// index   entity_id, V001
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
