// Addresses of pages that hold one of these words.
// $words  LIST<STRING>  lower case
// returns url STRING
// scan    every WebPage, for an erasure
MATCH (w:WebPage)
WHERE any(word IN $words WHERE toLower(w.url) CONTAINS word)
RETURN w.url AS url
