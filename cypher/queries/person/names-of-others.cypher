// Names of all entities that are no people.
// returns id, property, words STRING, property as Organization.name
// scan    every Entity, for a report
MATCH (e:Entity)
WHERE NOT e:Person
WITH e, CASE WHEN e:Project THEN [['Project.title', [e.title]], ['Project.acronym', [e.acronym]], ['Project.funder', [e.funder]]]
             ELSE [['Organization.name', [e.name]], ['Organization.legalName', [e.legalName]], ['Organization.altNames', coalesce(e.altNames, [])]] END AS named
UNWIND named AS one
UNWIND one[1] AS words
WITH e, one[0] AS property, words
WHERE words IS NOT NULL
RETURN e.id AS id, property, words
