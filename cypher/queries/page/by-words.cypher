// Pages by the words of their title and main text, best first, and whom they speak of.
// $query  STRING   Lucene syntax, user input escaped by the caller
// $limit  INTEGER  1 to 1000
// returns id, url, role, title, text STRING, lang STRING or null, fetchedAt DATETIME, page STRING (the same for its twins), told LIST<MAP> of id, name STRING, person, own BOOLEAN
// index   page_text, V011
CALL db.index.fulltext.queryNodes('page_text', $query, {limit: 5 * $limit}) YIELD node AS v, score
WHERE v.text IS NOT NULL AND v.goneSince IS NULL
WITH v, score ORDER BY score DESC, v.id LIMIT $limit
RETURN v.id AS id, v.url AS url, v.role AS role, coalesce(v.title, '') AS title, v.text AS text, v.lang AS lang, v.fetchedAt AS fetchedAt,
       coalesce(v.translation, v.textHash) AS page,
       COLLECT {
         MATCH (v)-[m:MENTIONS]->(e:Entity)
         WHERE e:Person OR e:Organization
         RETURN {id: e.id, name: coalesce(e.displayName, e.name), person: e:Person, own: m.authority <> 'MENTION'}
         ORDER BY m.authority = 'MENTION', e.id LIMIT 200
       } AS told
ORDER BY score DESC, id
