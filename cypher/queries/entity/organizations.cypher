// Ids of the organizations that meet every condition, with what their facets need, in the order of their names.
// $ids       LIST<STRING> or null  only these
// $kinds     LIST<STRING> or null  OrganizationKind names
// $agsList   LIST<STRING> or null  municipalities they lie in; where somebody lies is told as in by-ids
// $concepts  LIST<STRING> or null  URIs of which one is offered, researched, used or sought
// returns    id STRING, kind STRING, ags STRING
// index      organization_id, V001
// scan       all organizations are looked at when no ids are given, since facets count all of them
CALL () {
  UNWIND coalesce($ids, []) AS id
  MATCH (o:Organization {id: id})
  RETURN o
  UNION
  WITH 1 AS all WHERE $ids IS NULL
  MATCH (o:Organization)
  RETURN o
}
WITH o
WHERE ($kinds IS NULL OR o.kind IN $kinds)
  AND ($concepts IS NULL OR EXISTS { (o)-[r:OFFERS|RESEARCHES|USES|SEEKS]->(c:Concept) WHERE c.uri IN $concepts AND coalesce(r.status, 'auto') <> 'rejected' })
WITH o, COLLECT {
  MATCH (o)-[l:LOCATED_IN]->(m:Municipality)
  WHERE coalesce(l.status, 'auto') <> 'rejected'
  RETURN m.ags ORDER BY l.confidence DESC, m.ags LIMIT 1
}[0] AS own
WITH o, CASE WHEN own IS NOT NULL OR o.kind IN ['COMPANY', 'STARTUP'] THEN own ELSE COLLECT {
  MATCH (o)-[up:PART_OF WHERE coalesce(up.status, 'auto') <> 'rejected']->{1,3}(:Organization)-[l:LOCATED_IN]->(m:Municipality)
  WHERE coalesce(l.status, 'auto') <> 'rejected'
  RETURN m.ags ORDER BY size(up), l.confidence DESC, m.ags LIMIT 1
}[0] END AS ags
WHERE $agsList IS NULL OR ags IN $agsList
RETURN o.id AS id, o.kind AS kind, ags
ORDER BY o.name, o.id
