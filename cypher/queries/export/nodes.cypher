// Everything but the loader's own notes.
// returns labels LIST<STRING>, properties MAP
MATCH (n)
WHERE NOT n:Migration AND NOT n:Watermark
RETURN labels(n) AS labels, properties(n) AS properties
