// What stewards decide. Everything but the decisions themselves follows from them, see graph.DecisionStore.
//
// (:Decision {id, number, action, actor, at, reason, payload, revertedBy})
// (:Alias {key, raw, scope, to, canonical}) -[:SAME_AS]-> (:Entity)    what the resolver calls `raw` is `to`: everywhere (scope *), on
//     a host, on a page; `canonical` is who `to` is in the end
// (:Verdict {key, subject, predicate, object, rawSubject, rawObject, number, status})    of an edge
// (:Doubt {id, one, other, shared, reason, score, foundAt})    two that may be one: the review queue
//
// MENTIONS.raw, Evidence.rawSubject, Evidence.rawObject keep what the resolver said, where a decision says otherwise.
CREATE CONSTRAINT decision_number IF NOT EXISTS FOR (n:Decision) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT alias_key IF NOT EXISTS FOR (n:Alias) REQUIRE n.key IS UNIQUE;
CREATE INDEX alias_raw IF NOT EXISTS FOR (n:Alias) ON (n.raw);
CREATE INDEX alias_to IF NOT EXISTS FOR (n:Alias) ON (n.to);
CREATE INDEX alias_canonical IF NOT EXISTS FOR (n:Alias) ON (n.canonical);
CREATE CONSTRAINT verdict_key IF NOT EXISTS FOR (n:Verdict) REQUIRE n.key IS UNIQUE;
CREATE INDEX verdict_edge IF NOT EXISTS FOR (n:Verdict) ON (n.subject, n.predicate, n.object);
CREATE CONSTRAINT doubt_id IF NOT EXISTS FOR (n:Doubt) REQUIRE n.id IS UNIQUE;
CREATE INDEX doubt_one IF NOT EXISTS FOR (n:Doubt) ON (n.one);
CREATE INDEX doubt_other IF NOT EXISTS FOR (n:Doubt) ON (n.other);

// (:PageVersion {goneSince, translation, fingerprint})    gone from the web; what it is a translation of; its words
CREATE INDEX page_version_gone IF NOT EXISTS FOR (n:PageVersion) ON (n.goneSince);

// The index over subject, predicate and object helps only who knows all three.
CREATE INDEX evidence_subject IF NOT EXISTS FOR (n:Evidence) ON (n.subject);
