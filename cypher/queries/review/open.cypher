// Questions about pairs that are two.
// $limit  INTEGER
// returns id, one, oneName, other, otherName, shared, reason STRING, score FLOAT, best first
// index   entity_id, V001; alias_raw, V004
// scan    every Doubt
MATCH (d:Doubt)
CALL (d) {
  MATCH (e:Entity {id: d.one}) RETURN e AS one
  UNION
  MATCH (:Alias {raw: d.one, scope: '*'})-[:SAME_AS]->(e:Entity) RETURN e AS one
}
CALL (d) {
  MATCH (e:Entity {id: d.other}) RETURN e AS other
  UNION
  MATCH (:Alias {raw: d.other, scope: '*'})-[:SAME_AS]->(e:Entity) RETURN e AS other
}
WITH d, one, other
WHERE one.id <> other.id
RETURN d.id AS id, one.id AS one, coalesce(one.name, one.displayName, one.title) AS oneName,
       other.id AS other, coalesce(other.name, other.displayName, other.title) AS otherName,
       d.shared AS shared, d.reason AS reason, d.score AS score
ORDER BY score DESC, id
LIMIT $limit
