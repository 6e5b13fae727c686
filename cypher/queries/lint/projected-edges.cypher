// The edges that say what evidence comes to.
// returns subject, predicate, object STRING
// scan    all entities are looked at
MATCH (s:Entity)-[r]->(o)
WHERE r.support IS NOT NULL
RETURN s.id AS subject, type(r) AS predicate, coalesce(o.id, o.uri, o.ags) AS object
