// Makes the pages that are new.
// $pages  LIST<MAP>  host, url STRING
// index   web_site_host, web_page_url, V001
UNWIND $pages AS page
MERGE (s:WebSite {host: page.host})
MERGE (w:WebPage {url: page.url})
MERGE (s)-[:HAS_PAGE]->(w)
