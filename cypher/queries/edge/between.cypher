// Edges between two sets of nodes, in either direction, rejected ones left out.
// $ids         LIST<STRING>  ids of entities
// $others      LIST<STRING>  ids of entities, URIs of concepts
// $predicates  LIST<STRING>  relationship types
// returns      as edge/of-entities
// index        entity_id, V001
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:OFFERS|USES|RESEARCHES|SEEKS|EXPERT_IN|WORKS_FOR|LEADS|PART_OF|COOPERATES_WITH|MEMBER_OF|LINKS_TO|PARTICIPATES_IN|LOCATED_IN]-(m)
WHERE coalesce(m.id, m.uri) IN $others AND type(r) IN $predicates AND coalesce(r.status, 'auto') <> 'rejected' AND r.support IS NOT NULL
WITH DISTINCT r, startNode(r) AS s, endNode(r) AS o
RETURN s.id AS subject, type(r) AS predicate, coalesce(o.id, o.uri, o.ags) AS object,
       r.support AS support, r.confidence AS confidence, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen,
       coalesce(r.stale, false) AS stale
ORDER BY confidence DESC, support DESC, subject, predicate, object
