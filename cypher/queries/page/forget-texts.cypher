// Deletes the main texts of what was read before a time; its sentences stay.
// $limit  DATETIME
// scan    every PageVersion, once after a harvest
MATCH (v:PageVersion)
WHERE v.fetchedAt < $limit AND v.text IS NOT NULL
REMOVE v.text
