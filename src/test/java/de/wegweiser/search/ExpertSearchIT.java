package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import de.wegweiser.search.Expert.How;
import de.wegweiser.search.Expert.RankList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Neo4jForTests.STORE_LOCK)
class ExpertSearchIT {

    private static final Ontology ONTOLOGY =
            new Ontology(
                    "1",
                    List.of(
                            concept(
                                    "ki",
                                    "Künstliche Intelligenz",
                                    "Artificial intelligence",
                                    "KI",
                                    null),
                            concept(
                                    "sehen",
                                    "Bildverarbeitung",
                                    "Machine vision",
                                    "Maschinelles Sehen",
                                    "ki"),
                            concept(
                                    "haerten",
                                    "Presshärten",
                                    "Press hardening",
                                    "Warmumformung",
                                    null),
                            concept(
                                    "guss",
                                    "Spritzguss",
                                    "Injection moulding",
                                    "Spritzgießen",
                                    null)));

    @TempDir private Path data;

    private GraphForCuration graph;
    private ExpertSearch search;

    @BeforeEach
    void load() {
        graph = GraphForCuration.empty(data, ONTOLOGY);
        graph.load(List.of(firm(), chair(), moulder()), List.of());
        graph.awaitIndexes();
        var reader = new QuestionReader(ONTOLOGY, Gazetteer.shipped(), _ -> false);
        var meaning = new Meaning(Embedder.NONE, EmbedderSettings.off(), graph.passages());
        search =
                new ExpertSearch(
                        graph.queries(), graph.paths(), reader, meaning, Gazetteer.shipped());
    }

    @Test
    void whatNoConceptNamesIsFoundInTheTextOfAPage() {
        graph.load(
                List.of(
                        Page.offer("ofenbau.example")
                                .org("Ofenbau Lenne GmbH", OrganizationKind.COMPANY)
                                .text(
                                        "Willkommen.\nWir mauern Öfen mit feuerfesten Steinen aus.\nKeine Kamine.")
                                .facts()),
                List.of());
        graph.awaitIndexes();
        var answer = search.find(ExpertQuestion.of("feuerfeste Ausmauerung von Öfen"));
        assertThat(names(answer)).containsExactly("Ofenbau Lenne GmbH");
        var found = answer.experts().getFirst();
        assertThat(found.ranks()).containsEntry(RankList.PAGES, 1);
        assertThat(found.passages().getFirst().snippet())
                .isEqualTo("Wir mauern Öfen mit feuerfesten Steinen aus.");
        String id = found.passages().getFirst().id();
        assertThat(graph.queries().cited(id).orElseThrow().snippet())
                .isEqualTo(found.passages().getFirst().snippet());
        assertThat(graph.queries().cited(id.replaceAll("-\\d+$", "-99999"))).isEmpty();
        assertThat(names(search.find(ExpertQuestion.of("Kamine")))).isEmpty();
    }

    /// Also where no concept is named.
    @Test
    void whoeverLeadsAFirmThatIsFoundIsToldWhy() {
        graph.load(
                List.of(
                        Page.offer("ofenbau.example")
                                .org("Ofenbau Lenne GmbH", OrganizationKind.COMPANY)
                                .person("Olga Ofen", PersonRole.MANAGING_DIRECTOR, null, null)
                                .text("Wir mauern Öfen mit feuerfesten Steinen aus.")
                                .facts()),
                List.of());
        graph.awaitIndexes();
        var answer = search.find(ExpertQuestion.of("feuerfeste Ausmauerung von Öfen"));
        assertThat(names(answer)).contains("Olga Ofen");
        for (var expert : answer.experts())
            assertThat(ExpertReasons.of(expert, Locale.GERMAN, id -> "X")).isNotEmpty();
    }

    @Test
    void ofThousandsWhoDoTheSameTheSurestAreLookedAt() {
        var firms = new ArrayList<PageFacts>();
        for (int i = 0; i < 520; i++)
            firms.add(
                    Page.offer("giesser%d.example".formatted(i))
                            .org("Gießer %d GmbH".formatted(i), OrganizationKind.COMPANY)
                            .said(
                                    "Spritzguss Nummer %d.".formatted(i),
                                    Predicate.OFFERS,
                                    "urn:c:guss")
                            .facts());
        graph.load(firms, List.of());
        graph.awaitIndexes();
        assertThat(search.find(ExpertQuestion.of("Spritzguss")).experts()).hasSize(500);
    }

    @Test
    void theNameOfAFirmSaysWhatItDoes() {
        assertThat(first("Walzwerk")).isEqualTo("Walzwerk Olpe GmbH");
        assertThat(search.find(ExpertQuestion.of("Walzwerk")).experts().getFirst().ranks())
                .containsKey(RankList.NAMES);
    }

    @Test
    void whatIsSaidOfWhoAsksIsNoPartOfTheQuestion() {
        assertThat(first("Bildverarbeitung für einen Betrieb mit Spritzguss in Olpe"))
                .isEqualTo("Lehrstuhl für Sehen");
        assertThat(first("machine vision for an injection moulding company in Olpe"))
                .isEqualTo("Lehrstuhl für Sehen");
    }

    @Test
    void whoeverSaysSoAndIsTiedToItComesFirst() {
        var answer = search.find(ExpertQuestion.of("Wer kennt sich mit Bildverarbeitung aus?"));
        assertThat(names(answer)).first().isEqualTo("Lehrstuhl für Sehen");
        var first = answer.experts().getFirst();
        assertThat(first.ranks())
                .containsEntry(RankList.SENTENCES, 1)
                .containsEntry(RankList.CONCEPTS, 1);
        assertThat(first.matched()).containsExactly("Bildverarbeitung");
        assertThat(first.sentences().getFirst().snippet())
                .isEqualTo("Wir forschen an Bildverarbeitung für raue Hallen.");
        assertThat(answer.understood().concepts())
                .extracting(named -> named.concept().uri())
                .containsExactly("urn:c:sehen");
        assertThat(answer.understood().words()).isEmpty();
    }

    @Test
    void theLeaderOfAGroupIsFoundThroughIt() {
        var answer = search.find(question("Bildverarbeitung", true, Set.of()));
        assertThat(names(answer)).containsExactly("Erika Beispiel");
        assertThat(answer.experts().getFirst().via())
                .extracting(Expert.Via::how)
                .contains(How.LEADS);
        assertThat(ExpertReasons.of(answer.experts().getFirst(), Locale.GERMAN, id -> "X"))
                .anySatisfy(reason -> assertThat(reason).startsWith("Leitet"));
    }

    @Test
    void anotherLanguageInflectionAndTheLastPartOfACompoundName() {
        assertThat(first("machine vision")).isEqualTo("Lehrstuhl für Sehen");
        assertThat(first("Partner für das Presshärtens gesucht")).isEqualTo("Walzwerk Olpe GmbH");
        assertThat(first("Kunststoffspritzguss")).isEqualTo("Formteile Lenne GmbH");
        assertThat(first("maschinelles Sehen")).isEqualTo("Lehrstuhl für Sehen");
    }

    @Test
    void somethingNarrowerIsAnAnswerAndSaysSo() {
        var answer = search.find(ExpertQuestion.of("Künstliche Intelligenz"));
        assertThat(names(answer)).contains("Lehrstuhl für Sehen");
        assertThat(answer.experts().getFirst().via())
                .contains(new Expert.Via("urn:c:ki", "urn:c:sehen", How.NARROWER));
    }

    @Test
    void whatNobodyDoesFindsNobodyAndTellsWhatWasUnderstood() {
        for (String text :
                List.of(
                        "Kernfusion",
                        "Tiefseebergbau mit Unterwasserfahrzeugen",
                        "Wer kann uns helfen?")) {
            var answer = search.find(ExpertQuestion.of(text));
            assertThat(answer.experts()).as(text).isEmpty();
            assertThat(ExpertReasons.hints(answer.understood(), false, Locale.GERMAN)).isNotEmpty();
        }
    }

    @Test
    void conditionsNarrowAndFacetsCount() {
        var all = search.find(ExpertQuestion.of("Spritzguss Presshärten Bildverarbeitung"));
        assertThat(all.facets().get("kind"))
                .isEqualTo(Map.of("COMPANY", 2, "RESEARCH_GROUP", 1, "PERSON", 1));
        var firms =
                search.find(
                        question(
                                "Spritzguss Presshärten Bildverarbeitung",
                                false,
                                Set.of(OrganizationKind.COMPANY)));
        assertThat(names(firms)).hasSize(2);
        var olpe =
                search.find(
                        new ExpertQuestion(
                                "Spritzguss Presshärten",
                                false,
                                Set.of(),
                                "Olpe",
                                null,
                                null,
                                null));
        assertThat(names(olpe)).containsExactly("Walzwerk Olpe GmbH");
        assertThatThrownBy(() ->
                        search.find(
                                new ExpertQuestion(
                                        "KI", false, Set.of(), "Atlantis", null, null, null)))
                .isInstanceOf(BadQuestion.class);
    }

    @Test
    void whyNotTellsThePlaceOrWhatIsMissing() {
        String chair = graph.idOf("Lehrstuhl für Sehen");
        var found = search.whyNot(chair, ExpertQuestion.of("Bildverarbeitung"));
        assertThat(found.rank()).isEqualTo(1);
        assertThat(found.excluded()).isFalse();
        var filtered =
                search.whyNot(
                        chair,
                        question("Bildverarbeitung", false, Set.of(OrganizationKind.COMPANY)));
        assertThat(filtered.excluded()).isTrue();
        var none = search.whyNot(chair, ExpertQuestion.of("Spritzguss"));
        assertThat(none.rank()).isZero();
        assertThat(ExpertReasons.of(none, Locale.ENGLISH, id -> id)).hasSizeGreaterThan(1);
        assertThatThrownBy(() -> search.whyNot("nobody", ExpertQuestion.of("KI")))
                .isInstanceOf(BadQuestion.class);
    }

    /// Whoever only looks for something is nobody who knows it.
    @Test
    void whoeverSeeksItIsNoAnswer() {
        assertThat(names(search.find(ExpertQuestion.of("Spritzguss"))))
                .containsExactly("Formteile Lenne GmbH");
    }

    private String first(String text) {
        return names(search.find(ExpertQuestion.of(text))).getFirst();
    }

    private static ExpertQuestion question(
            String text, boolean people, Set<OrganizationKind> kinds) {
        return new ExpertQuestion(text, people, kinds, null, null, null, null);
    }

    private List<String> names(ExpertAnswer answer) {
        var ids = answer.experts().stream().map(Expert::id).toList();
        var entities = graph.queries().entities(ids);
        return ids.stream().map(entities::get).map(e -> e == null ? "?" : e.name()).toList();
    }

    private static PageFacts firm() {
        return Page.impressum("walzwerk.example")
                .org(
                        "Walzwerk Olpe GmbH",
                        OrganizationKind.COMPANY,
                        "57462",
                        "Olpe",
                        "Siegen HRB 1",
                        null,
                        null)
                .said("Unser Presshärten liefert feste Teile.", Predicate.OFFERS, "urn:c:haerten")
                .said("Wir suchen Partner für Spritzguss.", Predicate.SEEKS, "urn:c:guss")
                .facts();
    }

    private static PageFacts moulder() {
        return Page.impressum("formteile.example")
                .org(
                        "Formteile Lenne GmbH",
                        OrganizationKind.COMPANY,
                        "57368",
                        "Lennestadt",
                        "Siegen HRB 2",
                        null,
                        null)
                .said("Spritzguss in kleinen Serien.", Predicate.OFFERS, "urn:c:guss")
                .facts();
    }

    private static PageFacts chair() {
        return Page.of("https://sehen.example/forschung", PageRole.RESEARCH)
                .org("Lehrstuhl für Sehen", OrganizationKind.RESEARCH_GROUP)
                .person("Erika Beispiel", PersonRole.HEAD, null, null)
                .said(
                        "Wir forschen an Bildverarbeitung für raue Hallen.",
                        Predicate.RESEARCHES,
                        "urn:c:sehen")
                .facts();
    }

    private static Concept concept(
            String id,
            String de,
            String en,
            String other,
            @org.jspecify.annotations.Nullable String broader) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                de,
                en,
                List.of(new Concept.Label(other, "de")),
                broader == null ? List.of() : List.of("urn:c:" + broader),
                List.of(),
                List.of(),
                false,
                null);
    }
}
