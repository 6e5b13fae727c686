// How many organizations and people each node is tied to: the hub measure of the path score.
// $ids    LIST<STRING>  ids of entities, URIs of concepts
// returns id STRING, degree INTEGER
// index   unique constraints of V001
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Organization {id: id}) RETURN n
  UNION
  MATCH (n:Person {id: id}) RETURN n
  UNION
  MATCH (n:Project {id: id}) RETURN n
  UNION
  MATCH (n:Concept {uri: id}) RETURN n
}
RETURN id, COUNT { (n)-[r]-() WHERE r.support IS NOT NULL } AS degree
