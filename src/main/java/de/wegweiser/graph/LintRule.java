package de.wegweiser.graph;

import java.util.Locale;
import java.util.Optional;

/// What must hold of every graph, and what to do where it does not.
public enum LintRule {
    UNLISTED(
            "%s is not in the inventory",
            "whoever writes it must add it to GraphInventory: tell the developers"),
    MISSING("lacks %s", Remedies.ANEW),
    WRONG_TYPE("holds %s", Remedies.ANEW),
    TWO_KINDS("is %s at once", Remedies.REBUILD),
    /// Told by a query of its own, as all that follow up to the last four.
    ENTITY_UNTOLD("no page speaks of it any more (%s)", Remedies.REBUILD),
    KEY_UNCARRIED("nobody carries this key%s", Remedies.ANEW),
    PAGE_WITHOUT_SITE("the page belongs to no site%s", Remedies.ANEW),
    PAGE_WITHOUT_VERSION("the page says nothing%s", Remedies.ANEW),
    SITE_WITHOUT_PAGE("the site has no page%s", Remedies.ANEW),
    VERSION_OF_ANOTHER_PAGE("no page at %s has this version", Remedies.ANEW),
    EVIDENCE_WITHOUT_VERSION("no version of %s holds this sentence", Remedies.ANEW),
    EVIDENCE_WITHOUT_SUBJECT("speaks of %s and is not tied to it", Remedies.ANEW),
    EVIDENCE_OF_ANOTHER_OBJECT("speaks of %s and is not tied to it", Remedies.ANEW),
    PASSAGE_WITHOUT_TEXT("no text that was read holds this passage%s", Remedies.ANEW),
    ADVERT_OF_NOBODY(
            "no page holds this advert, or nobody looks for people by it%s", Remedies.ANEW),
    IDENTIFIER_OF_TWO(
            "only one entity should carry it, and these do: %s",
            "say whether they are one (merge them) or which of them it belongs to"),
    EVIDENCE_WITHOUT_EDGE("is proven, and the graph does not say so%s", Remedies.REBUILD),
    EDGE_WITHOUT_EVIDENCE("nothing proves this edge%s", Remedies.REBUILD),
    EDGE_NUMBERS("its numbers are not what its evidence comes to%s", Remedies.REBUILD),
    ENTITY_DIFFERS("is not what its pages tell of it%s", Remedies.REBUILD);

    private static final class Remedies {
        static final String REBUILD =
                "run `wegweiser rebuild`, and tell the developers how it came to this";
        static final String ANEW =
                "build the graph anew from the archive, `wegweiser ingest data/archive --wegweiser.graph.home=NEW-FOLDER`, and tell the developers how it came to this";
    }

    private final String sentence;
    private final String remedy;

    LintRule(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /// Name of the rule as it is printed, for example `entity-untold`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What to do.
    public String remedy() {
        return remedy;
    }

    String sentence(String what) {
        return sentence.formatted(what);
    }

    /// The Cypher that finds what breaks it; the others are told in passing.
    Optional<String> query() {
        return compareTo(ENTITY_UNTOLD) >= 0 && compareTo(IDENTIFIER_OF_TWO) <= 0
                ? Optional.of("lint/" + title())
                : Optional.empty();
    }
}
