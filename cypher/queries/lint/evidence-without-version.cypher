// Evidence that stands on no page, or tells another address than its page's.
// returns node, what STRING
// scan    all evidence is looked at
MATCH (e:Evidence)
WHERE NOT EXISTS { (e)-[:FROM]->(v:PageVersion) WHERE v.url = e.url }
RETURN 'id:' + e.id AS node, coalesce(e.url, '') AS what
