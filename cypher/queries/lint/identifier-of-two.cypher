// Identifiers that two entities carry; a house and its units may share a website, and whom stewards are asked about, or split,
// is no news.
// returns node, what STRING (their ids)
// scan    all identifiers are looked at
MATCH (k:Identifier)
WHERE COUNT { (k)<-[:HAS_IDENTIFIER]-(:Entity) } > 1
WITH k, COLLECT { MATCH (k)<-[:HAS_IDENTIFIER]-(e:Entity) RETURN e ORDER BY e.id } AS carriers
WHERE k.scheme <> 'DOMAIN'
   OR none(house IN carriers WHERE all(e IN carriers WHERE e = house OR EXISTS { (e)-[:PART_OF]->{1,3}(house) }))
WITH k, carriers, [e IN carriers | e.id] AS ids
WHERE NOT EXISTS { (d:Doubt) WHERE d.one IN ids AND d.other IN ids }
  AND NOT EXISTS { (a:Alias) WHERE a.raw IN ids AND a.canonical IN ids }
RETURN 'key:' + k.scheme + ':' + k.value AS node,
       reduce(text = '', id IN ids | text + CASE text WHEN '' THEN '' ELSE ', ' END + id) AS what
