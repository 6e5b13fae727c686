// $rows   LIST<MAP>  from, to STRING (URIs)
// index   concept_uri, V001
UNWIND $rows AS row
MATCH (a:Concept {uri: row.from})
MATCH (b:Concept {uri: row.to})
MERGE (a)-[:REPLACED_BY]->(b)
