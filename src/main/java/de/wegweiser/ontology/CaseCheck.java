package de.wegweiser.ontology;

import de.wegweiser.ontology.OntologyReport.Finding;
import de.wegweiser.ontology.OntologyReport.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/// Finds labels that differ from another concept's preferred label only in case: we look labels up
/// without case, so one word would lead to two concepts. SHACL compares as written; asking it to
/// fold case means comparing all labels with all, 3 s for 400 concepts.
final class CaseCheck {

    private record Key(String text, String lang) {

        static Key of(Node label) {
            return new Key(
                    Ontology.fold(label.getLiteralLexicalForm()), label.getLiteralLanguage());
        }
    }

    private final TurtleParser schemes;
    private final Map<Key, Triple> preferred = new HashMap<>();

    CaseCheck(TurtleParser schemes) {
        this.schemes = schemes;
    }

    List<Finding> findings() {
        labels(SKOS.prefLabel.asNode())
                .forEach(t -> preferred.putIfAbsent(Key.of(t.getObject()), t));
        return Stream.of(
                        SKOS.prefLabel.asNode(),
                        SKOS.altLabel.asNode(),
                        SKOS.hiddenLabel.asNode(),
                        SkosReader.QUESTION_LABEL)
                .flatMap(this::labels)
                .map(this::finding)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Stream<Triple> labels(Node property) {
        return schemes.graph().stream(Node.ANY, property, Node.ANY)
                .filter(t -> t.getObject().isLiteral());
    }

    private @Nullable Finding finding(Triple label) {
        Triple other = preferred.get(Key.of(label.getObject()));
        if (other == null
                || other.getSubject().equals(label.getSubject())
                || other.getObject().equals(label.getObject())) return null;
        return new Finding(
                Severity.VIOLATION,
                schemes.fileOf(label.getSubject()),
                0,
                0,
                label.getSubject().toString(),
                null,
                "has a label \"%s\" that is, but for its case, the preferred label of %s; drop it here or merge the two"
                        .formatted(label.getObject().getLiteralLexicalForm(), other.getSubject()));
    }
}
