// Two firms, their chamber and two chairs, with a rare concept (Presshärten) and a hub (Digitalisierung).
CREATE (m:Municipality {ags: '05966004', name: 'Attendorn'}), (d:Municipality {ags: '05913000', name: 'Dortmund'}),
 (ki:Concept {uri: 'urn:c:ki', prefLabelDe: 'Künstliche Intelligenz', prefLabelEn: 'Artificial intelligence', altLabelsDe: ['KI'], altLabelsEn: ['AI']}),
 (ml:Concept {uri: 'urn:c:ml', prefLabelDe: 'Maschinelles Lernen', prefLabelEn: 'Machine learning', altLabelsDe: [], altLabelsEn: []}),
 (ph:Concept {uri: 'urn:c:ph', prefLabelDe: 'Presshärten', prefLabelEn: 'Press hardening', altLabelsDe: [], altLabelsEn: []}),
 (dig:Concept {uri: 'urn:c:dig', prefLabelDe: 'Digitalisierung', prefLabelEn: 'Digitalisation', altLabelsDe: [], altLabelsEn: []}),
 (a:Entity:Organization:Company {id: 'o-a', name: 'Alpha Umformung GmbH', kind: 'COMPANY', city: 'Attendorn', homepage: 'http://alpha.example/'}),
 (b:Entity:Organization:Company {id: 'o-b', name: 'Beta Leuchten GmbH', kind: 'COMPANY'}),
 (x:Entity:Organization:ResearchGroup {id: 'o-x', name: 'Lehrstuhl X', kind: 'RESEARCH_GROUP'}),
 (y:Entity:Organization:ResearchGroup {id: 'o-y', name: 'Lehrstuhl Y', kind: 'RESEARCH_GROUP'}),
 (u:Entity:Organization:University {id: 'o-u', name: 'Universität U', kind: 'UNIVERSITY'}),
 (k:Entity:Organization:Intermediary {id: 'o-k', name: 'Kammer K', kind: 'INTERMEDIARY', phone: '+49 2722 1', email: 'info@kammer.example'}),
 (p:Entity:Project {id: 'p-1', title: 'KI an der Presse', acronym: 'PressKI'}),
 (h:Entity:Person {id: 'h-1', displayName: 'Erika Beispiel', academicTitle: 'Prof. Dr.'}),
 (i:Identifier {scheme: 'HR', value: 'Siegen HRB 1'}), (a)-[:HAS_IDENTIFIER]->(i),
 (a)-[:SERVED_BY {rank: 1, role: 'CHAMBER_OF_COMMERCE', source: 'offices.csv'}]->(k), (b)-[:SERVED_BY {rank: 1, source: 'located in the same Kreis'}]->(k),
 (a)-[:LOCATED_IN]->(m), (b)-[:LOCATED_IN]->(m), (k)-[:LOCATED_IN]->(m), (u)-[:LOCATED_IN]->(d)
WITH *
UNWIND [
 ['o-a','USES','urn:c:ph'], ['o-x','RESEARCHES','urn:c:ph'], ['o-x','RESEARCHES','urn:c:ml'], ['o-y','RESEARCHES','urn:c:ki'],
 ['o-a','OFFERS','urn:c:dig'], ['o-b','OFFERS','urn:c:dig'], ['o-x','RESEARCHES','urn:c:dig'], ['o-y','RESEARCHES','urn:c:dig'],
 ['o-b','SEEKS','urn:c:ki'], ['o-a','PARTICIPATES_IN','p-1'], ['o-y','PARTICIPATES_IN','p-1'],
 ['o-x','PART_OF','o-u'], ['o-y','PART_OF','o-u'], ['h-1','LEADS','o-y'], ['h-1','EXPERT_IN','urn:c:ki']] AS s
MATCH (from:Entity {id: s[0]})
MATCH (to) WHERE (to:Entity AND to.id = s[2]) OR (to:Concept AND to.uri = s[2])
CALL (from, to, s) {
  MERGE (from)-[r:$(s[1])]->(to)
  SET r.support = 1, r.confidence = 0.9, r.firstSeen = datetime('2026-01-01T00:00:00Z'), r.lastSeen = datetime('2026-02-01T00:00:00Z'), r.status = 'auto'
  CREATE (:Evidence {id: s[0] + ' ' + s[1] + ' ' + s[2], subject: s[0], predicate: s[1], object: s[2], snippet: 'Satz: ' + s[1], surface: 'Wort',
    start: 0, end: 4, url: 'http://alpha.example/leistungen', fetchedAt: datetime('2026-02-01T00:00:00Z'), polarity: 'AFFIRMED', confidence: 0.9, extractor: 'test'})
}
