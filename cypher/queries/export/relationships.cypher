// Every relationship but the program's own notes, with what names its ends.
// $people  BOOLEAN  whether people are told too, and what hangs on them alone
// returns  type STRING, properties MAP, fromLabels, toLabels LIST<STRING>, from, to MAP
// scan     the whole graph is asked for
MATCH (a)-[r]->(b)
WHERE NOT b:Passage
  AND ($people OR none(n IN [a, b] WHERE n:Person OR (NOT (n:Entity OR n:Concept OR n:PageVersion) AND EXISTS { (n)--(:Person) })))
RETURN type(r) AS type, properties(r) AS properties,
       labels(a) AS fromLabels, a {.id, .uri, .ags, .url, .host, .name, .scheme, .value, .key} AS from,
       labels(b) AS toLabels, b {.id, .uri, .ags, .url, .host, .name, .scheme, .value, .key} AS to
