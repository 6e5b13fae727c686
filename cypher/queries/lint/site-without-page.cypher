// Sites that have no page.
// returns node, what STRING
// scan    all sites are looked at
MATCH (s:WebSite)
WHERE NOT EXISTS { (s)-[:HAS_PAGE]->(:WebPage) }
RETURN 'host:' + s.host AS node, '' AS what
