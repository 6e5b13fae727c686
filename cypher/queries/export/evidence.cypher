// The sentences about nodes, the pages they stand on and their sites.
// $elements  LIST<STRING>  Neo4j's names of nodes
// returns    element, version, page, site, object STRING (Neo4j's names; null where there is none)
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
MATCH (n)<-[:SUBJECT]-(e:Evidence)
OPTIONAL MATCH (e)-[:OBJECT]->(o)
OPTIONAL MATCH (e)-[:FROM]->(v:PageVersion)
OPTIONAL MATCH (v)<-[:HAS_VERSION]-(w:WebPage)
OPTIONAL MATCH (w)<-[:HAS_PAGE]-(s:WebSite)
RETURN elementId(e) AS element, elementId(o) AS object, elementId(v) AS version, elementId(w) AS page, elementId(s) AS site
