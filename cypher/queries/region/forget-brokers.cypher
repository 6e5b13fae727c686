// Takes out who serves whom.
// scan    every SERVED_BY
MATCH ()-[s:SERVED_BY]->()
DELETE s
