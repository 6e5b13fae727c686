// Takes a person out, with all that is said of them and all that leads to them.
// $id     STRING
// index   entity_id, V001; evidence_statement, V002; evidence_object, V003; alias_canonical, doubt_one, doubt_other, V004
CALL () {
  MATCH (e:Evidence {subject: $id}) RETURN e
  UNION
  MATCH (e:Evidence {object: $id}) RETURN e
}
DETACH DELETE e
