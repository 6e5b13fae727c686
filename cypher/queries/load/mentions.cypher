// What a version tells of each entity.
// $rows   LIST<MAP>  version, entity STRING, told MAP
// index   page_version_id, entity_id, V001
// pairs   one node with one other, each by its key
UNWIND $rows AS row
MATCH (v:PageVersion {id: row.version})
MATCH (e:Entity {id: row.entity})
CREATE (v)-[m:MENTIONS]->(e)
SET m = row.told
