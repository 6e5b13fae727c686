// Titles of all job adverts.
// returns id, title, url STRING
// scan    every JobPosting, for an erasure
MATCH (j:JobPosting)-[:FROM]->(v:PageVersion)
RETURN j.id AS id, j.title AS title, v.url AS url
