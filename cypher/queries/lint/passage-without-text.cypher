// Passages whose page is gone, or has another text by now: their vectors must not outlive it.
// returns node, what STRING
// scan    all passages are looked at
MATCH (p:Passage)
WHERE NOT EXISTS { (v:PageVersion)-[:HAS_PASSAGE]->(p) WHERE v.text IS NOT NULL AND v.embeddedBy IS NOT NULL }
RETURN 'id:' + p.id AS node, '' AS what
