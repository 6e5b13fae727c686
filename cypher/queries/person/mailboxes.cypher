// Organizations that pages tell the mailbox of.
// $urls   LIST<STRING>  of pages
// $mails  LIST<STRING>  lower case
// returns edge STRING (element id), entity STRING
// index   web_page_url, V001
UNWIND $urls AS url
MATCH (:WebPage {url: url})-[:HAS_VERSION]->(v:PageVersion)-[m:MENTIONS]->(e:Organization)
WHERE toLower(m.email) IN $mails
SET m.email = null, v.content = 'changed'
RETURN DISTINCT e.id AS entity
