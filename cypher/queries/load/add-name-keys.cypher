// $rows   LIST<MAP>  id, scheme, value STRING
// index   name_key, entity_id, V001
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MERGE (k:NameKey {scheme: row.scheme, value: row.value})
MERGE (e)-[:KNOWN_AS]->(k)
