package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// From words to concepts: a label or URI given on purpose, or a need in free text, which
/// [QuestionReader] takes apart as it does a question for experts.
@Component
final class NeedReader {

    private final Ontology ontology;
    private final QuestionReader questions;

    NeedReader(Ontology ontology, QuestionReader questions) {
        this.ontology = ontology;
        this.questions = questions;
    }

    /// What is asked for.
    ///
    /// @param weights concepts, each with how much of what was said is about it, 0 to 1
    /// @param words that name no concept, as typed
    record Asked(Map<Concept, Double> weights, List<String> words) {

        static final Asked NOTHING = new Asked(Map.of(), List.of());

        Asked {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights)); // keeps the order
            words = List.copyOf(words);
        }

        /// Concepts that are meant as they are.
        static Asked of(Collection<Concept> concepts) {
            var weights = new LinkedHashMap<Concept, Double>();
            concepts.forEach(concept -> weights.put(concept, 1.));
            return new Asked(weights, List.of());
        }

        List<Concept> concepts() {
            return List.copyOf(weights.keySet());
        }
    }

    /// What is meant by a URI or a label, or by other words for it.
    ///
    /// @throws BadQuestion when they mean nothing we know
    Asked named(String uriOrLabel) {
        var byUri = ontology.byUri(uriOrLabel);
        if (byUri.isPresent()) return Asked.of(List.of(byUri.get()));
        var inWords = inWords(uriOrLabel);
        if (!inWords.weights().isEmpty()) return inWords;
        throw new BadQuestion(
                "no concept is called \"%s\"; ask suggest(text: …) or concepts(query: …) for what there is"
                        .formatted(uriOrLabel),
                "Den Begriff „%s“ kennt das Verzeichnis nicht. Beim Tippen werden bekannte Begriffe vorgeschlagen."
                        .formatted(uriOrLabel));
    }

    /// What a text asks for: the concept whose label it is, else those that its words name.
    Asked inWords(String text) {
        var labelled = ontology.byLabel(text);
        if (!labelled.isEmpty()) return Asked.of(labelled);
        var reading = questions.read(text);
        return new Asked(reading.asked(), reading.understood().words());
    }

    /// What is asked for and all that is narrower, to the leaves, each with how close it is to what
    /// was asked: its weight for the concept itself, less with every step, so that a literal hit
    /// comes first.
    Map<String, Double> withNarrower(Asked asked) {
        Map<String, Double> closeness = new LinkedHashMap<>();
        asked.weights().forEach((concept, weight) -> down(concept, weight, closeness));
        return closeness;
    }

    private void down(Concept concept, double close, Map<String, Double> closeness) {
        if (closeness.getOrDefault(concept.uri(), 0.) >= close) return;
        closeness.put(concept.uri(), close);
        for (Concept narrower : ontology.narrower(concept.uri()))
            down(narrower, close * QuestionReader.NARROWER, closeness);
    }

    /// One step away: broader, narrower, related.
    List<Neighbour> neighbours(String uri) {
        var neighbours = new ArrayList<Neighbour>();
        ontology.byUri(uri)
                .ifPresent(c -> {
                    c.broader().forEach(b -> neighbours.add(new Neighbour("BROADER", true, b)));
                    c.related().forEach(r -> neighbours.add(new Neighbour("RELATED", true, r)));
                });
        ontology.narrower(uri)
                .forEach(n -> neighbours.add(new Neighbour("BROADER", false, n.uri())));
        return neighbours;
    }

    record Neighbour(String relation, boolean forward, String uri) {}
}
