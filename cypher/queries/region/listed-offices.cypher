// Offices of the list that are in the graph, by the host of their site. Where several carry the host, the one that was recognised as a broker.
// returns  district, office, role STRING; for each district in the order of responsibility
// scan     every District
// index    identifier_key, V001
MATCH (d:District)
UNWIND range(0, size(coalesce(d.offices, [])) - 1) AS at
WITH d, at, split(d.offices[at], ' ') AS office
CALL (office) {
  MATCH (:Identifier {scheme: 'DOMAIN', value: office[1]})<-[h:HAS_IDENTIFIER]-(o:Organization)
  WHERE h.validTo IS NULL
  RETURN o
  ORDER BY o.kind <> 'INTERMEDIARY', o.name, o.id
  LIMIT 1
}
RETURN d.ags AS district, o.id AS office, office[0] AS role
ORDER BY district, at
