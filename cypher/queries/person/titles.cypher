// Titles of all pages.
// returns id, title, url STRING
// scan    every PageVersion, for an erasure
MATCH (v:PageVersion)
WHERE v.title IS NOT NULL
RETURN v.id AS id, v.title AS title, v.url AS url
