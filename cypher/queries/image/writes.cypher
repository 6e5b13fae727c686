// How many transactions have changed the graph, or may have: all of them take the lock that counts them.
// returns writes INTEGER
// index   watermark_source, V001
OPTIONAL MATCH (w:Watermark {source: 'loader'})
RETURN coalesce(w.writes, 0) AS writes
