// $rows   LIST<MAP>  id, text STRING
// index   page_version_id, V001
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.id})
SET v.text = row.text, v.content = 'changed'
