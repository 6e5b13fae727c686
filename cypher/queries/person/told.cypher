// What pages tell of a person.
// $id     STRING
// returns url, title STRING, fetchedAt DATETIME, told MAP, newest first
// index   person_id, V001
MATCH (p:Person {id: $id})<-[m:MENTIONS]-(v:PageVersion)
RETURN v.url AS url, v.title AS title, v.fetchedAt AS fetchedAt, properties(m) AS told
ORDER BY fetchedAt DESC, url
