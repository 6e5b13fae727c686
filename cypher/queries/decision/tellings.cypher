// What pages tell of entities that decisions touched: behind each may stand several whom the resolver knows.
// $ids     LIST<STRING>  of entities
// returns  id, type, raw STRING, told MAP, fetchedAt DATETIME
// index    alias_to, alias_raw, V004; entity_id, V001
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE EXISTS { (:Alias {to: id}) } OR EXISTS { (:Alias {raw: id}) }
MATCH (v:PageVersion)-[m:MENTIONS]->(e)
RETURN id, [l IN labels(e) WHERE l IN ['Organization', 'Person', 'Project']][0] AS type, coalesce(m.raw, id) AS raw,
       properties(m) AS told, v.fetchedAt AS fetchedAt
