// Takes keys from entities; a key that nobody carries any more goes too.
// $rows   LIST<MAP>  id, scheme, value STRING
// index   entity_id, V001
UNWIND $rows AS row
MATCH (:Entity {id: row.id})-[r:HAS_IDENTIFIER|KNOWN_AS]->(k {scheme: row.scheme, value: row.value})
DELETE r
WITH DISTINCT k
WHERE NOT EXISTS { (k)<--() }
DELETE k
