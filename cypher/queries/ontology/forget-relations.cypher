// Relations of concepts are written anew with each version.
// scan  all concepts are written anew
MATCH (:Concept)-[r:BROADER|RELATED|REPLACED_BY|IN_SCHEME]->()
DELETE r
