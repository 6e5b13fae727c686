// Takes pages out, and the hosts that have none left.
// $urls    LIST<STRING>
// $hosts   LIST<STRING>
// index    web_page_url, web_site_host, V001
UNWIND $urls AS url
MATCH (w:WebPage {url: url})
DETACH DELETE w
WITH count(*) AS pages
UNWIND $hosts AS host
MATCH (s:WebSite {host: host})
WHERE NOT EXISTS { (s)-[:HAS_PAGE]->() }
DELETE s
