// Job adverts that no page holds any more, or that belong to nobody.
// returns node, what STRING
// scan    all adverts are looked at
MATCH (j:JobPosting)
WHERE NOT EXISTS { (j)-[:FROM]->(:PageVersion) } OR NOT EXISTS { (j)<-[:ADVERTISES]-(:Organization) }
RETURN 'id:' + j.id AS node, '' AS what
