// Relations of concepts are written anew with each version.
MATCH (:Concept)-[r:BROADER|RELATED|REPLACED_BY|IN_SCHEME]->()
DELETE r
