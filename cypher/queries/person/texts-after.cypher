// A page of main texts in the order of the ids of their versions.
// $after  STRING
// $limit  INTEGER
// returns id, text, url STRING, organizations LIST<STRING>
// index   page_version_id, V001
MATCH (v:PageVersion)
WHERE v.id > $after AND v.text IS NOT NULL
WITH v
ORDER BY v.id
LIMIT $limit
RETURN v.id AS id, v.text AS text, v.url AS url, [(v)-[:MENTIONS]->(o:Organization) | o.id] AS organizations
ORDER BY id
