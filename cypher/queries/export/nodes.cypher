// Every node but the program's own notes.
// $people  BOOLEAN  whether people are told too, and what hangs on them alone
// returns  labels LIST<STRING>, properties MAP, names BOOLEAN (people are left out, but its words name one)
// scan     the whole graph is asked for
MATCH (n)
WHERE NOT n:Migration AND NOT n:Watermark AND NOT n:Passage
  AND ($people OR NOT (n:Person OR (NOT (n:Entity OR n:Concept OR n:PageVersion) AND EXISTS { (n)--(:Person) })))
RETURN labels(n) AS labels, properties(n) AS properties,
       NOT $people AND (
         EXISTS { (n)-[:MENTIONS]->(p:Person) WHERE toLower(n.title) CONTAINS toLower(last(split(p.displayName, ' '))) } OR
         EXISTS { (n)-[:FROM]->()-[:MENTIONS]->(p:Person) WHERE toLower(coalesce(n.snippet, n.title)) CONTAINS toLower(last(split(p.displayName, ' '))) }
       ) AS names
