// The projected edges as they are. EDGE stands for the predicate, TARGET and KEY for the object's label and key.
// $rows   LIST<MAP>  subject, object STRING
// returns subject, object STRING, properties MAP
// index   entity_id, concept_uri, municipality_ags, V001
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:TARGET {KEY: row.object})
MATCH (s)-[r:EDGE]->(o)
RETURN row.subject AS subject, row.object AS object, properties(r) AS properties
