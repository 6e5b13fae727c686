// Every relationship, with what names its ends.
// returns type STRING, properties MAP, fromLabels, toLabels LIST<STRING>, from, to MAP
// scan    the whole graph is looked at
MATCH (a)-[r]->(b)
RETURN type(r) AS type, properties(r) AS properties,
       labels(a) AS fromLabels, a {.id, .uri, .ags, .url, .host, .name, .scheme, .value} AS from,
       labels(b) AS toLabels, b {.id, .uri, .ags, .url, .host, .name, .scheme, .value} AS to
