// Brokers by the Kreis that their best proven address lies in.
// returns  district, office STRING; for each district by name
// scan     every Intermediary: there are some hundred at most
MATCH (o:Intermediary)
CALL (o) {
  MATCH (o)-[l:LOCATED_IN]->(m:Municipality)
  WHERE coalesce(l.status, 'auto') <> 'rejected'
  RETURN m
  ORDER BY l.confidence DESC, m.ags
  LIMIT 1
}
MATCH (m)-[:PART_OF]->(d:District)
RETURN d.ags AS district, o.id AS office
ORDER BY district, o.name, office
