package de.wegweiser.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Verdict;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.NeedStore.Need;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.ReviewQueue.Question;
import de.wegweiser.resolve.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Neo4jForTests.STORE_LOCK)
class CurationIT {

    @TempDir private Path data;

    private GraphForCuration graph;
    private Curation curation;

    @BeforeEach
    void open() {
        graph = GraphForCuration.empty(data);
        curation = curation();
    }

    /// As a new process would.
    private Curation curation() {
        var curation =
                new Curation(
                        graph.entities(),
                        graph.decisions(),
                        graph.queue(),
                        graph.people(),
                        graph.erasure(),
                        graph.needs(),
                        new CurationSettings(
                                journal(),
                                Duration.ofDays(90),
                                Duration.ofDays(1826),
                                Duration.ofDays(365),
                                Duration.ofDays(1095)));
        curation.catchUp();
        return curation;
    }

    private Path journal() {
        return data.resolve("decisions.jsonl");
    }

    @Test
    void aNeedIsDeletedAfterItsLastDay() {
        var last = LocalDate.parse("2026-03-01");
        var need =
                graph.needs()
                        .keep(Need.of("KI", "KI gesucht", last, Instant.EPOCH, null, List.of()));
        curation.retire(Instant.parse("2026-03-01T23:00:00Z"));
        assertThat(graph.needs().find(need.id())).isPresent();
        curation.retire(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(graph.needs().find(need.id())).isEmpty();
    }

    @Test
    void whatIsDecidedIsInTheJournalAndASecondProcessKnowsIt() throws IOException {
        load(
                firm("Drahtwerk Altena GmbH", "drahtwerk.example"),
                firm("Drahtwerk", "draht.example"));
        curation.merge(id("Drahtwerk Altena GmbH"), id("Drahtwerk"), "Ines", "one Impressum");

        assertThat(Files.readString(journal())).contains("\"MERGE\"", "Ines", "one Impressum");
        assertThat(curation().decisions())
                .singleElement()
                .extracting(Decision::action)
                .isInstanceOf(Merge.class);
    }

    @Test
    void aGraphThatIsLostGetsItsDecisionsBack() {
        load(
                firm("Drahtwerk Altena GmbH", "drahtwerk.example"),
                firm("Drahtwerk", "draht.example"));
        curation.merge(id("Drahtwerk Altena GmbH"), id("Drahtwerk"), "Ines", "one Impressum");
        graph = GraphForCuration.empty(data);
        curation = curation();
        load(
                firm("Drahtwerk Altena GmbH", "drahtwerk.example"),
                firm("Drahtwerk", "draht.example"));
        assertThat(graph.organizations()).containsExactly("Drahtwerk Altena GmbH");
    }

    /// The process ended between the graph and the journal, or in the middle of a line.
    @Test
    void aJournalThatWasCutShortIsMadeWholeFromTheGraph() throws IOException {
        load(
                firm("Drahtwerk Altena GmbH", "drahtwerk.example"),
                firm("Drahtwerk", "draht.example"));
        var merge = curation.merge(id("Drahtwerk Altena GmbH"), id("Drahtwerk"), "Ines", "seen");
        curation.revert(merge.number(), "Ines", "a mistake");
        String whole = Files.readString(journal());
        Files.writeString(
                journal(),
                whole.substring(0, whole.length() - 20),
                StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(curation().decisions()).hasSize(2);
        assertThat(Files.readString(journal())).isEqualTo(whole);
    }

    @Test
    void whatWasToldApartIsNotAskedAgainAndNotPutTogether() {
        load(
                firm("Hammerwerk GmbH", "hammer.example", "Siegen HRB 1"),
                firm("Hammerwerk GmbH", "hammerwerk.example", "Siegen HRB 2"));
        var question = aboutFirms().getFirst();
        assertThat(aboutFirms()).hasSize(1);
        curation.notSame(question.one(), question.other(), "Ines", "father and son");
        assertThat(aboutFirms()).isEmpty();
        assertBad(
                () -> curation.merge(question.one(), question.other(), "Ines", "x"),
                "says that they are two");
        assertThat(curation.distincts()).hasSize(1);
        load(
                firm("Hammerwerk GmbH", "hammer.example", "Siegen HRB 1"),
                firm("Hammerwerk GmbH", "hammerwerk.example", "Siegen HRB 2"));
        assertThat(aboutFirms()).isEmpty();
        assertThat(graph.organizations()).hasSize(2);
    }

    private List<Question> aboutFirms() {
        return curation.questions(10).stream()
                .filter(question -> question.one().startsWith("org-"))
                .toList();
    }

    @Test
    void decisionsThatMakeNoSenseAreRefusedAndTellWhy() {
        load(
                firm("Drahtwerk Altena GmbH", "drahtwerk.example"),
                firm("Drahtwerk", "draht.example"));
        String one = id("Drahtwerk Altena GmbH");
        String person = graph.people().find("Erika Beispiel", "Altena").getFirst().id();
        assertBad(() -> curation.merge(one, one, "Ines", "x"), "are one already");
        assertBad(() -> curation.merge(one, "nobody", "Ines", "x"), "nobody has the id");
        assertBad(() -> curation.merge(one, person, "Ines", "x"), "only two of a kind");
        assertBad(() -> curation.merge(one, "urn:c:ki", "Ines", "x"), "decide about");
        assertBad(() -> curation.notSame(one, one, "Ines", "x"), "revert their merge");
        assertBad(() -> curation.merge(one, id("Drahtwerk"), "Ines", " "), "a reason");
        assertBad(() -> curation.revert(7, "Ines", "x"), "no decision 7");
        assertBad(
                () -> curation.split(one, List.of("https://else.example/"), "Ines", "x"),
                "named on no page");
        assertBad(
                () -> curation.split(one, List.of("host:drahtwerk.example"), "Ines", "x"),
                "nothing would be left");
        var merge = curation.merge(one, id("Drahtwerk"), "Ines", "x");
        curation.revert(merge.number(), "Ines", "x");
        assertBad(() -> curation.revert(merge.number(), "Ines", "x"), "reverted already");
        assertThat(curation.decisions()).hasSize(2);
    }

    private static void assertBad(Runnable decision, String why) {
        assertThatThrownBy(decision::run).isInstanceOf(BadDecision.class).hasMessageContaining(why);
    }

    @Test
    void erasureTakesTheNameOutOfTheJournalToo() throws IOException {
        load(firm("Drahtwerk Altena GmbH", "drahtwerk.example"));
        String firm = id("Drahtwerk Altena GmbH");
        String person = graph.people().find("Erika Beispiel", "Altena").getFirst().id();
        curation.judge(
                person, Predicate.LEADS, firm, Verdict.ACCEPTED, "Ines", "Beispiel told me so");
        assertThat(Files.readString(journal())).contains("Erika Beispiel");
        assertThat(curation.erase(person)).isPresent();
        assertThat(Files.readString(journal())).doesNotContainIgnoringCase("beispiel");
        assertThat(curation().decisions()).hasSize(1);
        assertThat(curation.erase(person)).isEmpty();
    }

    @Test
    void peopleWhoseTimeIsOverAreForgotten() {
        load(firm("Drahtwerk Altena GmbH", "drahtwerk.example"));
        var named = java.time.Instant.parse("2026-01-01T00:00:00Z");
        String signatory = graph.people().find("Jan Prokura", "").getFirst().id();
        curation.judge(
                signatory,
                Predicate.WORKS_FOR,
                id("Drahtwerk Altena GmbH"),
                Verdict.ACCEPTED,
                "Ines",
                "he told me");
        curation.retire(named.plus(Duration.ofDays(1800)));
        assertThat(graph.people().find("Erika Beispiel", "")).hasSize(1);
        assertThat(graph.people().find("Jan Prokura", "")).isEmpty();
        assertThat(curation().decisions()).as("a new process starts").hasSize(1);
        curation.retire(named.plus(Duration.ofDays(1900)));
        assertThat(graph.people().find("Erika Beispiel", "")).isEmpty();
        load(firm("Drahtwerk Altena GmbH", "drahtwerk.example"));
        assertThat(graph.people().find("Jan Prokura", "")).hasSize(1);
    }

    @Test
    void aRevertCanBeReverted() {
        load(
                firm("Drahtwerk Altena GmbH", "drahtwerk.example"),
                firm("Drahtwerk", "draht.example"));
        var merge = curation.merge(id("Drahtwerk Altena GmbH"), id("Drahtwerk"), "Ines", "x");
        var revert = curation.revert(merge.number(), "Ines", "x");
        assertThat(graph.organizations()).hasSize(2);
        curation.revert(revert.number(), "Ines", "x");
        assertThat(graph.organizations()).hasSize(1);
        assertThat(curation.inForce())
                .extracting(decision -> decision.action() instanceof Revert)
                .containsExactly(false, true);
    }

    private void load(PageFacts... pages) {
        graph.load(List.of(pages), curation.distincts());
        curation.settle();
    }

    private String id(String organization) {
        return graph.idOf(organization);
    }

    private static PageFacts firm(String name, String host) {
        return firm(name, host, null);
    }

    private static PageFacts firm(
            String name, String host, @org.jspecify.annotations.Nullable String register) {
        return Page.impressum(host)
                .org(
                        name,
                        OrganizationKind.COMPANY,
                        register == null ? null : "58762",
                        register == null ? null : "Altena",
                        register,
                        register == null ? null : "DE123456788",
                        null)
                .person("Erika Beispiel", PersonRole.MANAGING_DIRECTOR, null, null)
                .person("Jan Prokura", PersonRole.AUTHORIZED_SIGNATORY, null, null)
                .facts();
    }
}
