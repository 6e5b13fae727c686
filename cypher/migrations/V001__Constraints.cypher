// One node for each key. Every constraint is also the index that MERGE and lookups use.
//
// (:Organization:Entity {id, name, kind, legalName, legalForm, altNames, street, postalCode, city, phone, email, homepage})
//     and its kind's own label: Company, Startup, University, ResearchInstitute, ResearchGroup, Intermediary, Network
// (:Person:Entity {id, displayName, academicTitle, email, roles, collectedAt})
// (:Project:Entity {id, title, acronym, funder, grantId, start, end})
// (:Identifier {scheme, value}) <-[:HAS_IDENTIFIER]- (:Entity)   HR, USTID, ROR, GERIT, ORCID, WIKIDATA, GRANT, DOMAIN, MAIL
// (:NameKey {scheme, value})    <-[:KNOWN_AS]- (:Entity)         normalised names, for the resolver alone
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT project_id IF NOT EXISTS FOR (n:Project) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT need_id IF NOT EXISTS FOR (n:Need) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT job_posting_id IF NOT EXISTS FOR (n:JobPosting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (n:Identifier) REQUIRE (n.scheme, n.value) IS UNIQUE;
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:NameKey) REQUIRE (n.scheme, n.value) IS UNIQUE;

// (:Concept {uri, prefLabelDe, prefLabelEn, altLabelsDe, altLabelsEn, exactMatches, ambiguous, status, version})
//     -[:IN_SCHEME]-> (:ConceptScheme {uri, version}), -[:BROADER|RELATED|REPLACED_BY]-> (:Concept)
CREATE CONSTRAINT concept_uri IF NOT EXISTS FOR (n:Concept) REQUIRE n.uri IS UNIQUE;
CREATE CONSTRAINT concept_scheme_uri IF NOT EXISTS FOR (n:ConceptScheme) REQUIRE n.uri IS UNIQUE;

// (:Municipality {ags, name, postalCodes, lat, lon}) -[:PART_OF]-> (:District {ags, name}), -[:PART_OF]-> (:Region {name})
CREATE CONSTRAINT municipality_ags IF NOT EXISTS FOR (n:Municipality) REQUIRE n.ags IS UNIQUE;
CREATE CONSTRAINT district_ags IF NOT EXISTS FOR (n:District) REQUIRE n.ags IS UNIQUE;
CREATE CONSTRAINT region_name IF NOT EXISTS FOR (n:Region) REQUIRE n.name IS UNIQUE;

// (:WebSite {host}) -[:HAS_PAGE]-> (:WebPage {url}) -[:HAS_VERSION]-> (:PageVersion {id, url, textHash, role, lang, title, fetchedAt})
// (:PageVersion) -[:MENTIONS {what this page tells of it}]-> (:Entity)
// (:Evidence {id, subject, predicate, object, url, snippet, start, end, surface, polarity, confidence, extractor,
//     ontologyVersion, fetchedAt, firstSeen}) -[:FROM]-> (:PageVersion), -[:SUBJECT]-> (:Entity), -[:OBJECT]-> (:Entity|Concept|Municipality)
// subject and object repeat the ids (URI, AGS) so that an edge finds its evidence by index.
CREATE CONSTRAINT web_site_host IF NOT EXISTS FOR (n:WebSite) REQUIRE n.host IS UNIQUE;
CREATE CONSTRAINT web_page_url IF NOT EXISTS FOR (n:WebPage) REQUIRE n.url IS UNIQUE;
CREATE CONSTRAINT page_version_id IF NOT EXISTS FOR (n:PageVersion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT watermark_source IF NOT EXISTS FOR (n:Watermark) REQUIRE n.source IS UNIQUE;
