// Makes the pages, and keeps other loaders off them until the transaction ends.
// $pages  LIST<MAP>  host, url; in the order of the urls, so that two loaders do not wait for each other
// index   web_site_host, web_page_url, V001
UNWIND $pages AS page
MERGE (s:WebSite {host: page.host})
MERGE (w:WebPage {url: page.url})
MERGE (s)-[:HAS_PAGE]->(w)
SET w.lock = true
REMOVE w.lock
