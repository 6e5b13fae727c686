package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import de.wegweiser.search.Expert.How;
import de.wegweiser.search.Expert.RankList;
import de.wegweiser.search.Expert.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Says in plain sentences why somebody is an answer, or is none.
public final class ExpertReasons {

    private ExpertReasons() {}

    /// @param name of a concept by its URI, or of an organization by its id
    public static List<String> of(Expert expert, Locale locale, UnaryOperator<String> name) {
        boolean german = isGerman(locale);
        var reasons = new ArrayList<String>();
        String words = quoted(expert.matched(), german);
        Integer sentences = expert.ranks().get(RankList.SENTENCES);
        if (sentences != null && !expert.sentences().isEmpty())
            reasons.add(
                    (german
                                    ? "Sätze auf gelesenen Seiten nennen %s (Platz %d dieser Liste)."
                                    : "Sentences on pages that were read mention %s (place %d of that list).")
                            .formatted(words, sentences));
        Integer pages = expert.ranks().get(RankList.PAGES);
        if (pages != null && !expert.passages().isEmpty())
            reasons.add(
                    (german
                                    ? "Die eigene Website oder Seiten, die den Namen nennen, sprechen davon (Platz %d dieser Liste)."
                                    : "The own site, or pages with the name on them, speak of it (place %d of that list).")
                            .formatted(pages));
        if (expert.ranks().containsKey(RankList.NAMES))
            reasons.add(german ? "Der Name selbst nennt es." : "The name itself says so.");
        Integer concepts = expert.ranks().get(RankList.CONCEPTS);
        if (concepts != null && expert.via().stream().noneMatch(way -> way.how() == How.LEADS))
            reasons.add(
                    (german
                                    ? "Belegte Verbindung zum Thema (Platz %d dieser Liste)."
                                    : "Proven tie to the subject (place %d of that list).")
                            .formatted(concepts));
        Integer meaning = expert.ranks().get(RankList.MEANING);
        if (meaning != null)
            reasons.add(
                    (german
                                    ? "Abschnitte von Seiten stehen der Frage im Sinn nahe, nach einem Sprachmodell (Platz %d dieser Liste)."
                                    : "Passages of pages are near the question in meaning, by a language model (place %d of that list).")
                            .formatted(meaning));
        for (Via way : expert.via()) reasons.add(via(way, german, name));
        return reasons;
    }

    private static String via(Via way, boolean german, UnaryOperator<String> name) {
        String found = name.apply(way.found());
        String asked = name.apply(way.asked());
        return switch (way.how()) {
            case NARROWER ->
                    (german
                                    ? "Gefunden über „%s“, eine besondere Form von „%s“."
                                    : "Found by way of “%s”, a special form of “%s”.")
                            .formatted(found, asked);
            case BROADER, RELATED ->
                    (german
                                    ? "Gefunden über „%s“, das „%s“ nahe steht."
                                    : "Found by way of “%s”, which is close to “%s”.")
                            .formatted(found, asked);
            case LEADS ->
                    (german
                                    ? "Leitet: %s, dort gibt es dazu Belege."
                                    : "Leads %s, where there is proof of it.")
                            .formatted(found);
        };
    }

    /// What to try when nobody was found.
    public static List<String> hints(Understood understood, boolean found, Locale locale) {
        if (found) return List.of();
        boolean german = isGerman(locale);
        var hints = new ArrayList<String>();
        if (understood.concepts().isEmpty())
            hints.add(
                    german
                            ? "Keines der Wörter nennt ein Thema des Verzeichnisses: mit einem Fachbegriff versuchen."
                            : "None of the words names a subject we know: try a technical term.");
        else
            hints.add(
                    (german
                                    ? "Verstanden wurde %s, doch dazu gibt es auf den gelesenen Seiten nicht genug."
                                    : "Understood was %s, but the pages that were read do not say enough about it.")
                            .formatted(
                                    quoted(
                                            understood.concepts().stream()
                                                    .map(named -> named.concept().label(locale))
                                                    .distinct()
                                                    .toList(),
                                            german)));
        if (!understood.words().isEmpty()) hints.add(unknown(understood.words(), locale));
        for (Concept broader : understood.proposals())
            hints.add(
                    (german ? "Allgemeiner fragen: „%s“." : "Ask for something broader: “%s”.")
                            .formatted(broader.label(locale)));
        return hints;
    }

    /// @param words that name no concept, at least one
    static String unknown(List<String> words, Locale locale) {
        boolean german = isGerman(locale);
        return (german
                        ? "Diese Wörter nennen kein bekanntes Thema: %s."
                        : "These words name no subject we know: %s.")
                .formatted(quoted(words, german));
    }

    /// Why somebody is where they are, or is no answer.
    public static List<String> of(
            ExpertSearch.Standing standing, Locale locale, UnaryOperator<String> name) {
        boolean german = isGerman(locale);
        var reasons = new ArrayList<String>();
        var expert = standing.expert();
        if (expert == null) {
            reasons.add(
                    german
                            ? "Kein gelesener Satz und keine belegte Verbindung bringt sie mit genug von dem zusammen, wonach gefragt ist."
                            : "No sentence that was read and no proven tie connects them with enough of what was asked for.");
            reasons.addAll(hints(standing.understood(), false, locale));
            return reasons;
        }
        reasons.add(
                (german ? "Platz %d von %d." : "Place %d of %d.")
                        .formatted(standing.rank(), standing.candidates()));
        if (standing.excluded())
            reasons.add(
                    german
                            ? "Eine Bedingung des Filters schließt sie aus."
                            : "A condition of the filter leaves them out.");
        reasons.addAll(of(expert, locale, name));
        return reasons;
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals("de");
    }

    private static String quoted(List<String> words, boolean german) {
        return String.join(
                ", ",
                words.stream().map(word -> (german ? "„%s“" : "“%s”").formatted(word)).toList());
    }
}
