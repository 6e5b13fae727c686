// Every node, the program's own notes and all.
// returns labels LIST<STRING>, properties MAP
// scan    the whole graph is looked at
MATCH (n)
RETURN labels(n) AS labels, properties(n) AS properties
