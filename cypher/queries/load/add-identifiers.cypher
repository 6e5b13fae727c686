// Official keys come with the time from which they are known to be valid.
// $rows   LIST<MAP>  id, scheme, value STRING, from DATETIME or null
// index   identifier_key, entity_id, V001
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MERGE (k:Identifier {scheme: row.scheme, value: row.value})
MERGE (e)-[h:HAS_IDENTIFIER]->(k)
SET h.validFrom = row.from, h.validTo = null
