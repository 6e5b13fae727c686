// Organizations, people and projects whose name is about this one, best first.
// $query  STRING   Lucene syntax over normalised names, user input escaped by the caller
// $types  LIST<STRING>  of Organization, Person, Project
// $limit  INTEGER  1 to 100
// returns type STRING, id STRING, name STRING, score FLOAT (Lucene's: compare within one answer only)
// index   name_keys, V010
CALL db.index.fulltext.queryNodes('name_keys', $query, {limit: 500}) YIELD node, score
MATCH (node)<-[:KNOWN_AS]-(n:Entity)
WITH n, max(score) AS score, [l IN labels(n) WHERE l IN $types][0] AS type
WHERE type IS NOT NULL
RETURN type, n.id AS id, coalesce(n.name, n.displayName, n.title) AS name, score
ORDER BY score DESC, name, id
LIMIT $limit
