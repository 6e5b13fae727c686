// Who has to do with concepts: of each concept the most trusted edges, rejected ones left out.
// $uris        LIST<STRING>  of concepts
// $predicates  LIST<STRING>  relationship types
// $most        INTEGER       of one concept
// returns      as edge/of-entities
// index        concept_uri, V001
UNWIND $uris AS uri
CALL (uri) {
  MATCH (o:Concept {uri: uri})<-[r:OFFERS|USES|RESEARCHES|SEEKS|EXPERT_IN]-(s:Entity)
  WHERE type(r) IN $predicates AND coalesce(r.status, 'auto') <> 'rejected' AND r.support IS NOT NULL
  RETURN r, s, o
  ORDER BY r.confidence DESC, r.support DESC, s.id, type(r)
  LIMIT $most
}
RETURN s.id AS subject, type(r) AS predicate, o.uri AS object,
       r.support AS support, r.confidence AS confidence, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen,
       coalesce(r.stale, false) AS stale
ORDER BY confidence DESC, support DESC, subject, predicate, object
