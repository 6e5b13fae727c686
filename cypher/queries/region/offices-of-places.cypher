// Which of some offices answer for the Kreis that organizations lie in, be they firms or not. Where somebody lies is told as in entity/organizations.
// $ids      LIST<STRING>  of organizations
// $offices  LIST<STRING>  ids of organizations
// returns   firm, office STRING, rank INTEGER, role STRING or null, source STRING
// index     organization_id, V001
UNWIND $ids AS id
MATCH (o:Organization {id: id})
WITH o, COLLECT {
  MATCH (o)-[l:LOCATED_IN]->(m:Municipality)
  WHERE coalesce(l.status, 'auto') <> 'rejected'
  RETURN m ORDER BY l.confidence DESC, m.ags LIMIT 1
}[0] AS own
WITH o, CASE WHEN own IS NOT NULL OR o.kind IN ['COMPANY', 'STARTUP'] THEN own ELSE COLLECT {
  MATCH (o)-[up:PART_OF WHERE coalesce(up.status, 'auto') <> 'rejected']->{1,3}(:Organization)-[l:LOCATED_IN]->(m:Municipality)
  WHERE coalesce(l.status, 'auto') <> 'rejected'
  RETURN m ORDER BY size(up), l.confidence DESC, m.ags LIMIT 1
}[0] END AS seat
MATCH (seat)-[:PART_OF]->(:District)-[s:SERVED_BY]->(k:Organization)
WHERE k.id IN $offices AND k.id <> o.id
RETURN o.id AS firm, k.id AS office, s.rank AS rank, s.role AS role, s.source AS source
ORDER BY firm, rank
