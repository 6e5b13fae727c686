// Concepts and their schemes.
// $rows     LIST<MAP>  uri, scheme STRING, properties MAP
// $version  STRING     of the ontology
// index     concept_uri, concept_scheme_uri, V001
UNWIND $rows AS row
MERGE (s:ConceptScheme {uri: row.scheme})
SET s.version = $version
MERGE (c:Concept {uri: row.uri})
SET c = row.properties
MERGE (c)-[:IN_SCHEME]->(s)
