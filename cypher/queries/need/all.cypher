// What all needs say, for an erasure.
// returns id, title, text, organization STRING
// scan    every Need, of which there are few
MATCH (n:Need)
RETURN n.id AS id, n.title AS title, n.text AS text, n.organization AS organization
ORDER BY id
