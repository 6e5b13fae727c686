// Deletes the main texts of what was read before a time, and their passages; its sentences stay.
// $limit  DATETIME
// scan    every PageVersion, once after a harvest
MATCH (v:PageVersion)
WHERE v.fetchedAt < $limit AND v.text IS NOT NULL
REMOVE v.text, v.embeddedBy
WITH v
MATCH (v)-[:HAS_PASSAGE]->(p:Passage)
DETACH DELETE p
