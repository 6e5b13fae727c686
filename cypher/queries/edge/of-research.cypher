// Universities, institutes, chairs and groups that offer or research concepts, rejected edges left out.
// $uris    LIST<STRING>  of concepts
// returns  subject, predicate, object STRING, support INTEGER, confidence FLOAT, firstSeen, lastSeen DATETIME, stale BOOLEAN
// index    concept_uri, V001
UNWIND $uris AS uri
MATCH (c:Concept {uri: uri})<-[r:OFFERS|RESEARCHES]-(o:University|ResearchInstitute|ResearchGroup)
WHERE coalesce(r.status, 'auto') <> 'rejected' AND r.support IS NOT NULL
RETURN o.id AS subject, type(r) AS predicate, uri AS object,
       r.support AS support, r.confidence AS confidence, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen,
       coalesce(r.stale, false) AS stale
ORDER BY confidence DESC, support DESC, subject, predicate, object
