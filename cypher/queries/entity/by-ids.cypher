// Organizations, people and projects by id; ids of merged ones lead to whom they were merged into.
// $ids    LIST<STRING>
// returns asked STRING, id STRING, type STRING, properties MAP, identifiers LIST<MAP>, sorted; ags STRING: the best proven address, and for
//         a part of a house without one that of the nearest house above it. A firm has a seat of its own.
// index   entity_id, V001; alias_raw, V004
UNWIND $ids AS asked
CALL (asked) {
  MATCH (n:Entity {id: asked}) RETURN n
  UNION
  MATCH (:Alias {raw: asked, scope: '*'})-[:SAME_AS]->(n:Entity) WHERE NOT EXISTS { (:Entity {id: asked}) } RETURN n
}
WITH asked, n, COLLECT {
  MATCH (n)-[l:LOCATED_IN]->(m:Municipality)
  WHERE coalesce(l.status, 'auto') <> 'rejected'
  RETURN m.ags ORDER BY l.confidence DESC, m.ags LIMIT 1
}[0] AS own
RETURN asked, n.id AS id, [l IN labels(n) WHERE l IN ['Organization', 'Person', 'Project']][0] AS type, properties(n) AS properties,
       CASE WHEN own IS NOT NULL OR NOT n:Organization OR n.kind IN ['COMPANY', 'STARTUP'] THEN own ELSE COLLECT {
         MATCH (n)-[up:PART_OF WHERE coalesce(up.status, 'auto') <> 'rejected']->{1,3}(:Organization)-[l:LOCATED_IN]->(m:Municipality)
         WHERE coalesce(l.status, 'auto') <> 'rejected'
         RETURN m.ags ORDER BY size(up), l.confidence DESC, m.ags LIMIT 1
       }[0] END AS ags,
       COLLECT { MATCH (n)-[h:HAS_IDENTIFIER]->(i:Identifier) WHERE h.validTo IS NULL RETURN {scheme: i.scheme, value: i.value} ORDER BY i.scheme, i.value } AS identifiers
