package de.wegweiser.ontology;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The concepts we speak of, in memory: some hundreds to some ten thousands.
public final class Ontology {

    private final String version;
    private final Map<String, Concept> byUri;
    private final Map<String, List<Concept>> byLabel = new LinkedHashMap<>();
    private final Map<String, List<Concept>> narrower = new LinkedHashMap<>();

    /// @param version names the content: two ontologies with one version are the same
    public Ontology(String version, Collection<Concept> concepts) {
        this.version = version;
        this.byUri =
                concepts.stream()
                        .collect(
                                toMap(
                                        Concept::uri,
                                        Function.identity(),
                                        (a, b) -> {
                                            throw new IllegalArgumentException(
                                                    "two concepts named " + a.uri());
                                        },
                                        LinkedHashMap::new));
        for (Concept concept : concepts) {
            Concept meant = inUse(concept);
            concept.labels().forEach(label -> index(label.text(), meant));
            concept.hiddenLabels().forEach(label -> index(label.text(), meant));
            concept.broader()
                    .forEach(uri ->
                            narrower.computeIfAbsent(uri, _ -> new ArrayList<>()).add(concept));
        }
    }

    /// The concept in use: itself, or who replaced it in the end. The steps are counted, so that a
    /// circle of heirs ends too.
    public Concept inUse(Concept concept) {
        Concept meant = concept;
        for (int steps = 0; meant.replacedBy() != null && steps < byUri.size(); steps++) {
            Concept next = byUri.get(meant.replacedBy());
            if (next == null) break;
            meant = next;
        }
        return meant;
    }

    private void index(String label, Concept concept) {
        var holders = byLabel.computeIfAbsent(key(label), _ -> new ArrayList<>());
        if (!holders.contains(concept)) holders.add(concept);
    }

    public String version() {
        return version;
    }

    /// All concepts, in the order of the files.
    public List<Concept> concepts() {
        return List.copyOf(byUri.values());
    }

    public Optional<Concept> byUri(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    /// Concepts that have this very label (preferred, alternative or hidden) in either language,
    /// whatever its case and with umlauts or without; most often one. The label of a deprecated
    /// concept leads to its heir.
    public List<Concept> byLabel(String label) {
        return List.copyOf(byLabel.getOrDefault(key(label), List.of()));
    }

    /// Concepts one step narrower.
    public List<Concept> narrower(String uri) {
        return List.copyOf(narrower.getOrDefault(uri, List.of()));
    }

    /// `Kuenstliche` = `Künstliche`: it is typed so where the keyboard has no ü.
    private static String key(String label) {
        return fold(label)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }

    static String fold(String label) {
        return Normalizer.normalize(label.strip(), Normalizer.Form.NFC).toLowerCase(Locale.GERMAN);
    }
}
