// $rows   LIST<MAP>  id, title STRING
// index   page_version_id, V001
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.id})
SET v.title = row.title, v.content = 'changed'
