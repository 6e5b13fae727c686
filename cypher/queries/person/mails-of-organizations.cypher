// Mailboxes that pages tell of organizations.
// returns id, mail STRING (lower case)
// scan    every mention of an organization, for an erasure
MATCH (:PageVersion)-[m:MENTIONS]->(e:Organization)
WHERE m.email IS NOT NULL
RETURN DISTINCT e.id AS id, toLower(m.email) AS mail
