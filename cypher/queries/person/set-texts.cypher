// Main texts in place of others, whose passages go.
// $rows   LIST<MAP>  id, text STRING
// index   page_version_id, V001
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.id})
SET v.text = row.text, v.content = 'changed'
REMOVE v.embeddedBy
WITH v
MATCH (v)-[:HAS_PASSAGE]->(p:Passage)
DETACH DELETE p
