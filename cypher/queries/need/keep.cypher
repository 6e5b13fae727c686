// Keeps a need; the same once more is the same, and lasts as long as it was said last.
// $need      MAP           the node's properties
// $concepts  LIST<STRING>  URIs of what it asks for
// index      need_id, concept_uri, V001
MERGE (n:Need {id: $need.id})
ON CREATE SET n = $need
ON MATCH SET n.validUntil = $need.validUntil
WITH n
CALL (n) {
  UNWIND $concepts AS uri
  MATCH (c:Concept {uri: uri})
  MERGE (n)-[:ASKS_FOR]->(c)
}
