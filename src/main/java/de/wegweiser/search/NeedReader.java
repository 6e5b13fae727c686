package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// From words to concepts: a label or URI given on purpose, or the labels found in a need in free
/// text.
final class NeedReader {

    /// The longest label we look for, in words: "additive Fertigung von Metall" has four.
    private static final int LONGEST_LABEL = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.+#/-]*");

    /// What is left of the weight one step down the ontology. A usual choice in query expansion.
    private static final double NARROWER = .7;

    private final Ontology ontology;

    NeedReader(Ontology ontology) {
        this.ontology = ontology;
    }

    /// The concept meant by a URI or a label.
    ///
    /// @throws BadQuestion when there is none
    List<Concept> named(String uriOrLabel) {
        var byUri = ontology.byUri(uriOrLabel);
        if (byUri.isPresent()) return List.of(byUri.get());
        var byLabel = ontology.byLabel(uriOrLabel);
        if (!byLabel.isEmpty()) return byLabel;
        var inText = inText(uriOrLabel);
        if (!inText.isEmpty()) return inText;
        throw new BadQuestion(
                "no concept is called \"%s\"; ask suggest(text: …) or concepts(query: …) for what there is"
                        .formatted(uriOrLabel),
                "Den Begriff „%s“ kennt das Verzeichnis nicht. Beim Tippen werden bekannte Begriffe vorgeschlagen."
                        .formatted(uriOrLabel));
    }

    /// Concepts whose labels stand in the text, longest labels first, no word used twice.
    List<Concept> inText(String text) {
        List<String> words =
                WORD.matcher(text).results().map(m -> m.group().replaceAll("[.]+$", "")).toList();
        Set<Concept> found = new LinkedHashSet<>();
        int at = 0;
        while (at < words.size()) at += longestAt(words, at, found);
        return new ArrayList<>(found);
    }

    private int longestAt(List<String> words, int at, Set<Concept> found) {
        for (int length = Math.min(LONGEST_LABEL, words.size() - at); length > 0; length--) {
            var concepts = ontology.byLabel(String.join(" ", words.subList(at, at + length)));
            if (!concepts.isEmpty()) {
                found.addAll(concepts);
                return length;
            }
        }
        return 1;
    }

    /// The concepts and all that is narrower, to the leaves, each with how close it is to what was
    /// asked: 1 for the concept itself, less with every step, so that a literal hit comes first.
    Map<String, Double> withNarrower(List<Concept> concepts) {
        Map<String, Double> closeness = new LinkedHashMap<>();
        List<Concept> level = concepts;
        for (double close = 1; !level.isEmpty(); close *= NARROWER) {
            var next = new ArrayList<Concept>();
            for (Concept concept : level)
                if (closeness.putIfAbsent(concept.uri(), close) == null)
                    next.addAll(ontology.narrower(concept.uri()));
            level = next;
        }
        return closeness;
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
