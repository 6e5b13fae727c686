// Takes a person out of whom nothing is said any more, and all that leads to them.
// $id     STRING
// $ids    LIST<STRING>  this and all former ids
// index   person_id, V001; alias_raw, doubt_one, doubt_other, V004
MATCH (p:Person {id: $id})
OPTIONAL MATCH (v:PageVersion)-[:MENTIONS]->(p)
SET v.content = 'changed'
WITH DISTINCT p
OPTIONAL MATCH (p)-[:HAS_IDENTIFIER|KNOWN_AS]->(k)
WITH p, collect(k) AS keys
UNWIND $ids AS id
CALL (p, id) {
  MATCH (a:Alias {raw: id}) RETURN a AS other
  UNION
  MATCH (d:Doubt {one: id}) RETURN d AS other
  UNION
  MATCH (d:Doubt {other: id}) RETURN d AS other
  UNION
  MATCH (n:Person {id: $id}) RETURN n AS other
}
DETACH DELETE other
WITH DISTINCT keys
UNWIND keys AS k
WITH k
WHERE NOT EXISTS { (k)<--() }
DELETE k
