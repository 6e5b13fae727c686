// $id     STRING
// returns properties MAP, identifiers LIST<STRING>, formerIds LIST<STRING>
// index   person_id, V001; alias_canonical, V004
MATCH (p:Person {id: $id})
RETURN properties(p) AS properties,
       COLLECT { MATCH (p)-[:HAS_IDENTIFIER|KNOWN_AS]->(k) RETURN k.scheme + ':' + k.value AS key ORDER BY key } AS identifiers,
       COLLECT { MATCH (a:Alias {canonical: $id, scope: '*'}) RETURN a.raw ORDER BY a.raw } AS formerIds
