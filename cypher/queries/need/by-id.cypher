// One need.
// $id     STRING
// returns id, title, text, validUntil, createdAt, organization STRING, concepts LIST<STRING>
// index   need_id, V001
MATCH (n:Need {id: $id})
RETURN n.id AS id, n.title AS title, n.text AS text, toString(n.validUntil) AS validUntil, n.createdAt AS createdAt,
       n.organization AS organization, COLLECT { MATCH (n)-[:ASKS_FOR]->(c:Concept) RETURN c.uri ORDER BY c.uri } AS concepts
