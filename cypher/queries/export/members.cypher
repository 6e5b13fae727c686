// Nodes of a neighbourhood.
// $elements  LIST<STRING>  Neo4j's names of nodes
// $people    BOOLEAN       whether words may name people
// returns    as export/nodes
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
RETURN labels(n) AS labels, properties(n) AS properties,
       NOT $people AND (
         EXISTS { (n)-[:MENTIONS]->(p:Person) WHERE toLower(n.title) CONTAINS toLower(last(split(p.displayName, ' '))) } OR
         EXISTS { (n)-[:FROM]->()-[:MENTIONS]->(p:Person) WHERE toLower(n.snippet) CONTAINS toLower(last(split(p.displayName, ' '))) }
       ) AS names
