// Hangs job adverts to other organizations.
// $rows   LIST<MAP>  id, to STRING, raw STRING or null
// index   job_posting_id, entity_id, V001
// pairs   one node with one other, each by its key
UNWIND $rows AS row
MATCH (j:JobPosting {id: row.id})<-[old:ADVERTISES]-()
MATCH (o:Entity {id: row.to})
CREATE (o)-[:ADVERTISES]->(j)
SET j.rawOrganization = row.raw
DELETE old
