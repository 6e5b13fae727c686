// Titles of all pages.
// returns id, title, url STRING, fetchedAt DATETIME
// scan    every PageVersion, for an erasure or a report
MATCH (v:PageVersion)
WHERE v.title IS NOT NULL
RETURN v.id AS id, v.title AS title, v.url AS url, v.fetchedAt AS fetchedAt
