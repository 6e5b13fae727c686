// Pages that no site has.
// returns node, what STRING
// scan    all pages are looked at
MATCH (w:WebPage)
WHERE NOT EXISTS { (w)<-[:HAS_PAGE]-(:WebSite) }
RETURN 'url:' + w.url AS node, '' AS what
