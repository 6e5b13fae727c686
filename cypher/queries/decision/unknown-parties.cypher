// Which of these ids the resolver gives nobody any more.
// $ids    LIST<STRING>
// returns id STRING
// index   entity_id, V001; alias_raw, V004
UNWIND $ids AS id
WITH id
WHERE NOT EXISTS { (:PageVersion)-[m:MENTIONS]->(:Entity {id: id}) WHERE m.raw IS NULL }
  AND NOT EXISTS { (:Alias {raw: id})-[:SAME_AS]->(:Entity)<-[m:MENTIONS]-() WHERE m.raw = id }
RETURN id
