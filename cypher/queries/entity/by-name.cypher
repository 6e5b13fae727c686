// Organizations, people and projects by words of their name, best first.
// $query  STRING   Lucene syntax, user input escaped by the caller
// $types  LIST<STRING>  of Organization, Person, Project
// $limit  INTEGER  1 to 100
// returns type STRING, id STRING, name STRING, score FLOAT (Lucene's: compare within one answer only)
// index   organization_names, person_names, project_titles, V002
UNWIND $types AS type
WITH type, CASE type WHEN 'Organization' THEN 'organization_names' WHEN 'Person' THEN 'person_names' ELSE 'project_titles' END AS index
CALL db.index.fulltext.queryNodes(index, $query, {limit: 100}) YIELD node, score
RETURN type, node.id AS id, coalesce(node.name, node.displayName, node.title) AS name, score
ORDER BY score DESC, name, id
LIMIT $limit
