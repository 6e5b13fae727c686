// The versions of some pages.
// $urls    LIST<STRING>
// returns  host STRING, versions LIST<STRING>
// index    web_page_url, V001
UNWIND $urls AS url
MATCH (s:WebSite)-[:HAS_PAGE]->(w:WebPage {url: url})
RETURN s.host AS host, [(w)-[:HAS_VERSION]->(v) | v.id] AS versions
