// Ties sentences to those they speak of, who have come into the graph only now.
// $ids   LIST<STRING>  of new entities
// index  entity_id, V001; evidence_object, V003
// pairs  one new entity with the sentences that wait for it
UNWIND $ids AS id
MATCH (o:Entity {id: id})
MATCH (e:Evidence {object: id})
WHERE NOT EXISTS { (e)-[:OBJECT]->() }
CREATE (e)-[:OBJECT]->(o)
RETURN e.subject AS subject, e.predicate AS predicate, e.object AS object
