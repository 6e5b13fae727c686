// What sentences say, and no edge does.
// returns subject, predicate, object STRING
// scan    all evidence is looked at
MATCH (e:Evidence)
WHERE e.polarity = 'AFFIRMED'
MATCH (s)<-[:SUBJECT]-(e)-[:OBJECT]->(o)
WHERE NOT EXISTS { (s)-[r]->(o) WHERE type(r) = e.predicate }
RETURN e.subject AS subject, e.predicate AS predicate, e.object AS object
