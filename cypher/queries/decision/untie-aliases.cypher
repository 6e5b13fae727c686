// $rows   LIST<MAP>  key STRING
// index   alias_key, V004
UNWIND $rows AS row
MATCH (:Alias {key: row.key})-[tie:SAME_AS]->()
DELETE tie
