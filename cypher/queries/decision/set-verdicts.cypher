// $rows   LIST<MAP>  key, subject, predicate, object, rawSubject, rawObject, status STRING, number INTEGER
// index   verdict_key, V004
UNWIND $rows AS row
MERGE (v:Verdict {key: row.key})
SET v = row
