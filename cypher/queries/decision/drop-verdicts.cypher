// $keys   LIST<STRING>
// index   verdict_key, V004
UNWIND $keys AS key
MATCH (v:Verdict {key: key})
DELETE v
