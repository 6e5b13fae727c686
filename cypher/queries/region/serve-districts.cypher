// Replaces the brokers of districts.
// $rows   LIST<MAP>  id STRING (AGS), brokers LIST<MAP> (office STRING, properties MAP)
// index   district_ags, organization_id, V001
UNWIND $rows AS row
MATCH (d:District {ags: row.id})
CALL (d) {
  MATCH (d)-[old:SERVED_BY]->()
  DELETE old
}
UNWIND row.brokers AS broker
MATCH (o:Organization {id: broker.office})
CREATE (d)-[s:SERVED_BY]->(o)
SET s = broker.properties
