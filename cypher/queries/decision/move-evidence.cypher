// Hangs sentences to other entities.
// $rows   LIST<MAP>  id, subject, object STRING, rawSubject, rawObject STRING or null
// index   evidence_id, entity_id, concept_uri, municipality_ags, V001
UNWIND $rows AS row
MATCH (e:Evidence {id: row.id})
OPTIONAL MATCH (e)-[old:SUBJECT|OBJECT]->()
WITH row, e, collect(old) AS olds
FOREACH (old IN olds | DELETE old)
SET e.subject = row.subject, e.object = row.object, e.rawSubject = row.rawSubject, e.rawObject = row.rawObject
WITH row, e
MATCH (s:Entity {id: row.subject})
CREATE (e)-[:SUBJECT]->(s)
WITH row, e
CALL (row) {
  MATCH (o:Entity {id: row.object}) RETURN o
  UNION
  MATCH (o:Concept {uri: row.object}) RETURN o
  UNION
  MATCH (o:Municipality {ags: row.object}) RETURN o
}
CREATE (e)-[:OBJECT]->(o)
