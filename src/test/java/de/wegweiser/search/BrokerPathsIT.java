package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import de.wegweiser.search.PartnerPath.Hop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Two firms in Attendorn, the chamber that answers for them, and whom it knows.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class BrokerPathsIT {

    private static final String CHAMBER = "Kammer Siegen";
    private static final String KNOWN_CHAIR = "Lehrstuhl Fern";
    private static final String NEAR_CHAIR = "Lehrstuhl Nah";
    private static final String PRESSES = "Presswerk GmbH";
    private static final String SAWS = "Sägewerk GmbH";

    private static final Ontology ONTOLOGY =
            new Ontology("1", List.of(concept("ki", "KI"), concept("holz", "Holzbau")));

    @TempDir private Path data;

    private GraphForCuration graph;
    private PartnerPaths paths;
    private Recommendations recommendations;

    @BeforeEach
    void load() {
        graph = GraphForCuration.empty(data, ONTOLOGY);
        graph.load(
                List.of(
                        firm("presswerk.example", PRESSES)
                                .said("Wir suchen Hilfe bei KI.", Predicate.SEEKS, "urn:c:ki")
                                .facts(),
                        firm("saegewerk.example", SAWS)
                                .said("Holzbau aus Fichte.", Predicate.OFFERS, "urn:c:holz")
                                .facts(),
                        chamber(),
                        chair("fern.example", KNOWN_CHAIR, "44227", "Dortmund"),
                        chair("nah.example", NEAR_CHAIR, "57072", "Siegen")),
                List.of());
        var questions = new QuestionReader(ONTOLOGY, Gazetteer.shipped(), _ -> false);
        var needs = new NeedReader(ONTOLOGY, questions);
        var brokers = new BrokerWays(graph.queries(), graph.region());
        paths =
                new PartnerPaths(
                        graph.paths(), graph.queries(), needs, brokers, Gazetteer.shipped());
        recommendations = new Recommendations(graph.paths(), paths, needs, ONTOLOGY);
    }

    @Test
    void theOfficeInChargeLeadsToWhomItWorksWith() {
        var path = only(find(SAWS, target(KNOWN_CHAIR)));
        assertThat(drawn(path))
                .isEqualTo(
                        "> LOCATED_IN 05966004 > SERVED_BY Kammer Siegen > COOPERATES_WITH Lehrstuhl Fern");
        assertThat(path.metapath()).isEqualTo(Metapath.BROKER);
        assertThat(path.share()).isEqualTo(1);
        assertThat(path.hops())
                .extracting(Hop::confidence)
                .allSatisfy(c -> assertThat(c).isPositive());
        assertThat(path.hops().get(1).edge()).isNull();
        assertThat(path.hops().get(1).office())
                .satisfies(office -> {
                    assertThat(office.inCharge()).isTrue();
                    assertThat(office.served()).isGreaterThan(1); // firms and districts
                });
        for (int page : List.of(0, 2)) {
            var edge = path.hops().get(page).edge();
            assertThat(graph.queries().proofs(List.of(edge), 1)).containsKey(edge);
        }
    }

    @Test
    void aWayOfTheFirmsOwnComesFirst() {
        var found = find(PRESSES, target(KNOWN_CHAIR)).paths();
        assertThat(found)
                .extracting(PartnerPath::metapath)
                .containsExactly(Metapath.NEED_MEETS_OFFER, Metapath.BROKER);
        assertThat(found.getFirst().score()).isGreaterThan(10 * found.getLast().score());
    }

    /// The other chair lies where the chamber is in charge as well, and that is all.
    @Test
    void thatAnOfficeAnswersForBothIsOnlyToldWhereNothingElseIs() {
        assertThat(drawn(only(find(SAWS, target(NEAR_CHAIR)))))
                .isEqualTo(
                        "> LOCATED_IN 05966004 > SERVED_BY Kammer Siegen < SERVED_BY Lehrstuhl Nah");
        assertThat(find(PRESSES, target(NEAR_CHAIR)).paths())
                .extracting(PartnerPath::metapath)
                .containsExactly(Metapath.NEED_MEETS_OFFER);
        assertThat(find(SAWS, new PathTarget(null, "KI", null, null, null, null)).paths())
                .extracting(BrokerPathsIT::metapathAndEnd)
                .containsExactly("BROKER RESEARCHES", "BROKER RESEARCHES");
    }

    /// Everybody in the Kreis has the same office.
    @Test
    void neighboursAreNotJoinedByTheirOfficeUnlessOneIsMeant() {
        assertThat(
                        find(
                                        SAWS,
                                        new PathTarget(
                                                null,
                                                null,
                                                OrganizationKind.COMPANY,
                                                null,
                                                "Olpe",
                                                null))
                                .paths())
                .isEmpty();
        assertThat(find(SAWS, target(PRESSES)).paths())
                .extracting(PartnerPath::metapath)
                .containsExactly(Metapath.BROKER);
    }

    @Test
    void aPlaceThatHasBetterWaysIsNotSentToItsOffice() {
        var all = paths.find(new PathStart.District("Olpe"), target(KNOWN_CHAIR)).paths();
        assertThat(all)
                .extracting(PartnerPath::metapath)
                .containsExactly(Metapath.NEED_MEETS_OFFER);
        var elsewhere = Page.offer("netz.example").org("Netz am See", OrganizationKind.NETWORK);
        graph.load(List.of(elsewhere.facts(), knowsNetwork()), List.of());
        assertThat(paths.find(new PathStart.District("Olpe"), target("Netz am See")).paths())
                .extracting(path -> path.metapath() + " " + name(path.source()))
                .containsExactlyInAnyOrder("BROKER " + PRESSES, "BROKER " + SAWS);
    }

    @Test
    void anOfficeThatKnowsThePartnerOpensTheDoorAndRecommendsNobodyAlone() {
        var advice =
                recommendations.recommend(
                        new PathStart.OrganizationId(graph.idOf(PRESSES)), null, false);
        assertThat(advice.recommendations())
                .extracting(one -> name(one.partner()) + " " + one.paths().size())
                .containsExactlyInAnyOrder(KNOWN_CHAIR + " 2", NEAR_CHAIR + " 1");
    }

    /// A real tie to one firm is worth more than the office of a hundred.
    @Test
    void anOfficeOfManyFirmsWeighsLess() {
        double before = only(find(SAWS, target(KNOWN_CHAIR))).score();
        var many = new ArrayList<PageFacts>();
        for (int i = 0; i < 100; i++)
            many.add(firm("firma%d.example".formatted(i), "Firma %d GmbH".formatted(i)).facts());
        graph.load(many, List.of());
        assertThat(only(find(SAWS, target(KNOWN_CHAIR))).score()).isLessThan(before / 3);
    }

    private PathAnswer find(String from, PathTarget to) {
        return paths.find(new PathStart.OrganizationId(graph.idOf(from)), to);
    }

    private PathTarget target(String name) {
        return new PathTarget(graph.idOf(name), null, null, null, null, null);
    }

    private static PartnerPath only(PathAnswer answer) {
        assertThat(answer.paths()).hasSize(1);
        return answer.paths().getFirst();
    }

    private static String metapathAndEnd(PartnerPath path) {
        return path.metapath() + " " + path.hops().getLast().relation();
    }

    private String drawn(PartnerPath path) {
        var hops = new ArrayList<String>();
        for (Hop hop : path.hops())
            hops.add((hop.forward() ? "> " : "< ") + hop.relation() + " " + name(hop.node()));
        return String.join(" ", hops);
    }

    private String name(@Nullable String id) {
        var entity = id == null ? null : graph.queries().entities(List.of(id)).get(id);
        return entity == null ? String.valueOf(id) : entity.name();
    }

    private static Page firm(String host, String name) {
        return Page.impressum(host)
                .org(name, OrganizationKind.COMPANY, "57439", "Attendorn", null, null, null);
    }

    /// By its host it is the one of the list.
    private static PageFacts chamber() {
        return Page.impressum("ihk-siegen.de")
                .org(CHAMBER, OrganizationKind.INTERMEDIARY, "57072", "Siegen", null, null, null)
                .relation(CHAMBER, Predicate.COOPERATES_WITH, KNOWN_CHAIR)
                .facts();
    }

    private static PageFacts knowsNetwork() {
        return Page.of("https://ihk-siegen.de/netze", PageRole.NEWS)
                .relation(CHAMBER, Predicate.MEMBER_OF, "Netz am See")
                .facts();
    }

    private static PageFacts chair(String host, String name, String postalCode, String city) {
        return Page.impressum(host)
                .org(name, OrganizationKind.RESEARCH_GROUP, postalCode, city, null, null, null)
                .said("Wir forschen an KI.", Predicate.RESEARCHES, "urn:c:ki")
                .facts();
    }

    private static Concept concept(String id, String label) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                label,
                label,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
    }
}
