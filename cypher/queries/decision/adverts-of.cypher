// The job adverts of these organizations, and whom the resolver saw there.
// $ids     LIST<STRING>
// returns  id, organization, raw, url STRING
// index    entity_id, V001
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:ADVERTISES]->(j:JobPosting)-[:FROM]->(v:PageVersion)
RETURN j.id AS id, id AS organization, coalesce(j.rawOrganization, id) AS raw, v.url AS url
