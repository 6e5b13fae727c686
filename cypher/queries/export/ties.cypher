// Where the edges of nodes lead.
// $elements  LIST<STRING>  Neo4j's names of nodes
// returns    as export/relationships, and toElement STRING
UNWIND $elements AS element
MATCH (a) WHERE elementId(a) = element
MATCH (a)-[r]->(b)
RETURN type(r) AS type, properties(r) AS properties, elementId(b) AS toElement,
       labels(a) AS fromLabels, a {.id, .uri, .ags, .url, .host, .name, .scheme, .value, .key} AS from,
       labels(b) AS toLabels, b {.id, .uri, .ags, .url, .host, .name, .scheme, .value, .key} AS to
