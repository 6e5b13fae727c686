// What all needs say, for an erasure or a report.
// returns id, title, text, organization STRING, createdAt DATETIME
// scan    every Need, of which there are few
MATCH (n:Need)
RETURN n.id AS id, n.title AS title, n.text AS text, n.organization AS organization, n.createdAt AS createdAt
ORDER BY id
