// From an edge to its evidence, best prefix first.
CREATE INDEX evidence_statement IF NOT EXISTS FOR (n:Evidence) ON (n.subject, n.predicate, n.object);
CREATE INDEX organization_kind IF NOT EXISTS FOR (n:Organization) ON (n.kind);

// Analyzer `german`: lower case, Müller = Mueller = Muller, light stemming.
CREATE FULLTEXT INDEX organization_names IF NOT EXISTS FOR (n:Organization) ON EACH [n.name, n.legalName, n.altNames]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};
CREATE FULLTEXT INDEX person_names IF NOT EXISTS FOR (n:Person) ON EACH [n.displayName]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};
CREATE FULLTEXT INDEX project_titles IF NOT EXISTS FOR (n:Project) ON EACH [n.title, n.acronym]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};
CREATE FULLTEXT INDEX concept_labels IF NOT EXISTS FOR (n:Concept) ON EACH [n.prefLabelDe, n.prefLabelEn, n.altLabelsDe, n.altLabelsEn]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};
CREATE FULLTEXT INDEX evidence_text IF NOT EXISTS FOR (n:Evidence) ON EACH [n.snippet]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'german'}};
