// The projected edges that start at some entities, as they are.
// $subjects  LIST<STRING>  ids of entities
// returns    subject, predicate, object STRING, properties MAP
// index      entity_id, V001
UNWIND $subjects AS id
MATCH (:Entity {id: id})-[r]->(o)
WHERE r.support IS NOT NULL
RETURN id AS subject, type(r) AS predicate, coalesce(o.id, o.uri, o.ags) AS object, properties(r) AS properties
