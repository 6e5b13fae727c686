// Takes versions out, with everything they say.
// $versions  LIST<STRING>
// index      page_version_id, V001
UNWIND $versions AS id
MATCH (v:PageVersion {id: id})
CALL (v) {
  MATCH (v)<-[:FROM]-(e:Evidence)
  DETACH DELETE e
}
CALL (v) {
  MATCH (v)-[:HAS_PASSAGE]->(p:Passage)
  DETACH DELETE p
}
CALL (v) {
  MATCH (v)<-[:FROM]-(j:JobPosting)
  DETACH DELETE j
}
DETACH DELETE v
