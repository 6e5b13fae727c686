// $decision  MAP  id, number, action, actor, at, reason, payload
// index      decision_id, V001
MERGE (d:Decision {id: $decision.id})
SET d += $decision
