// All that pages tell of each entity, and what the graph made of it so far.
// $ids    LIST<STRING>
// returns id STRING, now MAP, labels LIST<STRING>, told LIST<MAP>, keys LIST<MAP>, proven BOOLEAN
// index   entity_id, V001
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, properties(e) AS now, labels(e) AS labels,
       [(v:PageVersion)-[m:MENTIONS]->(e) | {told: properties(m), fetchedAt: v.fetchedAt}] AS told,
       [(e)-[h:HAS_IDENTIFIER|KNOWN_AS]->(k) | {key: k.scheme + ':' + k.value, from: h.validFrom, to: h.validTo}] AS keys,
       EXISTS { (e)<-[:SUBJECT|OBJECT]-(:Evidence) } AS proven
