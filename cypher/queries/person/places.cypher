// Where a person works, what that is part of, and on whose hosts the person is named.
// $id     STRING
// returns places LIST<STRING>  ids, names and domains of organizations; hosts come with the pages
// index   person_id, V001
MATCH (p:Person {id: $id})
OPTIONAL MATCH (p)-[:WORKS_FOR|LEADS]->(:Organization)-[:PART_OF]->{0,3}(o:Organization)
RETURN DISTINCT o.id AS id, o.name AS name, o.altNames AS altNames,
       COLLECT { MATCH (o)-[:HAS_IDENTIFIER]->(k:Identifier {scheme: 'DOMAIN'}) RETURN k.value ORDER BY k.value } AS domains
