package de.wegweiser.search;

import static de.wegweiser.search.Metapath.BROKER;
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
import static java.util.Map.entry;

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
    /// `{office}`: who answers for firms in the place just named, `{knows}` how it knows the
    /// target.
    private static final Map<Metapath, String> GERMAN =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(NEED_MEETS_OFFER, "{says}; {answers}."),
                            entry(SHARED_COMPETENCE, "{says}; {answers}."),
                            entry(RELATED_CONCEPT, "{says}; {claims}. {step}."),
                            entry(
                                    JOINT_PROJECT,
                                    "{source} und {target} sind beide am Projekt „{middle}“ beteiligt."),
                            entry(KNOWN_PARTNER, "{source} und {target} arbeiten schon zusammen."),
                            entry(
                                    PARTNER_OF_PARTNER,
                                    "{source} und {target} haben einen gemeinsamen Partner: {middle}."),
                            entry(
                                    COMMON_NETWORK,
                                    "{source} und {target} gehören zum selben Netzwerk: {middle}."),
                            entry(
                                    PERSON,
                                    "{source} und {target} haben jemanden gemeinsam: {middle}."),
                            entry(
                                    WEB_LINK,
                                    "Die Website „{linking}“ verweist auf die Website „{linked}“."),
                            entry(
                                    STATED_NEED,
                                    "Gesucht wird Unterstützung beim Thema „{start}“; {answers}."),
                            entry(BROKER, "{source} liegt in {middle}; {office}. {knows}.")));

    private static final Map<Metapath, String> ENGLISH =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(NEED_MEETS_OFFER, "{says}; {answers}."),
                            entry(SHARED_COMPETENCE, "{says}; {answers}."),
                            entry(RELATED_CONCEPT, "{says}; {claims}. {step}."),
                            entry(
                                    JOINT_PROJECT,
                                    "{source} and {target} both take part in the project “{middle}”."),
                            entry(KNOWN_PARTNER, "{source} and {target} work together already."),
                            entry(
                                    PARTNER_OF_PARTNER,
                                    "{source} and {target} have a partner in common: {middle}."),
                            entry(
                                    COMMON_NETWORK,
                                    "{source} and {target} belong to the same network: {middle}."),
                            entry(
                                    PERSON,
                                    "{source} and {target} have a person in common: {middle}."),
                            entry(
                                    WEB_LINK,
                                    "The website of {linking} links to the website of {linked}."),
                            entry(
                                    STATED_NEED,
                                    "Support is wanted in the field of “{start}”; {answers}."),
                            entry(BROKER, "{source} lies in {middle}; {office}. {knows}.")));

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

    /// Of the office in charge, and of one that only lies near.
    private static final String GERMAN_OFFICE = "für Firmen dort ist %s zuständig";

    private static final String GERMAN_NEIGHBOUR = "im selben Kreis hat %s den Sitz";
    private static final String ENGLISH_OFFICE = "firms there can turn to %s, which is in charge";
    private static final String ENGLISH_NEIGHBOUR = "%s has its seat in the same district";

    /// The office and the target, or the other way round where the target says it of the office.
    private static final Map<String, String> GERMAN_TIES =
            Map.of(
                    "COOPERATES_WITH", "%s arbeitet zusammen mit: %s",
                    "MEMBER_OF", "%s gehört als Mitglied zu: %s",
                    "LINKS_TO", "%s verweist im Netz auf: %s",
                    "SERVED_BY", "Für den Ort der Organisation „%2$s“ gilt dasselbe");

    private static final Map<String, String> ENGLISH_TIES =
            Map.of(
                    "COOPERATES_WITH", "%s works together with %s",
                    "MEMBER_OF", "%s is a member of %s",
                    "LINKS_TO", "The website of %s links to the website of %s",
                    "SERVED_BY", "The same holds for the place of %2$s");

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /// Behind a name that ends in `e. V.`
    private static final Pattern TWO_STOPS = Pattern.compile("\\.\\.(?= |$)");

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
        sentence = TWO_STOPS.matcher(sentence).replaceAll(".");
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
        if (path.metapath() == BROKER) {
            words.put("office", office(way.get(1)));
            words.put("knows", knows(way.get(1).node(), last));
        }
        if (path.metapath() == RELATED_CONCEPT) {
            words.put("claims", claim(path.target(), last, way.get(1).node()));
            words.put("step", step(first.node(), way.get(1)));
        }
        return words;
    }

    private String office(Hop hop) {
        boolean inCharge = Objects.requireNonNull(hop.office()).inCharge();
        String german = inCharge ? GERMAN_OFFICE : GERMAN_NEIGHBOUR;
        String english = inCharge ? ENGLISH_OFFICE : ENGLISH_NEIGHBOUR;
        return (this.german ? german : english).formatted(subject(hop.node()));
    }

    /// Two names, of which the first is the subject.
    private String knows(String office, Hop hop) {
        boolean ofOffice = hop.forward() || hop.says(Hop.SERVED_BY);
        String who = ofOffice ? office : hop.node();
        String whom = ofOffice ? hop.node() : office;
        return Objects.requireNonNull((german ? GERMAN_TIES : ENGLISH_TIES).get(hop.relation()))
                .formatted(german ? subject(who) : name.apply(who), name.apply(whom));
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
