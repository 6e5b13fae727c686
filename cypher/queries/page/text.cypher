// The main text of a page version.
// $id     STRING
// returns text, url STRING, lang STRING or null, fetchedAt DATETIME
// index   page_version_id, V001
MATCH (v:PageVersion {id: $id})
WHERE v.text IS NOT NULL AND v.goneSince IS NULL
RETURN v.text AS text, v.url AS url, v.lang AS lang, v.fetchedAt AS fetchedAt
