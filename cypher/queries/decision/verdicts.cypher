// All verdicts on edges: some thousands at most.
// returns key, subject, predicate, object, rawSubject, rawObject, status STRING, number INTEGER
// scan    every Verdict
MATCH (v:Verdict)
RETURN v.key AS key, v.subject AS subject, v.predicate AS predicate, v.object AS object,
       v.rawSubject AS rawSubject, v.rawObject AS rawObject, v.number AS number, v.status AS status
