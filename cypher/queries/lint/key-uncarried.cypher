// Keys that nobody carries.
// returns node, what STRING
// scan    all keys are looked at
MATCH (k:Identifier|NameKey)
WHERE NOT EXISTS { (k)<-[:HAS_IDENTIFIER|KNOWN_AS]-(:Entity) }
RETURN 'key:' + k.scheme + ':' + k.value AS node, '' AS what
