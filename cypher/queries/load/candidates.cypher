// Entities that carry one of the keys.
// $identifiers  LIST<MAP>  scheme, value STRING
// $names        LIST<MAP>  scheme, value STRING
// returns       id, type, kind, name STRING, keys LIST<STRING>
// index         identifier_key, name_key, V001
CALL () {
  UNWIND $identifiers AS key
  MATCH (:Identifier {scheme: key.scheme, value: key.value})<-[:HAS_IDENTIFIER]-(e:Entity)
  RETURN e
  UNION
  UNWIND $names AS key
  MATCH (:NameKey {scheme: key.scheme, value: key.value})<-[:KNOWN_AS]-(e:Entity)
  RETURN e
}
WITH DISTINCT e
RETURN e.id AS id, [l IN labels(e) WHERE l IN ['Organization', 'Person', 'Project']][0] AS type,
       coalesce(e.kind, 'ORGANIZATION') AS kind, coalesce(e.name, e.displayName, e.title) AS name,
       [(e)-[:HAS_IDENTIFIER|KNOWN_AS]->(k) | k.scheme + ':' + k.value] AS keys
