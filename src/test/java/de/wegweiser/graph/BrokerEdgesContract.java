package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Verdict;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.CanonicalExport.Times;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Office;
import de.wegweiser.ontology.Office.Role;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who answers for whom, whoever runs Neo4j.
abstract class BrokerEdgesContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final String AGENCY = "agentur-mk.example";
    private static final String CHAMBER = "kammer-hagen.example";

    private static final Gazetteer GAZETTEER =
            new Gazetteer(
                    Gazetteer.shipped().municipalities(),
                    List.of(
                            new Office("05962", Role.AGENCY, "Agentur", List.of(AGENCY)),
                            new Office(
                                    "05962",
                                    Role.CHAMBER_OF_COMMERCE,
                                    "Kammer Hagen",
                                    List.of("kammer.example/hagen", CHAMBER)),
                            new Office(
                                    "05966",
                                    Role.CHAMBER_OF_COMMERCE,
                                    "Kammer Siegen",
                                    List.of("kammer-siegen.example"))));

    abstract GraphConnection graph();

    private EntityStore store;
    private DecisionStore decisions;

    @BeforeEach
    void empty() {
        store = Neo4jForTests.store(Neo4jForTests.emptied(graph()));
        decisions = new DecisionStore(graph(), store);
        store.loadOntology(SmallRegion.concepts("ki"), GAZETTEER);
    }

    @Test
    void theOfficesOfTheListAnswerForTheirDistrictTheAgencyFirst() {
        load(
                firm("walzwerk", "58809", "Neuenrade"),
                broker("Kammer Hagen", CHAMBER, "58095", "Hagen"),
                broker("Agentur", AGENCY, "58762", "Altena"));
        assertThat(served("Walzwerk GmbH"))
                .containsExactly(
                        "1 Agentur AGENCY offices.csv",
                        "2 Kammer Hagen CHAMBER_OF_COMMERCE offices.csv");
        assertThat(
                        names(
                                "MATCH (:District {name: 'Märkischer Kreis'})-[s:SERVED_BY]->(o) RETURN o.name ORDER BY s.rank"))
                .containsExactly("Agentur", "Kammer Hagen");
        assertThat(
                        names(
                                "MATCH (d:District) WHERE d.chamber IS NOT NULL RETURN d.name + ': ' + d.chamber ORDER BY d.ags"))
                .containsExactly("Märkischer Kreis: Kammer Hagen", "Kreis Olpe: Kammer Siegen");
    }

    @Test
    void whereNoneOfThemWasReadABrokerOfTheDistrictAnswers() {
        load(
                firm("presswerk", "57439", "Attendorn"),
                broker("Verein zur Förderung", "foerderung.example", "57462", "Olpe"),
                broker("Beratung Biggesee", "biggesee.example", "57439", "Attendorn"),
                broker("Agentur anderswo", "anderswo.example", "57072", "Siegen"));
        assertThat(served("Presswerk GmbH"))
                .containsExactly("1 Beratung Biggesee - located in the same Kreis");
    }

    /// Its firms are not told of anew.
    @Test
    void allOfADistrictFollowAnOfficeThatComesMovesAndGoes() {
        load(
                firm("presswerk", "57439", "Attendorn"),
                firm("sägewerk", "57368", "Lennestadt"),
                broker("Beratung Biggesee", "biggesee.example", "57439", "Attendorn"));
        var before = served();
        assertThat(before)
                .containsExactly(
                        "Presswerk GmbH 1 Beratung Biggesee - located in the same Kreis",
                        "Sägewerk GmbH 1 Beratung Biggesee - located in the same Kreis");

        load(broker("Kammer Siegen", "kammer-siegen.example", "57072", "Siegen"));
        assertThat(served())
                .containsExactly(
                        "Presswerk GmbH 1 Kammer Siegen CHAMBER_OF_COMMERCE offices.csv",
                        "Sägewerk GmbH 1 Kammer Siegen CHAMBER_OF_COMMERCE offices.csv");

        store.forget(List.of("kammer-siegen.example"));
        assertThat(served()).isEqualTo(before);

        load(
                Page.impressum("biggesee.example")
                        .version("hash-2", "2026-02-01T00:00:00Z")
                        .org(
                                "Beratung Biggesee",
                                OrganizationKind.INTERMEDIARY,
                                "57072",
                                "Siegen",
                                null,
                                null,
                                null)
                        .facts());
        assertThat(served()).isEmpty();
    }

    @ParameterizedTest(name = "a {0} in {2}")
    @CsvSource(
            textBlock =
                    """
                    COMPANY,            57439, Attendorn, true
                    STARTUP,            57439, Attendorn, true
                    ORGANIZATION,       57439, Attendorn, true
                    UNIVERSITY,         57439, Attendorn, false
                    RESEARCH_INSTITUTE, 57439, Attendorn, false
                    RESEARCH_GROUP,     57439, Attendorn, false
                    NETWORK,            57439, Attendorn, false
                    INTERMEDIARY,       57439, Attendorn, false
                    COMPANY,            80331, München,   false
                    COMPANY,            ,      ,          false
                    """)
    void onlyFirmsOfTheRegionAreServed(
            OrganizationKind kind, String postalCode, String city, boolean served) {
        load(
                broker("Kammer Siegen", "kammer-siegen.example", "57072", "Siegen"),
                Page.impressum("haus.example")
                        .org("Haus am See", kind, postalCode, city, null, null, null)
                        .facts());
        assertThat(served("Haus am See").isEmpty()).isNotEqualTo(served);
        assertThat(served("Kammer Siegen")).isEmpty();
    }

    @Test
    void aStewardWhoRejectsAnAddressTakesItsBrokersAway() {
        load(
                firm("presswerk", "57439", "Attendorn"),
                broker("Kammer Siegen", "kammer-siegen.example", "57072", "Siegen"));
        String firm = names("MATCH (o {name: 'Presswerk GmbH'}) RETURN o.id").getFirst();
        var before = served();

        var judge =
                new Judge(party(firm), Predicate.LOCATED_IN, party("05966004"), Verdict.REJECTED);
        var decision = decisions.record(judge, "steward", "moved", NOW, _ -> {});
        assertThat(before).hasSize(1);
        assertThat(served()).isEmpty();

        decisions.record(new Revert(decision.number()), "steward", "no", NOW, _ -> {});
        assertThat(served()).isEqualTo(before);
    }

    @Test
    void officesThatAreMergedAnswerAsOne() {
        load(
                firm("walzwerk", "58809", "Neuenrade"),
                broker("Kammer Hagen", CHAMBER, "58095", "Hagen"),
                broker("Agentur", AGENCY, "58762", "Altena"));
        String kept = names("MATCH (o {name: 'Kammer Hagen'}) RETURN o.id").getFirst();
        String merged = names("MATCH (o {name: 'Agentur'}) RETURN o.id").getFirst();
        decisions.record(new Merge(party(kept), party(merged)), "steward", "one", NOW, _ -> {});
        assertThat(served("Walzwerk GmbH")).containsExactly("1 Kammer Hagen AGENCY offices.csv");
    }

    @Test
    void anotherListIsObeyedAtOnce() {
        load(
                firm("walzwerk", "58809", "Neuenrade"),
                broker("Kammer Hagen", CHAMBER, "58095", "Hagen"),
                broker("Agentur", AGENCY, "58762", "Altena"));
        store.loadOntology(SmallRegion.concepts("ki"), new Gazetteer(GAZETTEER.municipalities()));
        assertThat(served("Walzwerk GmbH"))
                .containsExactly("1 Agentur - located in the same Kreis");
        assertThat(names("MATCH (d:District) WHERE d.chamber IS NOT NULL RETURN d.name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5})
    @Tag("slow")
    void stepByStepIsAsGoodAsAnewByMoreChances(long seed) {
        stepByStepIsAsGoodAsAnew(seed);
    }

    /// Firms and offices come, move, change what they are and go, in any order: after each step the
    /// graph says what it would if everything were worked out anew, and at the end what a graph
    /// says that knows of nothing else.
    @ParameterizedTest
    @ValueSource(longs = 1)
    void stepByStepIsAsGoodAsAnew(long seed) {
        var random = new Random(seed);
        var said = new TreeMap<String, PageFacts>();
        for (int step = 1; step <= 25; step++) {
            String host = HOSTS.get(random.nextInt(HOSTS.size()));
            if (random.nextInt(5) == 0) {
                store.forget(List.of(host));
                said.remove(host);
            } else {
                var page = random(host, step, random);
                load(page);
                said.put(host, page);
            }
            var followed = edges();
            graph().write(tx -> {
                new BrokerEdges(tx).anew();
                return true;
            });
            assertThat(followed).as("step %d", step).isEqualTo(edges());
        }
        var all = lines();
        assertThat(edges()).isNotEmpty();
        empty();
        load(said.values().toArray(PageFacts[]::new));
        assertThat(all).isEqualTo(lines());
    }

    private static final List<String> HOSTS =
            List.of(
                    AGENCY,
                    CHAMBER,
                    "kammer-siegen.example",
                    "foerderung.example",
                    "biggesee.example",
                    "eins.example",
                    "zwei.example",
                    "drei.example",
                    "vier.example");

    private static final List<String> TOWNS =
            List.of(
                    "57439 Attendorn",
                    "57462 Olpe",
                    "58809 Neuenrade",
                    "58762 Altena",
                    "57072 Siegen",
                    "80331 München");

    private static PageFacts random(String host, int step, Random random) {
        var kinds =
                host.length() > "eins.example".length()
                        ? List.of(OrganizationKind.INTERMEDIARY, OrganizationKind.COMPANY)
                        : List.of(OrganizationKind.COMPANY, OrganizationKind.UNIVERSITY);
        // most remain what they are
        var kind = kinds.get(random.nextInt(4) / 3);
        String[] town = TOWNS.get(random.nextInt(TOWNS.size())).split(" ");
        return Page.impressum(host)
                .version("hash-" + step, "2026-01-%02dT00:00:00Z".formatted(step))
                .org("Haus " + host, kind, town[0], town[1], null, null, null)
                .facts();
    }

    private static PageFacts broker(String name, String host, String postalCode, String city) {
        return Page.impressum(host)
                .org(name, OrganizationKind.INTERMEDIARY, postalCode, city, null, null, null)
                .facts();
    }

    private static PageFacts firm(String name, String postalCode, String city) {
        String firm = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Page.impressum(name.replace("ä", "ae") + ".example")
                .org(firm + " GmbH", OrganizationKind.COMPANY, postalCode, city, null, null, null)
                .facts();
    }

    private static Party party(String id) {
        return new Party(id, id, new TreeSet<>());
    }

    private void load(PageFacts... pages) {
        store.load(new Resolver(store, GAZETTEER).resolve(Arrays.asList(pages), List.of()));
    }

    /// `rank office role source`, in the order of the ranks.
    private List<String> served(String firm) {
        return served().stream()
                .filter(line -> line.startsWith(firm + " "))
                .map(line -> line.substring(firm.length() + 1))
                .toList();
    }

    private List<String> served() {
        return names(
                """
                MATCH (f:Organization)-[s:SERVED_BY]->(o)
                RETURN f.name + ' ' + s.rank + ' ' + o.name + ' ' + coalesce(s.role, '-') + ' ' + s.source AS line ORDER BY line\
                """);
    }

    private List<String> edges() {
        return lines().stream().filter(line -> line.contains("\"edge\":\"SERVED_BY\"")).toList();
    }

    private List<String> lines() {
        return new ArrayList<>(new CanonicalExport(graph()).lines(Times.LEFT_OUT));
    }

    private List<String> names(String query) {
        return graph().read(tx -> tx.run(query).list(row -> row.get(0).asString()));
    }
}
