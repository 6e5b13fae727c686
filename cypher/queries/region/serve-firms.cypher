// Replaces the brokers of firms.
// $rows   LIST<MAP>  id STRING, brokers LIST<MAP> (office STRING, properties MAP)
// index   organization_id, V001
UNWIND $rows AS row
MATCH (f:Organization {id: row.id})
CALL (f) {
  MATCH (f)-[old:SERVED_BY]->()
  DELETE old
}
UNWIND row.brokers AS broker
MATCH (o:Organization {id: broker.office})
CREATE (f)-[s:SERVED_BY]->(o)
SET s = broker.properties
