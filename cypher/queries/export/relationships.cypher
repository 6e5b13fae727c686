// returns type STRING, properties MAP, and labels and properties of both ends
MATCH (a)-[r]->(b)
RETURN type(r) AS type, properties(r) AS properties,
       labels(a) AS fromLabels, properties(a) AS from, labels(b) AS toLabels, properties(b) AS to
