package de.wegweiser.search;

import static de.wegweiser.search.Metapath.COMMON_NETWORK;
import static de.wegweiser.search.Metapath.JOINT_PROJECT;
import static de.wegweiser.search.Metapath.KNOWN_PARTNER;
import static de.wegweiser.search.Metapath.NEED_MEETS_OFFER;
import static de.wegweiser.search.Metapath.PARTNER_OF_PARTNER;
import static de.wegweiser.search.Metapath.PERSON;
import static de.wegweiser.search.Metapath.RELATED_CONCEPT;
import static de.wegweiser.search.Metapath.SHARED_COMPETENCE;
import static de.wegweiser.search.Metapath.STATED_NEED;
import static de.wegweiser.search.Metapath.WEB_LINK;

import de.wegweiser.search.PartnerPath.Hop;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path as sentences that a business developer can read out on the phone. Each metapath has a
/// template of its own in each language, which names every node.
///
/// Labels stand in quotation marks and names only where the nominative is right, because nobody can
/// inflect a label that was not written yet.
public final class PathSentences {

    /// `{says}`: the source of the concept. `{answers}`: the target of the concept just named.
    /// `{claims}`: the target of the second concept, `{step}` how that is tied to the first.
    private static final Map<Metapath, String> GERMAN =
            new EnumMap<>(
                    Map.of(
                            NEED_MEETS_OFFER, "{says}; {answers}.",
                            SHARED_COMPETENCE, "{says}; {answers}.",
                            RELATED_CONCEPT, "{says}; {claims}. {step}.",
                            JOINT_PROJECT,
                                    "{source} und {target} sind beide am Projekt „{middle}“ beteiligt.",
                            KNOWN_PARTNER, "{source} und {target} arbeiten schon zusammen.",
                            PARTNER_OF_PARTNER,
                                    "{source} und {target} haben einen gemeinsamen Partner: {middle}.",
                            COMMON_NETWORK,
                                    "{source} und {target} gehören zum selben Netzwerk: {middle}.",
                            PERSON, "{source} und {target} haben jemanden gemeinsam: {middle}.",
                            WEB_LINK,
                                    "Die Website „{linking}“ verweist auf die Website „{linked}“.",
                            STATED_NEED,
                                    "Gesucht wird Unterstützung beim Thema „{start}“; {answers}."));

    private static final Map<Metapath, String> ENGLISH =
            new EnumMap<>(
                    Map.of(
                            NEED_MEETS_OFFER, "{says}; {answers}.",
                            SHARED_COMPETENCE, "{says}; {answers}.",
                            RELATED_CONCEPT, "{says}; {claims}. {step}.",
                            JOINT_PROJECT,
                                    "{source} and {target} both take part in the project “{middle}”.",
                            KNOWN_PARTNER, "{source} and {target} work together already.",
                            PARTNER_OF_PARTNER,
                                    "{source} and {target} have a partner in common: {middle}.",
                            COMMON_NETWORK,
                                    "{source} and {target} belong to the same network: {middle}.",
                            PERSON, "{source} and {target} have a person in common: {middle}.",
                            WEB_LINK, "The website of {linking} links to the website of {linked}.",
                            STATED_NEED,
                                    "Support is wanted in the field of “{start}”; {answers}."));

    /// Who, and a concept that is named here for the first time.
    private static final Map<String, String> GERMAN_CLAIMS =
            Map.of(
                    "OFFERS", "%s bietet Leistungen zum Thema „%s“ an",
                    "RESEARCHES", "%s forscht zum Thema „%s“",
                    "USES", "%s nutzt „%s“ im eigenen Betrieb",
                    "SEEKS", "%s sucht Unterstützung beim Thema „%s“",
                    "BROADER", "„%s“ gehört zum Fachgebiet „%s“",
                    "RELATED", "„%s“ und „%s“ sind verwandte Themen");

    private static final Map<String, String> ENGLISH_CLAIMS =
            Map.of(
                    "OFFERS", "%s offers services in the field of “%s”",
                    "RESEARCHES", "%s does research in the field of “%s”",
                    "USES", "%s uses “%s” in its own operations",
                    "SEEKS", "%s is looking for support in the field of “%s”",
                    "BROADER", "“%s” belongs to the field of “%s”",
                    "RELATED", "“%s” and “%s” are related fields");

    /// Who, of the concept that was just named.
    private static final Map<String, String> GERMAN_ANSWERS =
            Map.of("OFFERS", "%s bietet dazu Leistungen an", "RESEARCHES", "%s forscht dazu");

    private static final Map<String, String> ENGLISH_ANSWERS =
            Map.of(
                    "OFFERS", "%s offers services in this field",
                    "RESEARCHES", "%s does research in this field");

    /// Who, when the source was just said to do the same.
    private static final Map<String, String> GERMAN_AGREEMENT =
            Map.of(
                    "OFFERS", "auch %s bietet dazu Leistungen an",
                    "RESEARCHES", "auch %s forscht dazu");

    private static final Map<String, String> ENGLISH_AGREEMENT =
            Map.of("OFFERS", "so does %s", "RESEARCHES", "so does %s");

    /// What else the target that was named last knows.
    private static final Map<String, String> GERMAN_PROOFS =
            Map.of(
                    "OFFERS", " Dort gibt es auch Leistungen zum Thema „%s“.",
                    "RESEARCHES", " Dort wird auch zum Thema „%s“ geforscht.");

    private static final Map<String, String> ENGLISH_PROOFS =
            Map.of(
                    "OFFERS", " It also offers services in the field of “%s”.",
                    "RESEARCHES", " It also does research in the field of “%s”.");

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ARTICLE_AT_START =
            Pattern.compile("(?<=^|\\. )d(?=(er|ie|as) \\p{Lu})");

    private final boolean german;
    private final UnaryOperator<String> name;

    private PathSentences(boolean german, UnaryOperator<String> name) {
        this.german = german;
        this.name = name;
    }

    /// @param name from an id or URI to a name in the language of the sentence
    public static String of(PartnerPath path, Locale locale, UnaryOperator<String> name) {
        return new PathSentences(locale.getLanguage().equals("de"), name).of(path);
    }

    private String of(PartnerPath path) {
        String template = Objects.requireNonNull((german ? GERMAN : ENGLISH).get(path.metapath()));
        var words = words(path);
        String sentence =
                SLOT.matcher(template)
                        .replaceAll(slot ->
                                Matcher.quoteReplacement(
                                        Objects.requireNonNull(words.get(slot.group(1)))));
        if (path.hops().size() > path.way().size()) sentence += proof(path);
        return ARTICLE_AT_START.matcher(sentence).replaceAll("D");
    }

    /// What may stand in the slots of the path's template.
    private Map<String, String> words(PartnerPath path) {
        Map<String, String> words = new HashMap<>();
        var way = path.way();
        Hop first = way.getFirst();
        Hop last = way.getLast();
        words.put("start", name.apply(path.source()));
        words.put("source", subject(path.source()));
        words.put("target", subject(path.target()));
        words.put("middle", name.apply(first.node()));
        words.put("linking", name.apply(first.forward() ? path.source() : path.target()));
        words.put("linked", name.apply(first.forward() ? path.target() : path.source()));
        words.put("says", claim(path.source(), first, first.node()));
        boolean agree = way.size() > 1 && first.relation().equals(last.relation());
        words.put("answers", answer(path.target(), last, agree));
        if (way.size() == 3) {
            words.put("claims", claim(path.target(), last, way.get(1).node()));
            words.put("step", step(first.node(), way.get(1)));
        }
        return words;
    }

    private String claim(String who, Hop hop, String concept) {
        var claims = german ? GERMAN_CLAIMS : ENGLISH_CLAIMS;
        return claims.getOrDefault(hop.relation(), "%s – %s")
                .formatted(subject(who), name.apply(concept));
    }

    private String answer(String who, Hop hop, boolean agrees) {
        var german = agrees ? GERMAN_AGREEMENT : GERMAN_ANSWERS;
        var english = agrees ? ENGLISH_AGREEMENT : ENGLISH_ANSWERS;
        return (this.german ? german : english)
                .getOrDefault(hop.relation(), "%s")
                .formatted(subject(who));
    }

    /// What the target is proven to know besides, when the way did not come through it.
    private String proof(PartnerPath path) {
        Hop proof = path.hops().getLast();
        if (path.meetingConcept() == null)
            return " " + claim(path.target(), proof, proof.node()) + ".";
        return Objects.requireNonNull(
                        (german ? GERMAN_PROOFS : ENGLISH_PROOFS).get(proof.relation()))
                .formatted(name.apply(proof.node()));
    }

    private String step(String from, Hop hop) {
        String special = hop.forward() ? from : hop.node();
        String general = hop.forward() ? hop.node() : from;
        return Objects.requireNonNull((german ? GERMAN_CLAIMS : ENGLISH_CLAIMS).get(hop.relation()))
                .formatted(name.apply(special), name.apply(general));
    }

    private String subject(String id) {
        return german ? GermanArticle.with(name.apply(id)) : name.apply(id);
    }
}
