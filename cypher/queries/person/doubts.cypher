// Questions whether a person is one with another.
// $ids    LIST<STRING>  this and all former ids
// returns id, reason STRING
// index   doubt_one, doubt_other, V004
UNWIND $ids AS id
CALL (id) {
  MATCH (d:Doubt {one: id}) RETURN d
  UNION
  MATCH (d:Doubt {other: id}) RETURN d
}
WITH DISTINCT d
RETURN d.id AS id, d.reason AS reason
ORDER BY id
