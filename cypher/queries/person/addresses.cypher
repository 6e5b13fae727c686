// Addresses of all pages.
// returns url STRING
// scan    every WebPage, for an erasure
MATCH (w:WebPage)
RETURN w.url AS url
