// Adds the sentences that prove a statement; one whose object is not in the graph stays without an edge to it.
// $rows   LIST<MAP>  version STRING, evidence MAP (the node's properties)
// index   page_version_id, entity_id, concept_uri, municipality_ags, V001
// pairs   one node with one other, each by its key
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.version})
MATCH (s:Entity {id: row.evidence.subject})
CREATE (s)<-[:SUBJECT]-(e:Evidence)-[:FROM]->(v)
SET e = row.evidence
WITH e
CALL (e) {
  MATCH (o:Entity {id: e.object}) RETURN o
  UNION
  MATCH (o:Concept {uri: e.object}) RETURN o
  UNION
  MATCH (o:Municipality {ags: e.object}) RETURN o
}
CREATE (e)-[:OBJECT]->(o)
