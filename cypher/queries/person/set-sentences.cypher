// $rows   LIST<MAP>  id, snippet, surface STRING
// index   evidence_id, V001
UNWIND $rows AS row
MATCH (e:Evidence {id: row.id})-[:FROM]->(v:PageVersion)
SET e.snippet = row.snippet, e.surface = row.surface, v.content = 'changed'
