// Main texts of pages that may name somebody.
// $query  STRING   Lucene syntax, user input escaped by the caller
// $limit  INTEGER
// returns id, text, url STRING, organizations LIST<STRING>
// index   page_text, V011
CALL db.index.fulltext.queryNodes('page_text', $query, {limit: $limit}) YIELD node AS v
WHERE v.text IS NOT NULL
RETURN v.id AS id, v.text AS text, v.url AS url, [(v)-[:MENTIONS]->(o:Organization) | o.id] AS organizations
