// Notes which decisions do not count any more.
// $rows   LIST<MAP>  id, by STRING or null
// index   decision_id, V001
UNWIND $rows AS row
MATCH (d:Decision {id: row.id})
SET d.revertedBy = row.by
