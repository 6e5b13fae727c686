// Edges that touch the entities or concepts, in either direction, rejected ones left out.
// $ids         LIST<STRING>  ids of entities, URIs of concepts
// $predicates  LIST<STRING>  relationship types
// returns      subject, predicate, object STRING, support INTEGER, confidence FLOAT, firstSeen, lastSeen DATETIME, stale BOOLEAN
// index        entity_id, concept_uri, V001
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION
  MATCH (n:Concept {uri: id}) RETURN n
}
MATCH (n)-[r:OFFERS|USES|RESEARCHES|SEEKS|EXPERT_IN|WORKS_FOR|LEADS|PART_OF|COOPERATES_WITH|MEMBER_OF|LINKS_TO|PARTICIPATES_IN|LOCATED_IN]-()
WHERE type(r) IN $predicates AND coalesce(r.status, 'auto') <> 'rejected' AND r.support IS NOT NULL
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS o
RETURN s.id AS subject, type(r) AS predicate, coalesce(o.id, o.uri, o.ags) AS object,
       r.support AS support, r.confidence AS confidence, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen,
       coalesce(r.stale, false) AS stale
ORDER BY confidence DESC, support DESC, subject, predicate, object
