// Edges that nothing proves any more. EDGE, TARGET and KEY as in load/edges.
// $rows   LIST<MAP>  subject, object STRING
// index   entity_id, concept_uri, municipality_ags, V001
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:TARGET {KEY: row.object})
MATCH (s)-[r:EDGE]->(o)
DELETE r
