// All edges of the projection, for their image in memory: those that nobody may see count as edges of their ends.
// returns subject, predicate, object STRING, support INTEGER, confidence FLOAT, stale, hidden BOOLEAN
// scan    all entities are looked at
MATCH (s:Entity)-[r:OFFERS|USES|RESEARCHES|SEEKS|EXPERT_IN|WORKS_FOR|LEADS|PART_OF|COOPERATES_WITH|MEMBER_OF|LINKS_TO|PARTICIPATES_IN|LOCATED_IN]->(o)
RETURN s.id AS subject, type(r) AS predicate, coalesce(o.id, o.uri, o.ags) AS object,
       coalesce(r.support, 0) AS support, coalesce(r.confidence, 0.0) AS confidence, coalesce(r.stale, false) AS stale,
       r.support IS NULL OR coalesce(r.status, 'auto') = 'rejected' AS hidden
