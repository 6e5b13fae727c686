// Organizations, people and projects by words of their name, best first.
// $query  STRING   Lucene syntax, user input escaped by the caller
// $types  LIST<STRING>  of Organization, Person, Project
// $limit  INTEGER  1 to 100
// returns type STRING, id STRING, name STRING, score FLOAT (Lucene's: compare within one answer only)
// index   entity_names, V002
CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node, score
WITH node, score, [t IN $types WHERE t IN labels(node)] AS found
WHERE size(found) > 0
RETURN found[0] AS type, node.id AS id, coalesce(node.name, node.displayName, node.title) AS name, score
ORDER BY score DESC, name, id
LIMIT $limit
