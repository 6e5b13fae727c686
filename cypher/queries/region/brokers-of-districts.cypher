// The brokers of each Kreis as they stand in the graph.
// returns  district STRING, brokers LIST<MAP> (office, rank, role, source)
// scan     every District
MATCH (d:District)
RETURN d.ags AS district, [(d)-[s:SERVED_BY]->(o) | {office: o.id, rank: s.rank, role: s.role, source: s.source}] AS brokers
