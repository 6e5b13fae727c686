// Some pages that were gone before a time.
// $limit  DATETIME
// $most   INTEGER
// returns url STRING
// index   page_version_gone, V004
MATCH (v:PageVersion)
WHERE v.goneSince < $limit
RETURN v.url AS url
LIMIT $most
