// Ids of the organizations that meet every condition, with what their facets need, in the order of their names.
// $ids       LIST<STRING> or null  only these
// $kinds     LIST<STRING> or null  OrganizationKind names
// $agsList   LIST<STRING> or null  municipalities their address lies in; a chair without an address of its own lies where its university does
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
OPTIONAL MATCH (o)-[l:LOCATED_IN WHERE coalesce(l.status, 'auto') <> 'rejected']->(m:Municipality)
WITH o, min(m.ags) AS own
OPTIONAL MATCH (o)-[:PART_OF]->{1,3}(:Organization)-[:LOCATED_IN]->(m:Municipality)
WITH o, own, min(m.ags) AS parents
WITH o, coalesce(own, parents) AS ags
WHERE $agsList IS NULL OR ags IN $agsList
RETURN o.id AS id, o.kind AS kind, ags
ORDER BY o.name, o.id
