// Official keys that are valid no more.
// $rows   LIST<MAP>  id, scheme, value STRING, to DATETIME
// index   entity_id, V001
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})-[h:HAS_IDENTIFIER]->(:Identifier {scheme: row.scheme, value: row.value})
SET h.validTo = row.to
