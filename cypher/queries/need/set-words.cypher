// $rows   LIST<MAP>  id, title, text STRING
// index   need_id, V001
UNWIND $rows AS row
MATCH (n:Need {id: row.id})
SET n.title = row.title, n.text = row.text
