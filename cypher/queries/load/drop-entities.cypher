// Takes entities out, and what was asked about them.
// $ids    LIST<STRING>
// index   entity_id, V001; doubt_one, doubt_other, V004
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id}) RETURN e AS n
  UNION
  MATCH (d:Doubt {one: id}) RETURN d AS n
  UNION
  MATCH (d:Doubt {other: id}) RETURN d AS n
}
DETACH DELETE n
