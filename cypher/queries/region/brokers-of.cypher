// Who can make the call for each firm, in the order of responsibility.
// $ids     LIST<STRING>
// returns  firm, office STRING, rank INTEGER, role STRING or null, source STRING
// index    organization_id, V001
UNWIND $ids AS id
MATCH (f:Organization {id: id})-[s:SERVED_BY]->(o:Organization)
RETURN f.id AS firm, o.id AS office, s.rank AS rank, s.role AS role, s.source AS source
ORDER BY firm, rank
