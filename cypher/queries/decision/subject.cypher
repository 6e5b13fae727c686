// Whom or what a decision may be about.
// $id     STRING  of an entity, also from before a merge; URI of a concept; AGS of a municipality
// returns id, name, type STRING, keys LIST<STRING>
// index   entity_id, concept_uri, municipality_ags, V001; alias_raw, V004
CALL () {
  MATCH (n:Entity {id: $id}) RETURN n, 0 AS way
  UNION
  MATCH (:Alias {raw: $id, scope: '*'})-[:SAME_AS]->(n:Entity) RETURN n, 1 AS way
  UNION
  MATCH (n:Concept {uri: $id}) RETURN n, 2 AS way
  UNION
  MATCH (n:Municipality {ags: $id}) RETURN n, 3 AS way
}
RETURN coalesce(n.id, n.uri, n.ags) AS id, coalesce(n.name, n.displayName, n.title, n.prefLabelDe) AS name,
       [l IN labels(n) WHERE l IN ['Organization', 'Person', 'Project', 'Concept', 'Municipality']][0] AS type,
       [(n)-[:HAS_IDENTIFIER|KNOWN_AS]->(k) | k.scheme + ':' + k.value] AS keys
ORDER BY way
LIMIT 1
