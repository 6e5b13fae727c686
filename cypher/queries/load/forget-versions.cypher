// Takes versions out, with everything they say.
// $versions  LIST<STRING>
// index      page_version_id, V001
UNWIND $versions AS id
MATCH (v:PageVersion {id: id})
CALL (v) {
  MATCH (v)<-[:FROM]-(e:Evidence)
  DETACH DELETE e
}
DETACH DELETE v
