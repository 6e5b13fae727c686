// Adds versions to pages.
// $rows   LIST<MAP>  url STRING, version MAP (the node's properties)
// index   web_page_url, V001
UNWIND $rows AS row
MATCH (w:WebPage {url: row.url})
CREATE (w)-[:HAS_VERSION]->(v:PageVersion)
SET v = row.version
