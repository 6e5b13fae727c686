package de.wegweiser.search;

import de.wegweiser.search.PartnerPath.Hop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A path as a sentence that a business developer can read out on the phone.
public final class PathSentences {

    private static final Map<String, String> GERMAN =
            Map.ofEntries(
                    Map.entry("OFFERS", "%s bietet %s an"),
                    Map.entry("RESEARCHES", "%s forscht zu %s"),
                    Map.entry("USES", "%s setzt %s ein"),
                    Map.entry("SEEKS", "%s sucht %s"),
                    Map.entry("PARTICIPATES_IN", "%s arbeitet mit im Projekt „%s“"),
                    Map.entry("COOPERATES_WITH", "%s arbeitet mit %s zusammen"),
                    Map.entry("MEMBER_OF", "%s ist Mitglied bei %s"),
                    Map.entry("PART_OF", "%s gehört zu %s"),
                    Map.entry("WORKS_FOR", "%s arbeitet bei %s"),
                    Map.entry("LEADS", "%s leitet %s"),
                    Map.entry("LINKS_TO", "%s verweist auf %s"),
                    Map.entry("BROADER", "%s ist ein Teilgebiet von %s"),
                    Map.entry("RELATED", "%s ist verwandt mit %s"));

    private static final Map<String, String> ENGLISH =
            Map.ofEntries(
                    Map.entry("OFFERS", "%s offers %s"),
                    Map.entry("RESEARCHES", "%s does research on %s"),
                    Map.entry("USES", "%s uses %s"),
                    Map.entry("SEEKS", "%s is looking for %s"),
                    Map.entry("PARTICIPATES_IN", "%s takes part in the project “%s”"),
                    Map.entry("COOPERATES_WITH", "%s works together with %s"),
                    Map.entry("MEMBER_OF", "%s is a member of %s"),
                    Map.entry("PART_OF", "%s is part of %s"),
                    Map.entry("WORKS_FOR", "%s works for %s"),
                    Map.entry("LEADS", "%s leads %s"),
                    Map.entry("LINKS_TO", "%s links to %s"),
                    Map.entry("BROADER", "%s is a part of %s"),
                    Map.entry("RELATED", "%s is related to %s"));

    private PathSentences() {}

    /// @param name from an id or URI to a name in the language of the sentence
    public static String of(PartnerPath path, Locale locale, UnaryOperator<String> name) {
        boolean german = locale.getLanguage().equals("de");
        List<Hop> hops = path.hops();
        var clauses = new java.util.ArrayList<String>();
        String here = path.source();
        for (Hop hop : hops) {
            String subject = name.apply(hop.forward() ? here : hop.node());
            String object = name.apply(hop.forward() ? hop.node() : here);
            String template = (german ? GERMAN : ENGLISH).getOrDefault(hop.relation(), "%s – %s");
            clauses.add(template.formatted(subject, object));
            here = hop.node();
        }
        return joined(clauses, german) + ".";
    }

    private static String joined(List<String> clauses, boolean german) {
        if (clauses.size() == 1) return clauses.getFirst();
        String head = String.join(", ", clauses.subList(0, clauses.size() - 1));
        return head + (german ? " und " : ", and ") + clauses.getLast();
    }
}
