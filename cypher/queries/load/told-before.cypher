// What the versions to be replaced say.
// $versions  LIST<STRING>
// returns    url STRING, evidence LIST<MAP> (id, subject, predicate, object, firstSeen), entities LIST<STRING>
// index      page_version_id, V001
UNWIND $versions AS id
MATCH (v:PageVersion {id: id})
RETURN v.url AS url,
       [(v)<-[:FROM]-(e:Evidence) | e {.id, .subject, .predicate, .object, .firstSeen}] AS evidence,
       [(v)-[:MENTIONS]->(n:Entity) | n.id] AS entities
