// $rows   LIST<MAP>  from, to STRING (URIs)
// index   concept_uri, V001
// pairs   one node with one other, each by its key
UNWIND $rows AS row
MATCH (a:Concept {uri: row.from})
MATCH (b:Concept {uri: row.to})
MERGE (a)-[:RELATED]->(b)
