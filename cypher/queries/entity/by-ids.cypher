// Organizations, people and projects by id.
// $ids    LIST<STRING>
// returns id STRING, type STRING, kind STRING, properties MAP, ags STRING, identifiers LIST<MAP>
// index   unique constraints of V001
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Organization {id: id})
  RETURN n, 'Organization' AS type,
         [(n)-[:LOCATED_IN]->(m:Municipality) | m.ags][0] AS ags,
         [(n)-[:IDENTIFIED_BY]->(i:Identifier) | {scheme: i.scheme, value: i.value}] AS identifiers
  UNION
  MATCH (n:Person {id: id})
  RETURN n, 'Person' AS type, null AS ags, [] AS identifiers
  UNION
  MATCH (n:Project {id: id})
  RETURN n, 'Project' AS type, null AS ags, [] AS identifiers
}
RETURN id, type, n.kind AS kind, properties(n) AS properties, ags, identifiers
