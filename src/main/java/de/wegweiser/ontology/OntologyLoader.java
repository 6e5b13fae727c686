package de.wegweiser.ontology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the Turtle files of `ontology/schemes` and holds them against `ontology/shapes` (SHACL).
/// What does not conform is not loaded: a half-right ontology would tag half-right.
public final class OntologyLoader {

    private static final String AMBIGUOUS = "urn:wegweiser:term:ambiguousLabel";
    private static final int VERSION_LENGTH = 12;

    private OntologyLoader() {}

    private record Source(String name, byte[] bytes) {}

    /// The ontology that ships with the program.
    public static Ontology shipped() {
        return load(onClassPath("schemes"), onClassPath("shapes"));
    }

    /// An ontology in a folder with the sub-folders `schemes` and `shapes`.
    ///
    /// @throws OntologyError naming the file, the trouble and what to mend
    public static Ontology load(Path folder) {
        return load(inFolder(folder.resolve("schemes")), inFolder(folder.resolve("shapes")));
    }

    private static Ontology load(List<Source> schemes, List<Source> shapes) {
        Model model = parse(schemes);
        check(model, parse(shapes));
        var concepts = concepts(model);
        Tree.check(concepts);
        return new Ontology(version(schemes), concepts);
    }

    private static List<Source> onClassPath(String folder) {
        var sources = new ArrayList<Source>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:ontology/" + folder + "/*.ttl"))
                sources.add(
                        new Source(
                                "ontology/" + folder + "/" + file.getFilename(),
                                file.getContentAsByteArray()));
        } catch (IOException e) {
            throw new OntologyError(
                    "cannot read ontology/" + folder + " on the class path: " + e.getMessage(), e);
        }
        return sorted(sources, "ontology/" + folder);
    }

    private static List<Source> inFolder(Path folder) {
        var sources = new ArrayList<Source>();
        try (var files = Files.newDirectoryStream(folder, "*.ttl")) {
            for (Path file : files)
                sources.add(new Source(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new OntologyError(
                    "cannot read the folder " + folder + " of the ontology: " + e, e);
        }
        return sorted(sources, folder.toString());
    }

    private static List<Source> sorted(List<Source> sources, String folder) {
        if (sources.isEmpty()) throw new OntologyError("no Turtle file (*.ttl) in " + folder);
        sources.sort(Comparator.comparing(Source::name));
        return sources;
    }

    private static Model parse(List<Source> sources) {
        Model all = ModelFactory.createDefaultModel();
        for (Source source : sources) {
            try {
                RDFParser.source(new ByteArrayInputStream(source.bytes()))
                        .lang(Lang.TURTLE)
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(all);
            } catch (RiotException e) {
                throw new OntologyError(
                        "%s is no valid Turtle: %s".formatted(source.name(), e.getMessage()), e);
            }
        }
        return all;
    }

    private static void check(Model model, Model shapes) {
        var report =
                ShaclValidator.get().validate(Shapes.parse(shapes.getGraph()), model.getGraph());
        var findings = new ArrayList<OntologyReport.Finding>();
        report.getEntries()
                .forEach(entry ->
                        findings.add(
                                new OntologyReport.Finding(
                                        entry.focusNode().isURI()
                                                ? entry.focusNode().getURI()
                                                : "a nameless node",
                                        entry.message())));
        if (!findings.isEmpty()) throw new OntologyError(new OntologyReport(findings).describe());
    }

    private static List<Concept> concepts(Model model) {
        Map<String, Set<String>> related = related(model);
        var concepts = new ArrayList<Concept>();
        model.listSubjectsWithProperty(RDF.type, SKOS.Concept)
                .forEach(c -> concepts.add(concept(c, related.getOrDefault(c.getURI(), Set.of()))));
        concepts.sort(Comparator.comparing(Concept::uri));
        return concepts;
    }

    /// `skos:related` is symmetric: said of one, it holds for both.
    private static Map<String, Set<String>> related(Model model) {
        var related = new HashMap<String, Set<String>>();
        model.listStatements(null, SKOS.related, (RDFNode) null)
                .forEach(s -> {
                    related.computeIfAbsent(s.getSubject().getURI(), _ -> new HashSet<>())
                            .add(s.getResource().getURI());
                    related.computeIfAbsent(s.getResource().getURI(), _ -> new HashSet<>())
                            .add(s.getSubject().getURI());
                });
        return related;
    }

    private static Concept concept(Resource c, Set<String> related) {
        Property ambiguous = c.getModel().createProperty(AMBIGUOUS);
        var altLabels = new ArrayList<Concept.Label>();
        for (Property labels : List.of(SKOS.altLabel, ambiguous))
            c.listProperties(labels)
                    .forEach(s -> altLabels.add(new Concept.Label(s.getString(), s.getLanguage())));
        altLabels.sort(
                Comparator.comparing(Concept.Label::lang).thenComparing(Concept.Label::text));
        return new Concept(
                c.getURI(),
                uris(c, SKOS.inScheme).getFirst(),
                prefLabel(c, "de"),
                prefLabel(c, "en"),
                altLabels,
                uris(c, SKOS.broader),
                related.stream().sorted().toList(),
                uris(c, SKOS.exactMatch),
                c.hasProperty(ambiguous),
                replacedBy(c));
    }

    private static @Nullable String replacedBy(Resource c) {
        var heir = c.getPropertyResourceValue(DCTerms.isReplacedBy);
        return heir == null ? null : heir.getURI();
    }

    private static String prefLabel(Resource c, String lang) {
        return c.getProperty(SKOS.prefLabel, lang).getString();
    }

    private static List<String> uris(Resource c, Property property) {
        return c.listProperties(property).toList().stream()
                .map(s -> s.getResource().getURI())
                .sorted()
                .toList();
    }

    /// The same content has the same version, wherever it lies.
    private static String version(List<Source> sources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            sources.stream()
                    .map(s -> sha(s.bytes()))
                    .sorted(Arrays::compare)
                    .forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
