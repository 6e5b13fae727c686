// Takes out all that is said of a person.
// $id     STRING
// index   evidence_subject, V004; evidence_object, V003
CALL () {
  MATCH (e:Evidence {subject: $id}) RETURN e
  UNION
  MATCH (e:Evidence {object: $id}) RETURN e
}
DETACH DELETE e
