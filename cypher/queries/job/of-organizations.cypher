// The job adverts of organizations: those that still run, on pages that are still there.
// $ids     LIST<STRING>  of organizations
// $today   DATE
// returns  organization, id, title, url STRING, lang STRING of the page or null, validThrough DATE or null, fetchedAt DATETIME, concepts LIST<STRING> (URIs; what a steward rejected is left out)
// index    organization_id, V001
UNWIND $ids AS id
MATCH (o:Organization {id: id})-[:ADVERTISES]->(j:JobPosting)-[:FROM]->(v:PageVersion)
WHERE v.goneSince IS NULL AND (j.validThrough IS NULL OR j.validThrough >= $today)
RETURN id AS organization, j.id AS id, j.title AS title, v.url AS url, v.lang AS lang, j.validThrough AS validThrough, v.fetchedAt AS fetchedAt,
       COLLECT {
         MATCH (j)-[:ASKS_FOR]->(c:Concept)
         WHERE NOT EXISTS { (o)-[r:SEEKS]->(c) WHERE r.status = 'rejected' }
         RETURN c.uri ORDER BY c.uri
       } AS concepts
ORDER BY fetchedAt DESC, title, url
