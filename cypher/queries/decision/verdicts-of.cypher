// What stewards said of edges.
// $edges   LIST<MAP>  subject, predicate, object STRING
// returns  subject, predicate, object, status STRING
// index    verdict_edge, V004
UNWIND $edges AS edge
MATCH (v:Verdict {subject: edge.subject, predicate: edge.predicate, object: edge.object})
RETURN v.subject AS subject, v.predicate AS predicate, v.object AS object, v.status AS status
ORDER BY v.number
