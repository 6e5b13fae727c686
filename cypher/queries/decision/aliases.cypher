// All that was decided of ids: some thousands at most.
// returns key, raw, scope, to, canonical STRING
// scan    every Alias
MATCH (a:Alias)
RETURN a.key AS key, a.raw AS raw, a.scope AS scope, a.to AS to, a.canonical AS canonical
