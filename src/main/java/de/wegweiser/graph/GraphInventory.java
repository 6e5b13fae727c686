package de.wegweiser.graph;

import static de.wegweiser.graph.GraphModel.ValueType.BOOLEAN;
import static de.wegweiser.graph.GraphModel.ValueType.DATE;
import static de.wegweiser.graph.GraphModel.ValueType.DATETIME;
import static de.wegweiser.graph.GraphModel.ValueType.FLOAT;
import static de.wegweiser.graph.GraphModel.ValueType.FLOATS;
import static de.wegweiser.graph.GraphModel.ValueType.INTEGER;
import static de.wegweiser.graph.GraphModel.ValueType.STRING;
import static de.wegweiser.graph.GraphModel.ValueType.STRINGS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.wegweiser.graph.GraphModel.Edge;
import de.wegweiser.graph.GraphModel.Node;
import de.wegweiser.graph.GraphModel.Privacy;
import de.wegweiser.graph.GraphModel.Property;
import de.wegweiser.graph.GraphModel.ValueType;
import de.wegweiser.resolve.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that the graph holds, a line each: exports, `lint` and `src/docs/graph-model.md` go by it.
/// Who writes something new into the graph adds it here.
public final class GraphInventory {

    private static final List<Property> PROJECTION =
            List.of(
                    must("support", INTEGER, "distinct pages that say so"),
                    must("confidence", FLOAT, "0 to 1, noisy-or over those pages"),
                    must("firstSeen", DATETIME, "when a page first said so"),
                    must("lastSeen", DATETIME, "when a page last said so"),
                    must("status", STRING, "auto, or what a steward said: accepted, rejected"),
                    may("denied", INTEGER, "distinct pages that say the opposite"),
                    may("stale", BOOLEAN, "true when all pages that said so are gone"));

    private static final List<Property> VALIDITY =
            List.of(
                    may("validFrom", DATETIME, "of an official key: since when it was told"),
                    may("validTo", DATETIME, "of an official key: no page tells it since"));

    /// Properties that may lead to one person.
    private static final Set<String> TO_ONE =
            Set.of(Entity.Property.EMAIL.key(), Entity.Property.ORCID.key());

    private static final List<Node> NODES =
            List.of(
                    new Node(
                            "Organization",
                            "Entity",
                            Map.of(
                                    "Company", List.of("schema:Corporation"),
                                    "Startup", List.of("schema:Corporation"),
                                    "University", List.of("schema:CollegeOrUniversity"),
                                    "ResearchInstitute", List.of("schema:ResearchOrganization"),
                                    "ResearchGroup",
                                            List.of(
                                                    "schema:ResearchOrganization",
                                                    "org:OrganizationalUnit"),
                                    "Intermediary", List.of(),
                                    "Network", List.of("org:OrganizationalCollaboration")),
                            List.of("id"),
                            false,
                            false,
                            "firm, university, institute, chair or group, chamber, network",
                            List.of("schema:Organization", "org:Organization"),
                            List.of(
                                    key("id", "ours, stays when the name changes"),
                                    must("name", STRING, "as most pages print it", "schema:name"),
                                    must("kind", STRING, "as the label of its kind"),
                                    may("legalName", STRING, "with its form", "schema:legalName"),
                                    may("legalForm", STRING, "GmbH, e.V., …"),
                                    may(
                                            "altNames",
                                            STRINGS,
                                            "other spellings",
                                            "schema:alternateName"),
                                    may(
                                            "street",
                                            STRING,
                                            "with the number",
                                            "schema:address/schema:streetAddress"),
                                    may(
                                            "postalCode",
                                            STRING,
                                            "five digits",
                                            "schema:address/schema:postalCode"),
                                    may(
                                            "city",
                                            STRING,
                                            "as printed",
                                            "schema:address/schema:addressLocality"),
                                    may("phone", STRING, "E.164 or as printed", "schema:telephone"),
                                    may("email", STRING, "its mailbox", "schema:email")
                                            .with(Privacy.PERSONAL),
                                    may("homepage", STRING, "address", "schema:url<>"))),
                    new Node(
                            "Person",
                            "Entity",
                            Map.of(),
                            List.of("id"),
                            true,
                            false,
                            "somebody in a public professional role",
                            List.of("schema:Person"),
                            List.of(
                                    key("id", "ours, stays when the name changes"),
                                    must("displayName", STRING, "without titles", "schema:name"),
                                    may(
                                            "academicTitle",
                                            STRING,
                                            "Prof. Dr.-Ing., …",
                                            "schema:honorificPrefix"),
                                    may("email", STRING, "of the office", "schema:email"),
                                    may(
                                            "orcid",
                                            STRING,
                                            "0000-0002-1825-0097",
                                            "schema:sameAs<https://orcid.org/>"),
                                    must("roles", STRINGS, "HEAD, STAFF, …; may be empty"),
                                    may(
                                            "collectedAt",
                                            DATETIME,
                                            "the oldest page that names them"))),
                    new Node(
                            "Project",
                            "Entity",
                            Map.of(),
                            List.of("id"),
                            false,
                            false,
                            "research project, joint or alone",
                            List.of("schema:ResearchProject"),
                            List.of(
                                    key("id", "ours, stays when the title changes"),
                                    must("title", STRING, "as printed", "schema:name"),
                                    may("acronym", STRING, "as printed", "schema:alternateName"),
                                    may("funder", STRING, "as printed", "schema:funder"),
                                    may("grantId", STRING, "as printed", "schema:identifier"),
                                    may(
                                            "start",
                                            DATE,
                                            "first day",
                                            "time:hasBeginning/time:inXSDDate"),
                                    may("end", DATE, "last day", "time:hasEnd/time:inXSDDate"))),
                    new Node(
                            "Identifier",
                            "",
                            Map.of(),
                            List.of("scheme", "value"),
                            false,
                            false,
                            "key that only one entity should carry",
                            List.of("schema:PropertyValue"),
                            List.of(
                                    key("scheme", "HR, USTID, ROR, …", "schema:propertyID"),
                                    key("value", "normalised", "schema:value"))),
                    new Node(
                            "NameKey",
                            "",
                            Map.of(),
                            List.of("scheme", "value"),
                            false,
                            false,
                            "normalised name, for the resolver and the search by name",
                            List.of(),
                            List.of(
                                    key("scheme", "NAME, NAME_AT, LEGAL_NAME"),
                                    key("value", "normalised"))),
                    new Node(
                            "Concept",
                            "",
                            Map.of(),
                            List.of("uri"),
                            false,
                            false,
                            "technology, method or field of the ontology",
                            List.of("skos:Concept"),
                            List.of(
                                    key("uri", "stays for good"),
                                    must("prefLabelDe", STRING, "German", "skos:prefLabel@de"),
                                    must("prefLabelEn", STRING, "English", "skos:prefLabel@en"),
                                    must("altLabelsDe", STRINGS, "German", "skos:altLabel@de"),
                                    must("altLabelsEn", STRINGS, "English", "skos:altLabel@en"),
                                    must(
                                            "exactMatches",
                                            STRINGS,
                                            "the same elsewhere",
                                            "skos:exactMatch<>"),
                                    must("ambiguous", BOOLEAN, "counts only with company"),
                                    must("status", STRING, "published, deprecated, removed"),
                                    must("version", STRING, "of the ontology", "owl:versionInfo"))),
                    new Node(
                            "ConceptScheme",
                            "",
                            Map.of(),
                            List.of("uri"),
                            false,
                            false,
                            "part of the ontology",
                            List.of("skos:ConceptScheme"),
                            List.of(
                                    key("uri", "stays for good"),
                                    must("version", STRING, "of the ontology", "owl:versionInfo"))),
                    new Node(
                            "Municipality",
                            "",
                            Map.of(),
                            List.of("ags"),
                            false,
                            false,
                            "town or village of the gazetteer",
                            List.of("schema:City"),
                            List.of(
                                    key("ags", "official key, 8 digits", "schema:identifier"),
                                    must("name", STRING, "official", "schema:name"),
                                    must(
                                            "postalCodes",
                                            STRINGS,
                                            "all it has",
                                            "schema:address/schema:postalCode"),
                                    must(
                                            "lat",
                                            FLOAT,
                                            "degrees north, WGS 84",
                                            "schema:geo/schema:latitude"),
                                    must(
                                            "lon",
                                            FLOAT,
                                            "degrees east, WGS 84",
                                            "schema:geo/schema:longitude"))),
                    new Node(
                            "District",
                            "",
                            Map.of(),
                            List.of("ags"),
                            false,
                            false,
                            "Kreis or kreisfreie Stadt",
                            List.of("schema:AdministrativeArea"),
                            List.of(
                                    key("ags", "official key, 5 digits", "schema:identifier"),
                                    must("name", STRING, "official", "schema:name"),
                                    may("chamber", STRING, "of commerce and industry"),
                                    may("offices", STRINGS, "role and host of each office"))),
                    new Node(
                            "Region",
                            "",
                            Map.of(),
                            List.of("name"),
                            false,
                            false,
                            "what people call their part of the country",
                            List.of("schema:Place"),
                            List.of(key("name", "for example Sauerland", "schema:name"))),
                    new Node(
                            "WebSite",
                            "",
                            Map.of(),
                            List.of("host"),
                            false,
                            false,
                            "one host",
                            List.of("schema:WebSite"),
                            List.of(key("host", "lower case, www. and all", "schema:name"))),
                    new Node(
                            "WebPage",
                            "",
                            Map.of(),
                            List.of("url"),
                            false,
                            false,
                            "one address",
                            List.of("schema:WebPage"),
                            List.of(key("url", "canonical"))),
                    new Node(
                            "PageVersion",
                            "",
                            Map.of(),
                            List.of("id"),
                            false,
                            false,
                            "what a page said at one time",
                            List.of("prov:Entity"),
                            List.of(
                                    key("id", "hash of address and text"),
                                    must("url", STRING, "of its page"),
                                    must("textHash", STRING, "SHA-256 of the main text"),
                                    must("role", STRING, "IMPRESSUM, OFFER, …"),
                                    must("lang", STRING, "de, en, …", "schema:inLanguage"),
                                    may("title", STRING, "as it stands", "schema:name")
                                            .with(Privacy.WORDS),
                                    must(
                                            "fetchedAt",
                                            DATETIME,
                                            "when the server sent it",
                                            "prov:generatedAtTime"),
                                    may("goneSince", DATETIME, "the server has it no more"),
                                    may("translation", STRING, "names it in all languages"),
                                    may("fingerprint", INTEGER, "SimHash of its words"),
                                    may("text", STRING, "main text, to be found by")
                                            .with(Privacy.WORDS)
                                            .kept(),
                                    may("embeddedBy", STRING, "model of its vectors").kept(),
                                    must("content", STRING, "hash of all it says").kept())),
                    new Node(
                            "Passage",
                            "",
                            Map.of(),
                            List.of("id"),
                            false,
                            true,
                            "a few sentences of a main text, to be found by what they mean",
                            List.of(),
                            List.of(
                                    key("id", "of the version, with start and end"),
                                    must("start", INTEGER, "in the main text"),
                                    must("end", INTEGER, "exclusive"),
                                    must("vector", FLOATS, "by the model of its version"))),
                    new Node(
                            "Evidence",
                            "",
                            Map.of(),
                            List.of("id"),
                            false,
                            false,
                            "the words on a page that prove a statement",
                            List.of("prov:Entity", "rdf:Statement"),
                            List.of(
                                    key("id", "hash of place and statement"),
                                    must("subject", STRING, "id of the entity"),
                                    must(
                                            "predicate",
                                            STRING,
                                            "type of the edge it proves",
                                            "rdf:predicate<ww:>"),
                                    must("object", STRING, "id, URI or AGS"),
                                    must("url", STRING, "of the page"),
                                    must("snippet", STRING, "the sentence", "prov:value")
                                            .with(Privacy.WORDS),
                                    must("surface", STRING, "the very words").with(Privacy.WORDS),
                                    must("start", INTEGER, "in the main text; -1 outside of it"),
                                    must("end", INTEGER, "exclusive; -1 outside of it"),
                                    must("polarity", STRING, "AFFIRMED or NEGATED"),
                                    must("confidence", FLOAT, "0 to 1"),
                                    must("extractor", STRING, "name and version"),
                                    must("ontologyVersion", STRING, "content hash"),
                                    must(
                                            "fetchedAt",
                                            DATETIME,
                                            "when the page was read",
                                            "prov:generatedAtTime"),
                                    must("firstSeen", DATETIME, "when this page first said so"),
                                    may("rawSubject", STRING, "as the resolver had it"),
                                    may("rawObject", STRING, "as the resolver had it"))),
                    new Node(
                            "Alias",
                            "",
                            Map.of(),
                            List.of("key"),
                            false,
                            false,
                            "an id that means another entity since a merge or a split",
                            List.of(),
                            List.of(
                                    key("key", "hash of id and scope"),
                                    must("raw", STRING, "the id, as the resolver gives it"),
                                    must("scope", STRING, "*, host: and a host, or an address"),
                                    must("to", STRING, "whom it means there"),
                                    must("canonical", STRING, "who that is in the end"))),
                    new Node(
                            "Verdict",
                            "",
                            Map.of(),
                            List.of("key"),
                            false,
                            false,
                            "whether an edge holds, whatever pages say",
                            List.of(),
                            List.of(
                                    key("key", "hash of the edge"),
                                    must("subject", STRING, "id"),
                                    must("predicate", STRING, "type of the edge"),
                                    must("object", STRING, "id, URI or AGS"),
                                    must("rawSubject", STRING, "as the decision had it"),
                                    must("rawObject", STRING, "as the decision had it"),
                                    must("number", INTEGER, "of the decision"),
                                    must("status", STRING, "accepted or rejected"))),
                    new Node(
                            "Doubt",
                            "",
                            Map.of(),
                            List.of("id"),
                            true,
                            false,
                            "a pair that may be one: a question to stewards",
                            List.of(),
                            List.of(
                                    key("id", "names the pair"),
                                    must("one", STRING, "id, as the resolver gives it"),
                                    must("other", STRING, "id, as the resolver gives it"),
                                    may("shared", STRING, "what both have, SCHEME:value, or empty"),
                                    must("reason", STRING, "why they are not one already"),
                                    must("score", FLOAT, "0 to 1: how likely they are one"))),
                    new Node(
                            "Need",
                            "",
                            Map.of(),
                            List.of("id"),
                            false,
                            false,
                            "what a user said is needed",
                            List.of("schema:Demand"),
                            List.of(
                                    key("id", "hash of what it says and who says it"),
                                    must("title", STRING, "in a line", "schema:name")
                                            .with(Privacy.WORDS),
                                    must("text", STRING, "as it was said", "schema:description")
                                            .with(Privacy.WORDS),
                                    must("validUntil", DATE, "its last day", "schema:validThrough"),
                                    must("createdAt", DATETIME, "when it was said first"),
                                    may("organization", STRING, "id of who is in need"))),
                    new Node(
                            "JobPosting",
                            "",
                            Map.of(),
                            List.of("id"),
                            false,
                            false,
                            "job advert, as one page prints it",
                            List.of("schema:JobPosting"),
                            List.of(
                                    key("id", "hash of page, employer and title"),
                                    must("title", STRING, "as printed", "schema:title")
                                            .with(Privacy.WORDS),
                                    may(
                                            "validThrough",
                                            DATE,
                                            "last day to apply",
                                            "schema:validThrough"),
                                    may("rawOrganization", STRING, "as the resolver had it"))),
                    new Node(
                            "Decision",
                            "",
                            Map.of(),
                            List.of("id"),
                            true,
                            false,
                            "what a steward said, for good",
                            List.of("prov:Activity"),
                            List.of(
                                    key("id", "decision- and its number"),
                                    must("number", INTEGER, "1 and up"),
                                    must("action", STRING, "MERGE, SPLIT, …"),
                                    must("actor", STRING, "who", "prov:wasAssociatedWith"),
                                    must("at", DATETIME, "when", "prov:endedAtTime"),
                                    must("reason", STRING, "why"),
                                    must("payload", STRING, "JSON: about whom"),
                                    may("revertedBy", STRING, "id of a later decision"))),
                    new Node(
                            "Watermark",
                            "",
                            Map.of(),
                            List.of("source"),
                            false,
                            true,
                            "how far a source has been loaded",
                            List.of(),
                            List.of(
                                    key("source", "its name"),
                                    may("position", STRING, "in its own words"),
                                    may(
                                            "writes",
                                            INTEGER,
                                            "of the loader: how often somebody wrote facts"))),
                    new Node(
                            "Migration",
                            "",
                            Map.of(),
                            List.of("version"),
                            false,
                            true,
                            "step of the schema that was taken",
                            List.of(),
                            List.of(
                                    key("version", "V001, …"),
                                    may("name", STRING, "what it does"),
                                    may("checksum", STRING, "of its statements"),
                                    may("appliedAt", DATETIME, "when"))));

    private static final List<Edge> EDGES =
            List.of(
                    proven(
                            "OFFERS",
                            "Organization",
                            "Concept",
                            "sells or does it",
                            "schema:knowsAbout"),
                    proven("USES", "Organization", "Concept", "works with it"),
                    proven(
                            "RESEARCHES",
                            "Organization",
                            "Concept",
                            "does research on it",
                            "schema:knowsAbout"),
                    proven("SEEKS", "Organization", "Concept", "looks for it", "schema:seeks"),
                    proven("EXPERT_IN", "Person", "Concept", "is an expert", "schema:knowsAbout"),
                    proven(
                            "WORKS_FOR",
                            "Person",
                            "Organization",
                            "is one of its people",
                            "org:memberOf",
                            "schema:worksFor"),
                    proven("LEADS", "Person", "Organization", "answers for it", "org:headOf"),
                    proven(
                            "PART_OF",
                            "ResearchGroup",
                            "Organization",
                            "is a unit of it",
                            "org:unitOf",
                            "schema:parentOrganization"),
                    proven(
                            "PART_OF",
                            "Organization",
                            "Organization",
                            "belongs to it",
                            "org:subOrganizationOf",
                            "schema:parentOrganization"),
                    proven(
                            "COOPERATES_WITH",
                            "Organization",
                            "Organization",
                            "works together with it",
                            "org:linkedTo"),
                    proven(
                            "MEMBER_OF",
                            "Organization",
                            "Organization",
                            "is a member",
                            "org:memberOf",
                            "schema:memberOf"),
                    proven("LINKS_TO", "Organization", "Organization", "its pages link there"),
                    proven(
                            "PARTICIPATES_IN",
                            "Organization",
                            "Project",
                            "takes part",
                            "^schema:member"),
                    proven(
                            "LOCATED_IN",
                            "Organization",
                            "Municipality",
                            "has its address there",
                            "schema:location"),
                    new Edge(
                            "HAS_IDENTIFIER",
                            "Entity",
                            "Identifier",
                            false,
                            "carries",
                            List.of("schema:identifier"),
                            VALIDITY),
                    tie("SAME_AS", "Alias", "Entity", "means"),
                    served("Organization"),
                    served("District"),
                    tie("KNOWN_AS", "Entity", "NameKey", "is found by"),
                    tie("IN_SCHEME", "Concept", "ConceptScheme", "belongs to", "skos:inScheme"),
                    tie("BROADER", "Concept", "Concept", "is a kind of", "skos:broader"),
                    tie("RELATED", "Concept", "Concept", "goes with", "skos:related"),
                    tie("REPLACED_BY", "Concept", "Concept", "has this heir", "dct:isReplacedBy"),
                    tie(
                            "PART_OF",
                            "Municipality",
                            "District",
                            "lies in",
                            "schema:containedInPlace"),
                    tie(
                            "PART_OF",
                            "Municipality",
                            "Region",
                            "counts itself to",
                            "schema:containedInPlace"),
                    tie("HAS_PAGE", "WebSite", "WebPage", "has the page", "schema:hasPart"),
                    tie(
                            "HAS_VERSION",
                            "WebPage",
                            "PageVersion",
                            "said this",
                            "^prov:specializationOf"),
                    tie("HAS_PASSAGE", "PageVersion", "Passage", "consists of"),
                    new Edge(
                            "MENTIONS",
                            "PageVersion",
                            "Entity",
                            false,
                            "what this page tells of it",
                            List.of("schema:mentions"),
                            mentioned()),
                    tie("ASKS_FOR", "Need", "Concept", "is about", "schema:itemOffered"),
                    tie(
                            "ADVERTISES",
                            "Organization",
                            "JobPosting",
                            "looks for somebody by it",
                            "^schema:hiringOrganization"),
                    tie("ASKS_FOR", "JobPosting", "Concept", "asks for it", "schema:skills"),
                    tie("FROM", "JobPosting", "PageVersion", "was read on", "prov:wasDerivedFrom"),
                    tie("FROM", "Evidence", "PageVersion", "was read on", "prov:wasDerivedFrom"),
                    tie("SUBJECT", "Evidence", "Entity", "speaks of", "rdf:subject"),
                    tie("OBJECT", "Evidence", "Entity", "and of", "rdf:object"),
                    tie("OBJECT", "Evidence", "Concept", "and of", "rdf:object"),
                    tie("OBJECT", "Evidence", "Municipality", "and of", "rdf:object"));

    private GraphInventory() {}

    public static List<Node> nodes() {
        return NODES;
    }

    public static List<Edge> edges() {
        return EDGES;
    }

    /// What describes a node with these labels; empty when nothing does.
    public static Optional<Node> node(Collection<String> labels) {
        return NODES.stream().filter(node -> labels.contains(node.label())).findFirst();
    }

    /// What describes an edge between nodes with these labels; empty when nothing does.
    public static Optional<Edge> edge(
            String type, Collection<String> fromLabels, Collection<String> toLabels) {
        return EDGES.stream()
                .filter(edge -> edge.type().equals(type))
                .filter(edge -> fromLabels.contains(edge.from()) && toLabels.contains(edge.to()))
                .findFirst();
    }

    /// All properties of edges of a type, whatever they lie between.
    public static List<Property> edgeProperties(String type) {
        var byName = new TreeMap<String, Property>();
        for (Edge edge : EDGES)
            if (edge.type().equals(type))
                edge.properties().forEach(property -> byName.put(property.name(), property));
        return List.copyOf(byName.values());
    }

    /// Names of the properties, of nodes or edges, for which this holds.
    static Set<String> namesOf(java.util.function.Predicate<Property> holds) {
        return Stream.concat(
                        NODES.stream().flatMap(node -> node.properties().stream()),
                        EDGES.stream().flatMap(edge -> edge.properties().stream()))
                .filter(holds)
                .map(Property::name)
                .collect(toUnmodifiableSet());
    }

    /// What resolving made of the page, before the graph puts the pages together.
    private static List<Property> mentioned() {
        var properties =
                new ArrayList<>(
                        List.of(
                                must("name", STRING, "as printed there"),
                                must("altNames", STRINGS, "other spellings there"),
                                must("kind", STRING, "of an organization"),
                                must("authority", STRING, "MENTION, OWN_SITE, IMPRESSUM"),
                                must("identifiers", STRINGS, "SCHEME:value, proven there"),
                                may("raw", STRING, "id, as the resolver had it")));
        Arrays.stream(Entity.Property.values())
                .map(property -> may(property.key(), STRING, "as printed there"))
                .map(property ->
                        TO_ONE.contains(property.name())
                                ? property.with(Privacy.PERSONAL)
                                : property)
                .forEach(properties::add);
        return List.copyOf(properties);
    }

    private static Edge proven(
            String type, String from, String to, String meaning, String... terms) {
        return new Edge(type, from, to, true, meaning, List.of(terms), PROJECTION);
    }

    private static Edge served(String who) {
        return new Edge(
                "SERVED_BY",
                who,
                "Organization",
                false,
                "has this office to turn to",
                List.of(),
                List.of(
                        must("rank", INTEGER, "1 is asked first"),
                        may("role", STRING, "what the office is"),
                        must("source", STRING, "where that is known from")));
    }

    private static Edge tie(String type, String from, String to, String meaning, String... terms) {
        return new Edge(type, from, to, false, meaning, List.of(terms), List.of());
    }

    private static Property key(String name, String meaning, String... terms) {
        return must(name, STRING, meaning, terms);
    }

    private static Property must(String name, ValueType type, String meaning, String... terms) {
        return new Property(name, type, true, false, Privacy.NONE, meaning, List.of(terms));
    }

    private static Property may(String name, ValueType type, String meaning, String... terms) {
        return new Property(name, type, false, false, Privacy.NONE, meaning, List.of(terms));
    }
}
