// All entities that what the resolver calls by these ids may be.
// $ids     LIST<STRING>
// returns  id STRING
// index    alias_to, alias_raw, V004
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Alias {raw: id}) RETURN a.to AS kin
  UNION
  MATCH (a:Alias {to: id}) RETURN a.raw AS kin
}
RETURN DISTINCT kin AS id
