// Evidence that is tied to another object than it names, or to none though the graph has it.
// returns node, what STRING
// index   entity_id, concept_uri, municipality_ags, V001
// scan    all evidence is looked at
MATCH (e:Evidence)
WHERE EXISTS { (e)-[:OBJECT]->(o) WHERE coalesce(o.id, o.uri, o.ags) <> e.object }
   OR (NOT EXISTS { (e)-[:OBJECT]->() }
       AND (EXISTS { (o:Entity {id: e.object}) } OR EXISTS { (o:Concept {uri: e.object}) } OR EXISTS { (o:Municipality {ags: e.object}) }))
RETURN 'id:' + e.id AS node, coalesce(e.object, '') AS what
