// The version of each page that the graph holds.
// $urls   LIST<STRING>
// returns url, version, textHash, content STRING, fetchedAt DATETIME; version is null for a new page
// index   web_page_url, V001
UNWIND $urls AS url
OPTIONAL MATCH (:WebPage {url: url})-[:HAS_VERSION]->(v:PageVersion)
RETURN url, v.id AS version, v.textHash AS textHash, v.content AS content, v.fetchedAt AS fetchedAt
