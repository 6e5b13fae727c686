// Titles of all job adverts.
// returns id, title, url STRING, fetchedAt DATETIME
// scan    every JobPosting, for an erasure or a report
MATCH (j:JobPosting)-[:FROM]->(v:PageVersion)
RETURN j.id AS id, j.title AS title, v.url AS url, v.fetchedAt AS fetchedAt
