package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.Brokerage.Source;
import de.wegweiser.ontology.Office.Role;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathRankingTests {

    /// AI was asked for; machine learning is one step narrower.
    private static final Map<String, Double> AI = Map.of("AI", 1., "ML", .7);

    @Test
    void aLiteralHitComesBeforeANarrowerOneOfEqualEvidence() {
        assertThat(ranked(Map.of(), need("A", "ML", "X", .9), need("B", "AI", "X", .9)))
                .containsExactly("B AI X", "A ML X");
    }

    @Test
    void strongEvidenceComesBeforeWeak() {
        assertThat(ranked(Map.of(), need("A", "AI", "X", .5), need("B", "AI", "X", .9)))
                .containsExactly("B AI X", "A AI X");
    }

    @Test
    void whoMeetInWhatWasAskedForComeBeforeWhoMeetElsewhere() {
        var elsewhere = with(need("A", "Paint", "X", .95), "RESEARCHES", "AI");
        assertThat(ranked(Map.of(), elsewhere, need("B", "ML", "X", .6)))
                .containsExactly("B ML X", "A Paint X AI");
    }

    @Test
    void aHubTiesLessThanARareThing() {
        var hub = with(need("A", "Digital", "X", .9), "RESEARCHES", "AI");
        var rare = with(need("B", "Paint", "X", .9), "RESEARCHES", "AI");
        assertThat(ranked(Map.of("Digital", 400, "Paint", 4), hub, rare))
                .containsExactly("B Paint X AI", "A Digital X AI");
    }

    @Test
    void whatWasAskedForMayBeAHub() {
        assertThat(
                        ranked(
                                Map.of("AI", 400, "ML", 4),
                                need("A", "ML", "X", .9),
                                need("B", "AI", "X", .9)))
                .containsExactly("B AI X", "A ML X");
    }

    @Test
    void aLinkOnAWebPageComesLast() {
        var link = with(path(Metapath.WEB_LINK, "A", "LINKS_TO", "X"), "RESEARCHES", "AI");
        var shared = path(Metapath.SHARED_COMPETENCE, "B", "USES", "ML", "RESEARCHES", "X");
        assertThat(ranked(Map.of("ML", 30), link, shared)).containsExactly("B ML X", "A X AI");
    }

    /// How much else somebody knows must not outweigh what they were asked for.
    @Test
    void whoKnowsTheVeryThingComesFirstHoweverMuchElseTheyKnow() {
        assertThat(
                        ranked(
                                Map.of("Broad", 5000, "Special", 1),
                                stated("ML", "Special"),
                                stated("AI", "Broad")))
                .containsExactly("AI Broad", "ML Special");
        assertThat(
                        ranked(
                                Map.of("Broad", 5000, "Special", 1),
                                stated("AI", "Broad"),
                                stated("AI", "Special")))
                .containsExactly("AI Special", "AI Broad");
    }

    /// Also where each partner has many ways, of which only the best comes first.
    @Test
    void anOfficeThatServesEverybodyComesBehindEveryOtherWay() {
        var link = with(path(Metapath.WEB_LINK, "A", "LINKS_TO", "X"), "RESEARCHES", "AI");
        var network = path(Metapath.COMMON_NETWORK, "A", "MEMBER_OF", "N", "MEMBER_OF", "X");
        var office = with(broker("A", 1, "Y"), "RESEARCHES", "AI");
        assertThat(
                        ranked(
                                Map.of("N", 100_000),
                                office,
                                with(broker("A", 1, "X"), "RESEARCHES", "AI"),
                                with(network, "RESEARCHES", "AI"),
                                link))
                .containsExactly("A X AI", "A N X AI", "A Town K1 Y AI", "A Town K1 X AI");
    }

    @Test
    void anOfficeCountsLessTheMoreItServes() {
        assertThat(ranked(Map.of(), broker("A", 3000, "X"), broker("A", 30, "Y")))
                .containsExactly("A Town K30 Y", "A Town K3000 X");
    }

    @Test
    void theSurestOfficeComesFirst() {
        var guessed = broker("A", 10, "X", new Responsibility(null, Source.SAME_DISTRICT, 10));
        assertThat(ranked(Map.of(), guessed, broker("A", 10, "Y")))
                .containsExactly("A Town K10 Y", "A Town K10 X");
    }

    private static PartnerPath stated(String concept, String to) {
        return new PartnerPath(
                0,
                0,
                Metapath.STATED_NEED,
                concept,
                to,
                List.of(new Hop("RESEARCHES", false, to, .9, null)));
    }

    private static PartnerPath broker(String from, int served, String to) {
        return broker(from, served, to, new Responsibility(Role.AGENCY, Source.LIST, served));
    }

    private static PartnerPath broker(String from, int served, String to, Responsibility why) {
        return new PartnerPath(
                0,
                0,
                Metapath.BROKER,
                from,
                to,
                List.of(
                        new Hop("LOCATED_IN", true, "Town", 1, null),
                        Hop.served(true, "K" + served, why),
                        new Hop("COOPERATES_WITH", true, to, 1, null)));
    }

    @Test
    void aPairShowsEachKindOfWayFirstAndAtMostTwoThroughOneThing() {
        var uses = path(Metapath.SHARED_COMPETENCE, "A", "USES", "AI", "RESEARCHES", "X");
        var offers = path(Metapath.SHARED_COMPETENCE, "A", "OFFERS", "AI", "RESEARCHES", "X");
        var narrower = path(Metapath.SHARED_COMPETENCE, "A", "USES", "ML", "RESEARCHES", "X");
        var project =
                path(Metapath.JOINT_PROJECT, "A", "PARTICIPATES_IN", "P", "PARTICIPATES_IN", "X");
        assertThat(
                        ranked(
                                Map.of("P", 1000),
                                uses,
                                offers,
                                narrower,
                                need("A", "AI", "X", .9),
                                with(project, "RESEARCHES", "AI")))
                .containsExactly("A AI X", "A AI X", "A P X AI", "A ML X");
    }

    @Test
    void sharesOfAPairAddUpToOne() {
        var ranked =
                PathRanking.rank(
                        List.of(need("A", "AI", "X", .9), need("A", "ML", "X", .9)), Map.of(), AI);
        assertThat(ranked.stream().mapToDouble(PartnerPath::share).sum()).isEqualTo(1);
    }

    private static List<String> ranked(Map<String, Integer> degrees, PartnerPath... paths) {
        return PathRanking.rank(List.of(paths), degrees, AI).stream()
                .map(p ->
                        p.source()
                                + " "
                                + String.join(" ", p.hops().stream().map(Hop::node).toList()))
                .toList();
    }

    private static PartnerPath need(String from, String concept, String to, double confidence) {
        return new PartnerPath(
                0,
                0,
                Metapath.NEED_MEETS_OFFER,
                from,
                to,
                List.of(
                        new Hop("SEEKS", true, concept, confidence, null),
                        new Hop("RESEARCHES", false, to, confidence, null)));
    }

    /// @param steps relation and node in turn; the last node is the target
    private static PartnerPath path(Metapath metapath, String from, String... steps) {
        var hops = new ArrayList<Hop>();
        for (int i = 0; i < steps.length; i += 2)
            hops.add(new Hop(steps[i], i == 0, steps[i + 1], .9, null));
        return new PartnerPath(0, 0, metapath, from, steps[steps.length - 1], hops);
    }

    private static PartnerPath with(PartnerPath path, String relation, String concept) {
        var hops = new ArrayList<>(path.hops());
        hops.add(new Hop(relation, true, concept, .9, null));
        return new PartnerPath(0, 0, path.metapath(), path.source(), path.target(), hops);
    }
}
