// Identifiers that two entities carry; a house and its units may share a website.
// returns node, what STRING (their ids)
// scan    all identifiers are looked at
MATCH (k:Identifier)
WHERE COUNT { (k)<-[:HAS_IDENTIFIER]-(:Entity) } > 1
WITH k, COLLECT { MATCH (k)<-[:HAS_IDENTIFIER]-(e:Entity) RETURN e ORDER BY e.id } AS carriers
WHERE k.scheme <> 'DOMAIN'
   OR none(house IN carriers WHERE all(e IN carriers WHERE e = house OR EXISTS { (e)-[:PART_OF]->{1,3}(house) }))
RETURN 'key:' + k.scheme + ':' + k.value AS node,
       reduce(ids = '', e IN carriers | ids + CASE ids WHEN '' THEN '' ELSE ', ' END + e.id) AS what
