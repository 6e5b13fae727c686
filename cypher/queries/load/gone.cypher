// Notes that pages are gone, unless they were read since; a page that is gone longer stays so.
// $rows   LIST<MAP>  url STRING, since DATETIME
// returns subject, predicate, object STRING of what they said
// index   web_page_url, V001
UNWIND $rows AS row
MATCH (:WebPage {url: row.url})-[:HAS_VERSION]->(v:PageVersion)
WHERE v.goneSince IS NULL AND v.fetchedAt < row.since
SET v.goneSince = row.since
WITH v
MATCH (v)<-[:FROM]-(e:Evidence)
RETURN DISTINCT e.subject AS subject, e.predicate AS predicate, e.object AS object
