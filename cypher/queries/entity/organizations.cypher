// Ids of the organizations that meet every condition, with what their facets need, in the order of their names.
// $ids       LIST<STRING> or null  only these
// $kinds     LIST<STRING> or null  OrganizationKind names
// $agsList   LIST<STRING> or null  municipalities they lie in; where somebody lies is told as in by-ids
// $concepts  LIST<STRING> or null  URIs of which one is offered, researched, used or sought
// returns    id STRING, kind STRING, ags STRING
// index      organization_id, concept_uri, V001; organization_kind, V002
// scan       all organizations are looked at when there is no condition but the place, since facets count all of them
CALL () {
  UNWIND coalesce($ids, []) AS id
  MATCH (o:Organization {id: id})
  RETURN o
  UNION
  WITH 1 AS tied WHERE $ids IS NULL AND $concepts IS NOT NULL
  UNWIND $concepts AS uri
  MATCH (:Concept {uri: uri})<-[r:OFFERS|RESEARCHES|USES|SEEKS]-(o:Organization)
  WHERE coalesce(r.status, 'auto') <> 'rejected'
  RETURN o
  UNION
  WITH 1 AS alike WHERE $ids IS NULL AND $concepts IS NULL AND $kinds IS NOT NULL
  UNWIND $kinds AS kind
  MATCH (o:Organization {kind: kind})
  RETURN o
  UNION
  WITH 1 AS all WHERE $ids IS NULL AND $concepts IS NULL AND $kinds IS NULL
  MATCH (o:Organization)
  RETURN o
}
WITH o
WHERE ($kinds IS NULL OR o.kind IN $kinds)
  AND ($concepts IS NULL OR $ids IS NULL OR EXISTS { (o)-[r:OFFERS|RESEARCHES|USES|SEEKS]->(c:Concept) WHERE c.uri IN $concepts AND coalesce(r.status, 'auto') <> 'rejected' })
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
