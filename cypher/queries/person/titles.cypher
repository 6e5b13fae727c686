// Titles of pages that hold one of these words.
// $words  LIST<STRING>  lower case
// returns id, title, url STRING
// scan    every PageVersion, for an erasure
MATCH (v:PageVersion)
WHERE v.title IS NOT NULL AND any(word IN $words WHERE toLower(v.title) CONTAINS word)
RETURN v.id AS id, v.title AS title, v.url AS url
