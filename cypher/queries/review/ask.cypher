// Asks about pairs, unless one of the two is not in the graph.
// $rows   LIST<MAP>  id, one, other, shared, reason STRING, score FLOAT
// index   doubt_id, V004; entity_id, V001
UNWIND $rows AS row
WITH row
WHERE EXISTS { (:Entity {id: row.one}) } OR EXISTS { (:Alias {raw: row.one}) }
WITH row
WHERE EXISTS { (:Entity {id: row.other}) } OR EXISTS { (:Alias {raw: row.other}) }
MERGE (d:Doubt {id: row.id})
ON CREATE SET d = row
