// Passages of pages nearest to a vector, nearest first, and whom their pages speak of.
// $vector LIST<FLOAT>  as long as those of the index passage_vector, which is made where an embedder is on
// $model  STRING       what made the vectors that count
// $limit  INTEGER      1 to 1000
// returns id, url, role, title, text STRING, lang STRING or null, fetchedAt DATETIME, page STRING (the same for its twins), told LIST<MAP> of id, name STRING, person, own BOOLEAN,
//         start, end INTEGER, similarity FLOAT (cosine, -1 to 1)
CALL db.index.vector.queryNodes('passage_vector', 3 * $limit, $vector) YIELD node AS p, score
MATCH (v:PageVersion)-[:HAS_PASSAGE]->(p)
WHERE v.embeddedBy = $model AND v.text IS NOT NULL AND v.goneSince IS NULL
RETURN v.id AS id, v.url AS url, v.role AS role, coalesce(v.title, '') AS title, v.text AS text, v.lang AS lang, v.fetchedAt AS fetchedAt,
       coalesce(v.translation, v.textHash) AS page,
       COLLECT {
         MATCH (v)-[m:MENTIONS]->(e:Entity)
         WHERE e:Person OR e:Organization
         RETURN {id: e.id, name: coalesce(e.displayName, e.name), person: e:Person, own: m.authority <> 'MENTION'}
         ORDER BY m.authority = 'MENTION', e.id LIMIT 200
       } AS told,
       p.start AS start, p.end AS end, 2 * score - 1 AS similarity
ORDER BY similarity DESC, p.id
LIMIT $limit
