// $rows   LIST<MAP>  id, scheme, value STRING
// index   identifier_key, entity_id, V001
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MERGE (k:Identifier {scheme: row.scheme, value: row.value})
MERGE (e)-[:HAS_IDENTIFIER]->(k)
