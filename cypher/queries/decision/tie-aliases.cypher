// Ties ids that were merged to whom they mean now; those of nobody stay untied.
// $ids    LIST<STRING>  of entities
// index   alias_canonical, V004; entity_id, V001
// pairs   one entity and its few aliases, both by key
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (a:Alias {canonical: id})
MERGE (a)-[:SAME_AS]->(e)
