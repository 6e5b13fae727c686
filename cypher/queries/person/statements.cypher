// The sentences that say something of a person.
// $id     STRING
// returns id, subject, predicate, object, objectName, snippet, url, polarity, extractor STRING, fetchedAt, firstSeen DATETIME,
//         confidence FLOAT
// index   evidence_subject, V004; evidence_object, V003
CALL () {
  MATCH (e:Evidence {subject: $id}) RETURN e
  UNION
  MATCH (e:Evidence {object: $id}) RETURN e
}
OPTIONAL MATCH (e)-[:OBJECT]->(o)
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object,
       coalesce(o.name, o.displayName, o.title, o.prefLabelDe) AS objectName, e.snippet AS snippet, e.url AS url,
       e.polarity AS polarity, e.extractor AS extractor, e.fetchedAt AS fetchedAt, e.firstSeen AS firstSeen, e.confidence AS confidence
ORDER BY predicate, object, fetchedAt, id
