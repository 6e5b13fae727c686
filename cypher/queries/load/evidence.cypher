// Adds the sentences that prove a statement. TARGET stands for the object's label and key, which the statement's predicate
// decides: Entity {id}, Concept {uri} or Municipality {ags}.
// $rows   LIST<MAP>  version STRING, evidence MAP (the node's properties)
// index   page_version_id, entity_id, concept_uri, municipality_ags, V001
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.version})
MATCH (s:Entity {id: row.evidence.subject})
CREATE (s)<-[:SUBJECT]-(e:Evidence)-[:FROM]->(v)
SET e = row.evidence
WITH e
MATCH (o:TARGET {KEY: e.object})
CREATE (e)-[:OBJECT]->(o)
