// Adds the job adverts of versions, with who advertises and what is asked for.
// $rows   LIST<MAP>  version, organization STRING, advert MAP (the node's properties), concepts LIST<STRING> (URIs)
// index   page_version_id, entity_id, concept_uri, V001
// pairs   one node with one other, each by its key
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.version})
MATCH (o:Entity {id: row.organization})
CREATE (o)-[:ADVERTISES]->(j:JobPosting)-[:FROM]->(v)
SET j = row.advert
WITH row, j
UNWIND row.concepts AS uri
MATCH (c:Concept {uri: uri})
CREATE (j)-[:ASKS_FOR]->(c)
