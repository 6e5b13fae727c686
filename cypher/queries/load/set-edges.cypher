// Projects edges.
// The type comes from an enum, never from a page.
// $rows   LIST<MAP>  subject, predicate, object STRING, properties MAP
// returns subject, predicate, object STRING of those written
// index   entity_id, concept_uri, municipality_ags, V001
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
CALL (row) {
  MATCH (o:Entity {id: row.object}) RETURN o
  UNION
  MATCH (o:Concept {uri: row.object}) RETURN o
  UNION
  MATCH (o:Municipality {ags: row.object}) RETURN o
}
MERGE (s)-[r:$(row.predicate)]->(o)
SET r = row.properties
RETURN row.subject AS subject, row.predicate AS predicate, row.object AS object
