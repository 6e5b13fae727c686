// Concepts by words of a label in either language, best first.
// $query  STRING   Lucene syntax, user input escaped by the caller
// $limit  INTEGER  1 to 1000
// returns uri STRING, score FLOAT (Lucene's: compare within one answer only)
// index   concept_labels, V002
CALL db.index.fulltext.queryNodes('concept_labels', $query, {limit: $limit}) YIELD node, score
RETURN node.uri AS uri, score
ORDER BY score DESC, uri
