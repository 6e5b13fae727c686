package de.wegweiser.ontology;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A competence or technology: a `skos:Concept`.
///
/// @param uri stays for good
/// @param scheme URI of its `skos:ConceptScheme`
/// @param altLabels other words for the same thing, each with its language
/// @param hiddenLabels words too general or too odd to tag a page with (`Draht` for wire drawing),
///   but which lead here when somebody types them
/// @param questionLabels what people say who do not know the term (`überschüssige Hitze nutzen` for
///   waste heat recovery); they lead here in questions and needs, and never tag a page
/// @param ambiguousLabels those of its labels that mean something else as well (`HPC`,
///   `Steuergeräte`) and need context before they count
/// @param broader URIs of `skos:broader`
/// @param related URIs of `skos:related`, in both directions
/// @param exactMatch URIs in other vocabularies (Wikidata, EuroSciVoc, STW, ESCO)
/// @param means what somebody who names it works with, rather than on; null where it says nothing
/// @param replacedBy its heir when the concept is deprecated
public record Concept(
        String uri,
        String scheme,
        String prefLabelDe,
        String prefLabelEn,
        List<Label> altLabels,
        List<Label> hiddenLabels,
        List<Label> questionLabels,
        List<Label> ambiguousLabels,
        List<String> broader,
        List<String> related,
        List<String> exactMatch,
        @Nullable Means means,
        @Nullable String replacedBy) {

    /// @param lang `de` or `en`
    public record Label(String text, String lang) {}

    /// What one works with. Who names it, and does not say that they make, sell or teach it, uses
    /// it. Holds for the narrower concepts, too.
    public enum Means {
        /// A program, a language, a protocol by its name.
        TOOL,
        /// What things are made of.
        MATERIAL
    }

    public Concept {
        altLabels = List.copyOf(altLabels);
        hiddenLabels = List.copyOf(hiddenLabels);
        questionLabels = List.copyOf(questionLabels);
        ambiguousLabels = List.copyOf(ambiguousLabels);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        exactMatch = List.copyOf(exactMatch);
    }

    /// A concept without hidden labels and labels for questions, and no means, whose labels are
    /// either all ambiguous or none.
    public Concept(
            String uri,
            String scheme,
            String prefLabelDe,
            String prefLabelEn,
            List<Label> altLabels,
            List<String> broader,
            List<String> related,
            List<String> exactMatch,
            boolean ambiguous,
            @Nullable String replacedBy) {
        this(
                uri,
                scheme,
                prefLabelDe,
                prefLabelEn,
                altLabels,
                List.of(),
                List.of(),
                ambiguous ? joined(prefLabelDe, prefLabelEn, altLabels) : List.of(),
                broader,
                related,
                exactMatch,
                null,
                replacedBy);
    }

    /// The preferred label in the language asked for; English for every language but German.
    public String label(Locale locale) {
        return locale.getLanguage().equals("de") ? prefLabelDe : prefLabelEn;
    }

    /// The labels that tag a page: preferred and alternative, German first.
    public List<Label> labels() {
        return joined(prefLabelDe, prefLabelEn, altLabels);
    }

    /// Whether any of its labels needs context; [#needsContext] says which.
    public boolean ambiguous() {
        return !ambiguousLabels.isEmpty();
    }

    /// Whether this label, whatever its case and language, means something else as well, so that a
    /// page must show a second sign of the concept before it counts.
    public boolean needsContext(String label) {
        return ambiguousLabels.stream().anyMatch(l -> l.text().equalsIgnoreCase(label));
    }

    private static List<Label> joined(String de, String en, List<Label> altLabels) {
        return Stream.concat(
                        Stream.of(new Label(de, "de"), new Label(en, "en")), altLabels.stream())
                .toList();
    }
}
