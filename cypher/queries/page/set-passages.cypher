// The passages of a page version with their vectors, in place of former ones; nothing when the text has changed meanwhile.
// $version   STRING
// $text      STRING        that they are passages of
// $model     STRING        what made the vectors
// $passages  LIST<MAP>     id STRING, start, end INTEGER, vector LIST<FLOAT>
// index      page_version_id, V001
MATCH (v:PageVersion {id: $version})
// takes the lock before it looks: an erasure may be changing the text
SET v.embeddedBy = v.embeddedBy
WITH v
WHERE v.text = $text
CALL (v) {
  MATCH (v)-[:HAS_PASSAGE]->(old:Passage)
  DETACH DELETE old
}
SET v.embeddedBy = $model
WITH v
UNWIND $passages AS row
CREATE (v)-[:HAS_PASSAGE]->(p:Passage {id: row.id, start: row.start, end: row.end})
WITH p, row
CALL db.create.setNodeVectorProperty(p, 'vector', row.vector)
