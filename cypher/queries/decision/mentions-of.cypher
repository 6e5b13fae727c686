// Which pages tell of these entities, and whom the resolver saw there.
// $ids     LIST<STRING>
// returns  edge STRING (element id), entity, raw, url STRING, label STRING (Organization, Person or Project)
// index    entity_id, V001
UNWIND $ids AS id
MATCH (v:PageVersion)-[m:MENTIONS]->(e:Entity {id: id})
RETURN elementId(m) AS edge, id AS entity, coalesce(m.raw, id) AS raw, v.url AS url,
       [l IN labels(e) WHERE l IN ['Organization', 'Person', 'Project']][0] AS label
