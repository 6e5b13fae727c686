// How many proven edges end at each node: the hub measure of the path score.
// Only what is proven has these types, so that the store's own counters suffice: a hub is not walked through.
// $ids    LIST<STRING>  ids of entities, URIs of concepts
// returns id STRING, degree INTEGER
// index   entity_id, concept_uri, V001
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION
  MATCH (n:Concept {uri: id}) RETURN n
}
RETURN id, COUNT { (n)-[:OFFERS|USES|RESEARCHES|SEEKS|EXPERT_IN|WORKS_FOR|LEADS|PART_OF|COOPERATES_WITH|MEMBER_OF|LINKS_TO|PARTICIPATES_IN|LOCATED_IN]-() } AS degree
