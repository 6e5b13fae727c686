// Edges that nothing proves any more.
// $rows   LIST<MAP>  subject, predicate, object STRING
// index   entity_id, V001
UNWIND $rows AS row
MATCH (:Entity {id: row.subject})-[r]->(o)
WHERE type(r) = row.predicate AND coalesce(o.id, o.uri, o.ags) = row.object
DELETE r
