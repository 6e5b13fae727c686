package de.wegweiser.ontology;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A competence or technology: a `skos:Concept`.
///
/// @param uri stays for good
/// @param scheme URI of its `skos:ConceptScheme`
/// @param altLabels other words for the same thing, each with its language
/// @param broader URIs of `skos:broader`
/// @param related URIs of `skos:related`
/// @param exactMatch URIs in other vocabularies (Wikidata, EuroSciVoc, STW, ESCO)
/// @param ambiguous whether its labels need context before they count (`HPC`, `Steuergeräte`)
/// @param replacedBy its heir when the concept is deprecated
public record Concept(
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

    /// @param lang `de` or `en`
    public record Label(String text, String lang) {}

    public Concept {
        altLabels = List.copyOf(altLabels);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        exactMatch = List.copyOf(exactMatch);
    }

    /// The preferred label in the language asked for; English for every language but German.
    public String label(Locale locale) {
        return locale.getLanguage().equals("de") ? prefLabelDe : prefLabelEn;
    }
}
