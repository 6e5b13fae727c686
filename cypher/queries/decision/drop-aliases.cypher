// $keys   LIST<STRING>
// index   alias_key, V004
UNWIND $keys AS key
MATCH (a:Alias {key: key})
DETACH DELETE a
