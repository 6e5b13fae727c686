// How many proven edges end at each node: the hub measure of the path score.
// $ids    LIST<STRING>  ids of entities, URIs of concepts
// returns id STRING, degree INTEGER
// index   entity_id, concept_uri, V001
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION
  MATCH (n:Concept {uri: id}) RETURN n
}
RETURN id, COUNT { (n)-[r]-() WHERE r.support IS NOT NULL } AS degree
