// One hop further, over projected edges; a municipality is reached, and not passed.
// $elements  LIST<STRING>  Neo4j's names of nodes
// $people    BOOLEAN       whether people may be reached
// returns    element STRING
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element AND NOT n:Municipality
MATCH (n)-[r]-(o)
WHERE r.support IS NOT NULL AND ($people OR NOT o:Person)
RETURN DISTINCT elementId(o) AS element
