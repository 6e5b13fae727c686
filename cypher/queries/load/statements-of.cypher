// What is said of entities.
// $ids    LIST<STRING>
// returns subject, predicate, object STRING
// index   evidence_subject, V004
UNWIND $ids AS id
MATCH (e:Evidence {subject: id})
RETURN DISTINCT e.subject AS subject, e.predicate AS predicate, e.object AS object
