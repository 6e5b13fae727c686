// Relations between concepts are written anew with each version.
MATCH (:Concept)-[r:BROADER|RELATED|REPLACED_BY]->(:Concept)
DELETE r
