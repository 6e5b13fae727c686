// Evidence that is tied to another subject than it names, or to none.
// returns node, what STRING
// scan    all evidence is looked at
MATCH (e:Evidence)
WHERE NOT EXISTS { (e)-[:SUBJECT]->(s:Entity) WHERE s.id = e.subject }
   OR EXISTS { (e)-[:SUBJECT]->(s) WHERE s.id <> e.subject }
RETURN 'id:' + e.id AS node, coalesce(e.subject, '') AS what
