// Ids that mean an entity since a merge.
// $elements  LIST<STRING>  Neo4j's names of nodes
// returns    element STRING
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
MATCH (n)<-[:SAME_AS]-(a:Alias)
RETURN elementId(a) AS element
