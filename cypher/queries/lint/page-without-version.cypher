// Pages that say nothing.
// returns node, what STRING
// scan    all pages are looked at
MATCH (w:WebPage)
WHERE NOT EXISTS { (w)-[:HAS_VERSION]->(:PageVersion) }
RETURN 'url:' + w.url AS node, '' AS what
