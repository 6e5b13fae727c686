// A concept that left the ontology stays as long as something speaks of it; a scheme goes with its last concept.
// $uris   LIST<STRING>  of all concepts there are
// scan    all concepts are compared with the list
MATCH (c:Concept)
WHERE NOT c.uri IN $uris
FOREACH (_ IN CASE WHEN EXISTS { (c)<-[:OBJECT]-() } THEN [1] ELSE [] END | SET c.status = 'removed')
WITH c
WHERE NOT EXISTS { (c)<-[:OBJECT]-() }
DETACH DELETE c
WITH count(*) AS retired
MATCH (s:ConceptScheme)
WHERE NOT EXISTS { (s)<-[:IN_SCHEME]-() }
DELETE s
