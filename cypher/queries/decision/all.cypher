// returns number INTEGER, action, actor, reason, payload STRING, at DATETIME, in their order
// scan    every Decision
MATCH (d:Decision)
RETURN d.number AS number, d.action AS action, d.actor AS actor, d.at AS at, d.reason AS reason, d.payload AS payload
ORDER BY d.number
