// Organizations, people and projects by id; ids of merged ones lead to whom they were merged into.
// $ids    LIST<STRING>
// returns asked STRING, id STRING, type STRING, properties MAP, ags STRING (the best proven address), identifiers LIST<MAP>, sorted
// index   entity_id, V001; alias_raw, V004
UNWIND $ids AS asked
CALL (asked) {
  MATCH (n:Entity {id: asked}) RETURN n
  UNION
  MATCH (:Alias {raw: asked, scope: '*'})-[:SAME_AS]->(n:Entity) WHERE NOT EXISTS { (:Entity {id: asked}) } RETURN n
}
RETURN asked, n.id AS id, [l IN labels(n) WHERE l IN ['Organization', 'Person', 'Project']][0] AS type, properties(n) AS properties,
       COLLECT { MATCH (n)-[l:LOCATED_IN]->(m:Municipality) WHERE coalesce(l.status, 'auto') <> 'rejected' RETURN m.ags ORDER BY l.confidence DESC, m.ags LIMIT 1 }[0] AS ags,
       COLLECT { MATCH (n)-[h:HAS_IDENTIFIER]->(i:Identifier) WHERE h.validTo IS NULL RETURN {scheme: i.scheme, value: i.value} ORDER BY i.scheme, i.value } AS identifiers
