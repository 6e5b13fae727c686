// How many main texts a model has not read yet.
// $model  STRING
// $roles  LIST<STRING>  that are left out
// returns missing INTEGER
// scan    every PageVersion, once before they are read
MATCH (v:PageVersion)
WHERE v.text IS NOT NULL AND coalesce(v.embeddedBy, '') <> $model AND NOT v.role IN $roles
RETURN count(*) AS missing
