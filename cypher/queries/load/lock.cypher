// One loader writes at a time, until its transaction ends: two that share an organization would else wait for each other,
// or one would take away a node that the other is tying something to. Whoever has read the graph sees by the number that it
// may have changed since.
// index   watermark_source, V001
MERGE (w:Watermark {source: 'loader'})
SET w.writes = coalesce(w.writes, 0) + 1
