// Some of the pages of these hosts, with their versions.
// $hosts   LIST<STRING>  lower case, www. and all
// $most    INTEGER
// returns  url STRING, versions LIST<STRING>
// index    web_site_host, V001
UNWIND $hosts AS host
MATCH (:WebSite {host: host})-[:HAS_PAGE]->(w:WebPage)
RETURN w.url AS url, [(w)-[:HAS_VERSION]->(v) | v.id] AS versions
LIMIT $most
