// Deletes needs whose time is over.
// $today  DATE
// scan    every Need, of which there are few
MATCH (n:Need)
WHERE n.validUntil < $today
DETACH DELETE n
