// Who has to do with concepts: of each concept those whose tie to it can be relied on most, rejected ones left out.
// $uris        LIST<STRING>  of concepts
// $predicates  LIST<STRING>  relationship types
// $most        INTEGER       of one concept
// returns      id STRING
// index        concept_uri, V001
UNWIND $uris AS uri
CALL (uri) {
  MATCH (:Concept {uri: uri})<-[r:OFFERS|USES|RESEARCHES|SEEKS|EXPERT_IN]-(s:Entity)
  WHERE type(r) IN $predicates AND coalesce(r.status, 'auto') <> 'rejected' AND r.support IS NOT NULL
  RETURN s
  ORDER BY r.confidence * CASE WHEN r.stale THEN .5 ELSE 1 END DESC, r.support DESC, s.id
  LIMIT $most
}
RETURN DISTINCT s.id AS id
