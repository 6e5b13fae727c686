// Sentences that may name somebody, whoever they speak of.
// $query  STRING   Lucene syntax, user input escaped by the caller
// $limit  INTEGER
// returns id, subject, predicate, object, snippet, surface, url STRING
// index   evidence_text, V002
CALL db.index.fulltext.queryNodes('evidence_text', $query, {limit: $limit}) YIELD node AS e
RETURN e.id AS id, e.subject AS subject, e.predicate AS predicate, e.object AS object, e.snippet AS snippet, e.surface AS surface, e.url AS url
