// Versions that no page has, or that tell another address than their page's.
// returns node, what STRING
// scan    all versions are looked at
MATCH (v:PageVersion)
WHERE NOT EXISTS { (v)<-[:HAS_VERSION]-(w:WebPage) WHERE w.url = v.url }
RETURN 'id:' + v.id AS node, coalesce(v.url, '') AS what
