// Entities that no page speaks of.
// returns node, what STRING
// scan    all entities are looked at
MATCH (n:Entity)
WHERE NOT EXISTS { (n)<-[:MENTIONS]-() } AND NOT EXISTS { (n)<-[:SUBJECT|OBJECT]-() }
RETURN 'id:' + n.id AS node, coalesce(n.name, n.displayName, n.title, '') AS what
