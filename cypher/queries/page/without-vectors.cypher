// A page of main texts that a model has not read yet, in the order of the ids of their versions.
// $model  STRING
// $roles  LIST<STRING>  that are left out
// $after  STRING
// $limit  INTEGER
// returns id, text STRING
// index   page_version_id, V001
MATCH (v:PageVersion)
WHERE v.id > $after AND v.text IS NOT NULL AND coalesce(v.embeddedBy, '') <> $model AND NOT v.role IN $roles
RETURN v.id AS id, v.text AS text
ORDER BY id
LIMIT $limit
