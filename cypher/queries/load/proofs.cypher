// The evidence of each edge.
// $edges  LIST<MAP>  subject, predicate, object STRING
// returns subject, predicate, object, url STRING, confidence FLOAT, firstSeen, lastSeen DATETIME
// index   evidence_statement, V002
UNWIND $edges AS edge
MATCH (e:Evidence {subject: edge.subject, predicate: edge.predicate, object: edge.object})
WHERE e.polarity = 'AFFIRMED'
RETURN e.subject AS subject, e.predicate AS predicate, e.object AS object, e.url AS url,
       e.confidence AS confidence, e.firstSeen AS firstSeen, e.fetchedAt AS lastSeen
