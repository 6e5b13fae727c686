package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.RichRegion;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import de.wegweiser.search.EmbedderSettings.Kind;
import de.wegweiser.search.Expert.RankList;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// With an embedder that compares letters: what is tested is what becomes of nearness, not how good
/// a model is.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class MeaningIT {

    private static final Ontology ONTOLOGY = new Ontology("1", List.of());

    @TempDir private Path data;

    private GraphForCuration graph;
    private final NgramEmbedder embedder = new NgramEmbedder("letters 1", 512);

    @BeforeEach
    void load() {
        graph = GraphForCuration.empty(data, ONTOLOGY);
        graph.load(
                List.of(
                        firm(
                                "ofenbau.example",
                                "Ofenbau Lenne GmbH",
                                "Öfen aus Stein mauern wir aus."),
                        firm(
                                "kamin.example",
                                "Feuerstelle Olpe GmbH",
                                "Öfen in vielen Farben verkaufen wir."),
                        firm("glas.example", "Glashütte Ruhr GmbH", "Scheiben schleifen wir rund."),
                        Page.of("https://glas.example/jobs", PageRole.JOBS)
                                .text("Ausmauerung von Öfen aus Stein lernst du bei uns.")
                                .facts()),
                List.of());
        graph.awaitIndexes();
    }

    private static PageFacts firm(String host, String name, String text) {
        return Page.offer(host).org(name, OrganizationKind.COMPANY).text(text).facts();
    }

    private Embedding embedding(Embedder by) {
        return new Embedding(by, settings(null), graph.passages());
    }

    private static EmbedderSettings settings(@Nullable Double floor) {
        return new EmbedderSettings(
                Kind.ENDPOINT,
                null,
                null,
                null,
                null,
                null,
                Duration.ofSeconds(5),
                2,
                "Frage: ",
                "Text: ",
                floor);
    }

    private ExpertSearch search(Embedder by, @Nullable Double floor) {
        var reader = new QuestionReader(ONTOLOGY, Gazetteer.shipped(), _ -> false);
        var meaning = new Meaning(by, settings(floor), graph.passages());
        return new ExpertSearch(
                graph.queries(), graph.paths(), reader, meaning, Gazetteer.shipped());
    }

    private List<String> names(ExpertAnswer answer) {
        var ids = answer.experts().stream().map(Expert::id).toList();
        var entities = graph.queries().entities(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(entities.get(id)))
                .map(Entity::name)
                .toList();
    }

    @Test
    void whoseWordsAreNearerComesFirstAndIsToldWhy() {
        embedding(embedder).run(_ -> {});
        var question = ExpertQuestion.of("Öfen mit Steinen ausmauern");

        var answer = search(embedder, null).find(question);

        assertThat(names(answer))
                .startsWith("Ofenbau Lenne GmbH")
                .doesNotContain("Glashütte Ruhr GmbH");
        assertThat(answer.leftOut()).isEmpty();
        var first = answer.experts().getFirst();
        assertThat(first.ranks()).containsEntry(RankList.MEANING, 1);
        assertThat(first.passages())
                .anySatisfy(
                        p -> assertThat(p.snippet()).isEqualTo("Öfen aus Stein mauern wir aus."));
        assertThat(ExpertReasons.of(first, Locale.GERMAN, id -> id))
                .anySatisfy(reason -> assertThat(reason).contains("im Sinn nahe"));
        assertThat(embedder.asked).contains("Frage: Öfen mit Steinen ausmauern");
    }

    @Test
    void nobodyIsFoundByNearnessAloneUnlessAFloorSaysSo() {
        embedding(embedder).run(_ -> {});
        var question = ExpertQuestion.of("Rundschliff");

        assertThat(search(embedder, null).find(question).experts()).isEmpty();
        assertThat(search(embedder, 0.95).find(question).experts()).isEmpty();

        var answer = search(embedder, 0.2).find(question);
        assertThat(names(answer)).containsExactly("Glashütte Ruhr GmbH");
        assertThat(answer.experts().getFirst().lastRead()).isAfter(Instant.EPOCH);
        assertThat(answer.experts().getFirst().passages()).isNotEmpty();
    }

    @Test
    void aFailureLeavesTheListOutAndIsNotWaitedForAgain() {
        embedding(embedder).run(_ -> {});
        var search = search(embedder, null);
        embedder.broken = true;
        var answer = search.find(ExpertQuestion.of("Öfen"));
        assertThat(names(answer)).contains("Ofenbau Lenne GmbH", "Feuerstelle Olpe GmbH");
        assertThat(answer.leftOut()).containsExactly(RankList.MEANING);
        assertThat(answer.experts())
                .allSatisfy(e -> assertThat(e.ranks()).doesNotContainKey(RankList.MEANING));

        embedder.broken = false;
        embedder.asked.clear();
        assertThat(search.find(ExpertQuestion.of("Öfen")).leftOut())
                .containsExactly(RankList.MEANING);
        assertThat(embedder.asked).isEmpty();
    }

    @Test
    void withoutVectorsOrWithThoseOfAnotherModelTheListIsLeftOut() {
        RichRegion.change("DROP INDEX passage_vector IF EXISTS");
        var none = search(embedder, null).find(ExpertQuestion.of("Öfen"));
        assertThat(none.leftOut()).containsExactly(RankList.MEANING);
        assertThat(none.experts()).hasSize(2);

        embedding(embedder).run(_ -> {});
        for (int length : List.of(512, 256)) {
            var other = new NgramEmbedder("letters 2", length);
            assertThat(search(other, null).find(ExpertQuestion.of("Öfen")).leftOut())
                    .containsExactly(RankList.MEANING);
        }
    }

    @Test
    void everyPageIsReadOnceAndAdvertisementsAreNot() {
        var embedding = embedding(embedder);
        assertThat(embedding.missing()).isEqualTo(3);
        assertThat(embedding.run(_ -> {}).passages()).isEqualTo(3);
        assertThat(embedder.asked)
                .containsExactlyInAnyOrder(
                        "Text: Öfen aus Stein mauern wir aus.",
                        "Text: Öfen in vielen Farben verkaufen wir.",
                        "Text: Scheiben schleifen wir rund.");
        assertThat(embedding.missing()).isZero();
        assertThat(embedding.run(_ -> {}).passages()).isZero();
        assertThat(embedder.asked).hasSize(3);
    }

    @Test
    void whatWasDoneBeforeAFailureStays() {
        for (int i = 0; i < 50; i++)
            graph.load(
                    List.of(
                            firm(
                                    "f" + i + ".example",
                                    "Firma " + i + " GmbH",
                                    "Wir bauen Teile der Nummer " + i)),
                    List.of());
        embedder.bears = 12;
        var embedding = embedding(embedder);
        assertThatThrownBy(() -> embedding.run(_ -> {})).isInstanceOf(EmbedderFailed.class);
        int left = embedding.missing();
        assertThat(left).isBetween(1, 52);
        embedder.bears = -1;
        assertThat(embedding.run(_ -> {}).passages()).isEqualTo(left);
        assertThat(vectors()).isEqualTo(53);
    }

    @Test
    void aPageThatIsRefusedCostsTheOthersNothing() {
        embedder.refused = "Farben";
        assertThat(embedding(embedder).run(_ -> {}).passages()).isEqualTo(2);
        assertThat(embedding(embedder).missing()).isEqualTo(1);
    }

    @Test
    void anotherModelMakesAllAnew() {
        embedding(embedder).run(_ -> {});
        var other = new NgramEmbedder("letters 2", 64);
        assertThat(embedding(other).missing()).isEqualTo(3);
        assertThat(embedding(other).run(_ -> {}).passages()).isEqualTo(3);
        assertThat(vectors()).isEqualTo(3);
        var answer = search(other, null).find(ExpertQuestion.of("Öfen"));
        assertThat(answer.leftOut()).isEmpty();
        assertThat(answer.experts().getFirst().ranks()).containsKey(RankList.MEANING);
    }

    @Test
    void vectorsGoWithTheirPageAndWithItsText() {
        embedding(embedder).run(_ -> {});
        graph.load(
                List.of(
                        Page.offer("glas.example")
                                .version("hash-2", "2026-02-01T00:00:00Z")
                                .org("Glashütte Ruhr GmbH", OrganizationKind.COMPANY)
                                .text("Flaschen blasen wir auch.")
                                .facts()),
                List.of());
        assertThat(vectors()).isEqualTo(2);
        assertThat(embedding(embedder).run(_ -> {}).passages()).isEqualTo(1);
        graph.entities().forgetTexts(Instant.parse("2026-01-15T00:00:00Z"));
        assertThat(vectors()).isEqualTo(1);
        assertThat(embedding(embedder).missing()).isZero();
    }

    @Test
    void vectorsOfWordsAboutSomebodyGoWhenTheyAreForgotten() {
        graph.load(
                List.of(
                        Page.offer("kran.example")
                                .org("Kranbau Siegen GmbH", OrganizationKind.COMPANY)
                                .person("Kunigunde Kranich", PersonRole.STAFF, null, null)
                                .text("Kunigunde Kranich prüft Kräne in ganz Westfalen.")
                                .facts()),
                List.of());
        embedding(embedder).run(_ -> {});
        assertThat(vectors()).isEqualTo(4);

        graph.erasure().erase(idOf("Kunigunde Kranich"), Instant.parse("2026-06-01T00:00:00Z"));

        assertThat(vectors()).isEqualTo(3);
        assertThat(embedding(embedder).run(_ -> {}).passages()).isEqualTo(1);
        assertThat(embedder.asked.getLast()).contains("prüft Kräne").doesNotContain("Kranich");
    }

    private String idOf(String person) {
        return RichRegion.ask("MATCH (p:Person {displayName: '" + person + "'}) RETURN p.id")
                .getFirst();
    }

    private int vectors() {
        return Integer.parseInt(
                RichRegion.ask(
                                "MATCH (:PageVersion)-[:HAS_PASSAGE]->(p:Passage) WHERE p.vector IS NOT NULL RETURN toString(count(p))")
                        .getFirst());
    }
}
