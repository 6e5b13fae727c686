// Takes out what was asked about entities.
// $ids    LIST<STRING>
// index   doubt_one, doubt_other, V004
UNWIND $ids AS id
CALL (id) {
  MATCH (d:Doubt {one: id}) RETURN d
  UNION
  MATCH (d:Doubt {other: id}) RETURN d
}
DETACH DELETE d
