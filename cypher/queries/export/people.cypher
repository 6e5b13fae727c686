// What people are called.
// returns name STRING
// scan    all people are asked for
MATCH (p:Person)
RETURN p.displayName AS name
