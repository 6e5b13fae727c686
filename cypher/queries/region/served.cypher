// How many firms and districts turn to each office.
// $ids     LIST<STRING>  of organizations
// returns  id STRING, served INTEGER
// index    organization_id, V001
UNWIND $ids AS id
MATCH (o:Organization {id: id})
RETURN o.id AS id, COUNT { (o)<-[:SERVED_BY]-() } AS served
