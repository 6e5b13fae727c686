// Some organizations and all of some districts: the Kreis that the best proven address of a firm lies in, and its brokers as they stand.
// $ids        LIST<STRING>
// $districts  LIST<STRING>  AGS
// $kinds      LIST<STRING>  who counts as a firm; the others are given no Kreis
// returns     id, district STRING or null, brokers LIST<MAP> (office, rank, role, source)
// index       organization_id, district_ags, V001
CALL () {
  UNWIND $ids AS id
  MATCH (o:Organization {id: id})
  RETURN o
  UNION
  UNWIND $districts AS ags
  MATCH (:District {ags: ags})<-[:PART_OF]-(:Municipality)<-[:LOCATED_IN]-(o:Organization)
  RETURN o
}
WITH o, COLLECT {
  MATCH (o)-[l:LOCATED_IN]->(m:Municipality)
  WHERE o.kind IN $kinds AND coalesce(l.status, 'auto') <> 'rejected'
  RETURN m
  ORDER BY l.confidence DESC, m.ags
  LIMIT 1
}[0] AS seat
RETURN o.id AS id, [(seat)-[:PART_OF]->(d:District) | d.ags][0] AS district,
       [(o)-[s:SERVED_BY]->(i) | {office: i.id, rank: s.rank, role: s.role, source: s.source}] AS brokers
