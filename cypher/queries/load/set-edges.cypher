// Projects edges; what a steward said of one stays. EDGE, TARGET and KEY as in load/edges.
// $rows   LIST<MAP>  subject, object STRING, properties MAP
// returns subject, object STRING of those written
// index   entity_id, concept_uri, municipality_ags, V001
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:TARGET {KEY: row.object})
MERGE (s)-[r:EDGE]->(o)
SET r += row.properties, r.status = coalesce(r.status, 'auto')
RETURN row.subject AS subject, row.object AS object
