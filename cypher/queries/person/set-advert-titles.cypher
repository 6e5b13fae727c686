// $rows   LIST<MAP>  id, title STRING
// index   job_posting_id, V001
UNWIND $rows AS row
MATCH (j:JobPosting {id: row.id})-[:FROM]->(v:PageVersion)
SET j.title = row.title, v.content = 'changed'
