// Where a neighbourhood begins.
// $id      STRING  of an entity, URI of a concept or AGS of a municipality
// returns  element STRING (Neo4j's name of the node), person BOOLEAN
// index    entity_id, concept_uri, municipality_ags, V001
CALL () {
  MATCH (n:Entity {id: $id}) RETURN n
  UNION
  MATCH (n:Concept {uri: $id}) RETURN n
  UNION
  MATCH (n:Municipality {ags: $id}) RETURN n
}
RETURN elementId(n) AS element, n:Person AS person
