// What was decided of these ids.
// $ids    LIST<STRING>  as the resolver gives them
// returns raw, scope, to STRING
// index   alias_raw, V004
UNWIND $ids AS id
MATCH (a:Alias {raw: id})
RETURN a.raw AS raw, a.scope AS scope, a.to AS to
