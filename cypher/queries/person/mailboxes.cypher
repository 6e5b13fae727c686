// Organizations that pages tell a mailbox of that is a person's.
// $ids    LIST<STRING>  of organizations
// $mails  LIST<STRING>  lower case
// returns entity STRING
// index   organization_id, V001
UNWIND $ids AS id
MATCH (v:PageVersion)-[m:MENTIONS]->(e:Organization {id: id})
WHERE toLower(m.email) IN $mails
SET m.email = null, v.content = 'changed'
RETURN DISTINCT id AS entity
