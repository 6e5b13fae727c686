// How far a source has been loaded.
// $source, $position  STRING
// index   watermark_source, V001
MERGE (w:Watermark {source: $source})
SET w.position = $position
