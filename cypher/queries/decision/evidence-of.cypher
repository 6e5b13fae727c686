// The sentences that speak of these entities.
// $ids     LIST<STRING>
// returns  id, subject, predicate, object, rawSubject, rawObject, url STRING
// index    evidence_subject, V004; evidence_object, V003
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Evidence {subject: id}) RETURN e
  UNION
  MATCH (e:Evidence {object: id}) RETURN e
}
WITH DISTINCT e
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object,
       coalesce(e.rawSubject, e.subject) AS rawSubject, coalesce(e.rawObject, e.object) AS rawObject, e.url AS url
