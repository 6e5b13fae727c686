// Adds the sentences that prove a statement; one whose object is not in the graph stays without an edge to it.
// $rows   LIST<MAP>  version, object STRING, evidence MAP (the node's properties)
// index   page_version_id, entity_id, concept_uri, municipality_ags, V001
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.version})
MATCH (s:Entity {id: row.evidence.subject})
CREATE (s)<-[:SUBJECT]-(e:Evidence)-[:FROM]->(v)
SET e = row.evidence
WITH e, row
CALL (row) {
  MATCH (o:Entity {id: row.object}) RETURN o
  UNION
  MATCH (o:Concept {uri: row.object}) RETURN o
  UNION
  MATCH (o:Municipality {ags: row.object}) RETURN o
}
CREATE (e)-[:OBJECT]->(o)
