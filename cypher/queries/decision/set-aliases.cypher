// $rows   LIST<MAP>  key, raw, scope, to, canonical STRING
// index   alias_key, V004
UNWIND $rows AS row
MERGE (a:Alias {key: row.key})
SET a = row
