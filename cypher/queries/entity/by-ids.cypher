// Organizations, people and projects by id.
// $ids    LIST<STRING>
// returns id STRING, type STRING, properties MAP, ags STRING (the best proven address), identifiers LIST<MAP>, sorted
// index   entity_id, V001
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, [l IN labels(n) WHERE l IN ['Organization', 'Person', 'Project']][0] AS type, properties(n) AS properties,
       COLLECT { MATCH (n)-[l:LOCATED_IN]->(m:Municipality) RETURN m.ags ORDER BY l.confidence DESC, m.ags LIMIT 1 }[0] AS ags,
       COLLECT { MATCH (n)-[:HAS_IDENTIFIER]->(i:Identifier) RETURN {scheme: i.scheme, value: i.value} ORDER BY i.scheme, i.value } AS identifiers
