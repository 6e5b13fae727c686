// Organizations, people and projects by id.
// $ids    LIST<STRING>
// returns id STRING, type STRING, properties MAP, ags STRING, identifiers LIST<MAP>
// index   entity_id, V001
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, [l IN labels(n) WHERE l IN ['Organization', 'Person', 'Project']][0] AS type, properties(n) AS properties,
       [(n)-[:LOCATED_IN]->(m:Municipality) | m.ags][0] AS ags,
       [(n)-[:HAS_IDENTIFIER]->(i:Identifier) | {scheme: i.scheme, value: i.value}] AS identifiers
