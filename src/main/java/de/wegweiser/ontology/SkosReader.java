package de.wegweiser.ontology;

import de.wegweiser.ontology.Concept.Label;
import de.wegweiser.ontology.Concept.Means;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/// From a graph that passed the check to our records. Whatever order the store gives, lists come
/// out sorted, so that two loads of one content are equal.
final class SkosReader {

    /// Our own property, see `ontology/schemes/competences.ttl`.
    private static final Node AMBIGUOUS_LABEL =
            NodeFactory.createURI("urn:wegweiser:term:ambiguousLabel");

    /// Our own property, a kind of hidden label.
    static final Node QUESTION_LABEL = NodeFactory.createURI("urn:wegweiser:term:questionLabel");

    private static final Node MEANS = NodeFactory.createURI("urn:wegweiser:term:means");

    private static final Map<Node, Means> KINDS_OF_MEANS =
            Map.of(
                    NodeFactory.createURI("urn:wegweiser:term:Tool"), Means.TOOL,
                    NodeFactory.createURI("urn:wegweiser:term:Material"), Means.MATERIAL);

    private final Graph graph;

    SkosReader(Graph graph) {
        this.graph = graph;
    }

    /// @param subjects gives the order; those that are no concepts are left out
    List<Concept> concepts(List<Node> subjects) {
        return subjects.stream().filter(this::isConcept).map(this::concept).toList();
    }

    int count() {
        return (int)
                graph.stream(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                        .map(t -> t.getSubject())
                        .distinct()
                        .count();
    }

    private boolean isConcept(Node subject) {
        return graph.contains(subject, RDF.type.asNode(), SKOS.Concept.asNode());
    }

    private Concept concept(Node subject) {
        var preferred = labels(subject, SKOS.prefLabel.asNode());
        return new Concept(
                subject.getURI(),
                uris(objects(subject, SKOS.inScheme)).getFirst(),
                in("de", preferred),
                in("en", preferred),
                labels(subject, SKOS.altLabel.asNode()),
                labels(subject, SKOS.hiddenLabel.asNode()),
                labels(subject, QUESTION_LABEL),
                labels(subject, AMBIGUOUS_LABEL),
                uris(objects(subject, SKOS.broader)),
                uris(
                        Stream.concat(
                                objects(subject, SKOS.related), subjects(SKOS.related, subject))),
                uris(objects(subject, SKOS.exactMatch)),
                means(subject),
                heir(subject));
    }

    /// The shapes know the two that there are, and allow one.
    private @Nullable Means means(Node subject) {
        return graph.stream(subject, MEANS, Node.ANY)
                .map(t -> KINDS_OF_MEANS.get(t.getObject()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String heir(Node subject) {
        return uris(objects(subject, DCTerms.isReplacedBy)).stream().findFirst().orElse(null);
    }

    private static String in(String lang, List<Label> labels) {
        return labels.stream().filter(l -> l.lang().equals(lang)).findFirst().orElseThrow().text();
    }

    private List<Label> labels(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(t -> t.getObject())
                .map(o -> new Label(o.getLiteralLexicalForm().strip(), o.getLiteralLanguage()))
                .sorted(Comparator.comparing(Label::lang).thenComparing(Label::text))
                .toList();
    }

    private Stream<Node> objects(Node subject, Property property) {
        return graph.stream(subject, property.asNode(), Node.ANY).map(t -> t.getObject());
    }

    private Stream<Node> subjects(Property property, Node object) {
        return graph.stream(Node.ANY, property.asNode(), object).map(t -> t.getSubject());
    }

    private static List<String> uris(Stream<Node> nodes) {
        return nodes.filter(Node::isURI).map(Node::getURI).distinct().sorted().toList();
    }
}
