// Of some edges, those that the graph has now and anybody may see.
// $edges  LIST<MAP>  subject, predicate, object STRING
// returns subject, predicate, object STRING
// index   entity_id, concept_uri, municipality_ags, V001
UNWIND $edges AS edge
MATCH (s:Entity {id: edge.subject})
CALL (edge) {
  MATCH (o:Entity {id: edge.object}) RETURN o
  UNION
  MATCH (o:Concept {uri: edge.object}) RETURN o
  UNION
  MATCH (o:Municipality {ags: edge.object}) RETURN o
}
MATCH (s)-[r:OFFERS|USES|RESEARCHES|SEEKS|EXPERT_IN|WORKS_FOR|LEADS|PART_OF|COOPERATES_WITH|MEMBER_OF|LINKS_TO|PARTICIPATES_IN|LOCATED_IN]->(o)
WHERE type(r) = edge.predicate AND coalesce(r.status, 'auto') <> 'rejected' AND r.support IS NOT NULL
RETURN edge.subject AS subject, edge.predicate AS predicate, edge.object AS object
