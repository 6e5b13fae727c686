// The evidence of each edge.
// $edges  LIST<MAP>  subject, predicate, object STRING
// returns subject, predicate, object, url, textHash, translation STRING, fingerprint INTEGER, gone, affirmed BOOLEAN,
//         confidence FLOAT, firstSeen, lastSeen DATETIME
// index   evidence_statement, V002
UNWIND $edges AS edge
MATCH (e:Evidence {subject: edge.subject, predicate: edge.predicate, object: edge.object})-[:FROM]->(v:PageVersion)
RETURN e.subject AS subject, e.predicate AS predicate, e.object AS object, e.url AS url,
       v.textHash AS textHash, v.translation AS translation, v.fingerprint AS fingerprint, v.goneSince IS NOT NULL AS gone,
       e.polarity = 'AFFIRMED' AS affirmed,
       e.confidence AS confidence, e.firstSeen AS firstSeen, e.fetchedAt AS lastSeen
