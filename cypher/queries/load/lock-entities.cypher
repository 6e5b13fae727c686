// Keeps other loaders from projecting the same entities until the transaction ends.
// $ids    LIST<STRING>  in order, so that two loaders do not wait for each other
// index   entity_id, V001
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.lock = true
REMOVE e.lock
