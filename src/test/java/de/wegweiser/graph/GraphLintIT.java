package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.CanonicalExport.Times;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock(Neo4jForTests.STORE_LOCK)
class GraphLintIT {

    private static final String BROKEN =
            """
            # broken by hand                                                                           | rule                       | of
            CREATE (:Rumour {id: 'r-1'})                                                               | UNLISTED                   | r-1
            MATCH (p:Person) SET p.shoeSize = 43                                                       | UNLISTED                   | shoeSize
            MATCH (p:Person)-[:WORKS_FOR]->(o) CREATE (p)-[:ADMIRES]->(o)                              | UNLISTED                   | ADMIRES
            MATCH (p:Project) SET p:Secret                                                             | UNLISTED                   | Secret
            MATCH (p:Person) REMOVE p.displayName                                                      | MISSING                    | displayName
            MATCH ()-[r:OFFERS]->() REMOVE r.status                                                    | MISSING                    | status
            MATCH (o:Company) SET o.name = ''                                                          | MISSING                    | name
            MATCH (p:Project) REMOVE p:Entity                                                          | MISSING                    | Entity
            MATCH (e:Evidence) SET e.confidence = '0.9'                                                | WRONG_TYPE                 | confidence
            MATCH (p:Project) SET p.start = '2025'                                                     | WRONG_TYPE                 | start
            MATCH (o:Company) SET o:University                                                         | TWO_KINDS                  | Company and University
            MATCH (o:Company) SET o:Person                                                             | TWO_KINDS                  | Organization and Person
            MATCH (o:Company) SET o.kind = 'NETWORK'                                                   | TWO_KINDS                  | NETWORK and Company
            CREATE (:Entity:Person {id: 'per-x', displayName: 'X Y', roles: []})                       | ENTITY_UNTOLD              | id:per-x
            CREATE (:Identifier {scheme: 'HR', value: 'Siegen HRB 1'})                                 | KEY_UNCARRIED              | key:HR:Siegen HRB 1
            CREATE (:NameKey {scheme: 'NAME', value: 'niemand'})                                       | KEY_UNCARRIED              | key:NAME:niemand
            CREATE (:WebPage {url: 'https://x.example/'})-[:HAS_VERSION]->(:PageVersion {id: 'v', url: 'https://x.example/'}) | PAGE_WITHOUT_SITE | url:https://x.example/
            MATCH (s:WebSite) WITH s LIMIT 1 CREATE (s)-[:HAS_PAGE]->(:WebPage {url: 'https://x.example/'}) | PAGE_WITHOUT_VERSION  | url:https://x.example/
            CREATE (:WebSite {host: 'x.example'})                                                      | SITE_WITHOUT_PAGE          | host:x.example
            MATCH (:WebPage {url: 'https://huelle.example/impressum'})-[r:HAS_VERSION]->() DELETE r    | VERSION_OF_ANOTHER_PAGE    | https://huelle.example/impressum
            MATCH (:Evidence {predicate: 'SEEKS'})-[r:FROM]->() DELETE r                               | EVIDENCE_WITHOUT_VERSION   | https://huelle.example/leistungen
            MATCH (:Evidence {predicate: 'SEEKS'})-[r:SUBJECT]->() DELETE r                            | EVIDENCE_WITHOUT_SUBJECT   | id:
            MATCH (e:Evidence {predicate: 'SEEKS'}), (p:Person) CREATE (e)-[:SUBJECT]->(p)             | EVIDENCE_WITHOUT_SUBJECT   | id:
            MATCH (:Evidence {predicate: 'SEEKS'})-[r:OBJECT]->() DELETE r                             | EVIDENCE_OF_ANOTHER_OBJECT | urn:c:sehen
            CREATE (:Passage {id: 'v@0-4', start: 0, end: 4, vector: [0.5]})                           | PASSAGE_WITHOUT_TEXT       | id:v@0-4
            MATCH (:JobPosting)-[r:FROM]->() DELETE r                                                  | ADVERT_OF_NOBODY           | id:job-
            MATCH ()-[r:ADVERTISES]->() DELETE r                                                       | ADVERT_OF_NOBODY           | id:job-
            MATCH (k:Identifier {scheme: 'HR'}), (u:University) CREATE (u)-[:HAS_IDENTIFIER]->(k)      | IDENTIFIER_OF_TWO          | key:HR:
            MATCH ()-[r:SEEKS]->() DELETE r                                                            | EVIDENCE_WITHOUT_EDGE      | -SEEKS-> urn:c:sehen
            MATCH (e:Evidence {predicate: 'SEEKS'}) DETACH DELETE e                                    | EDGE_WITHOUT_EVIDENCE      | -SEEKS-> urn:c:sehen
            MATCH ()-[r:SEEKS]->() SET r.support = 7                                                   | EDGE_NUMBERS               | -SEEKS-> urn:c:sehen
            MATCH ()-[r:SEEKS]->() SET r.confidence = 0.123                                            | EDGE_NUMBERS               | -SEEKS-> urn:c:sehen
            MATCH (o:Company) SET o.name = 'Andere GmbH'                                               | ENTITY_DIFFERS             | id:org-
            MATCH (:Company)-[r:HAS_IDENTIFIER]->({scheme: 'HR'}) DELETE r                             | ENTITY_DIFFERS             | id:org-
            """;

    @Test
    void nothingIsFoundInWhatTheProgramLoads() {
        CleanGraph.assertClean(RichRegion.load());
        CleanGraph.assertClean(RichRegion.grown());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BROKEN)
    void findsWhatWasBrokenByHand(String broken, LintRule rule, String of) {
        var graph = RichRegion.load();
        RichRegion.change(broken);

        var report = new GraphLint(graph).run(10, _ -> {});

        assertThat(report.counts()).as("%s", report.describe()).containsKey(rule);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule() == rule)
                .as("%s", report.describe())
                .anyMatch(finding -> (finding.node() + " " + finding.sentence()).contains(of));
        assertThat(report.describe()).contains(rule.title(), "What to do: " + rule.remedy());
    }

    @Test
    void everyRuleHasAGraphThatBreaksIt() {
        var tried = new TreeSet<String>();
        BROKEN.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> tried.add(line.split("\\|")[1].strip()));
        assertThat(Arrays.stream(LintRule.values()).map(Enum::name)).containsAll(tried);
        assertThat(tried).containsAll(List.of(LintRule.values()).stream().map(Enum::name).toList());
    }

    /// A house and its units share a website; two strangers do not.
    @Test
    void aWebsiteMayBelongToAHouseAndItsUnits() {
        var graph = RichRegion.load();
        RichRegion.change(
                """
                MATCH (unit:ResearchGroup)-[:PART_OF]->(house:University)
                MERGE (k:Identifier {scheme: 'DOMAIN', value: 'shared.example'})
                MERGE (unit)-[:HAS_IDENTIFIER]->(k) MERGE (house)-[:HAS_IDENTIFIER]->(k)
                """);
        assertThat(new GraphLint(graph).run(1, _ -> {}).counts())
                .doesNotContainKey(LintRule.IDENTIFIER_OF_TWO);
        RichRegion.change(
                "MATCH (c:Company), (k:Identifier {value: 'shared.example'}) CREATE (c)-[:HAS_IDENTIFIER]->(k)");
        assertThat(new GraphLint(graph).run(1, _ -> {}).counts())
                .containsKey(LintRule.IDENTIFIER_OF_TWO);
    }

    @Test
    void changesNothing() {
        var graph = RichRegion.load();
        RichRegion.change("MATCH ()-[r:SEEKS|USES]->() DELETE r");
        RichRegion.change("MATCH (o:Company) SET o.city = 'Anderswo'");
        var before = new CanonicalExport(graph).lines(Times.KEPT);

        assertThat(new GraphLint(graph).run(10, _ -> {}).clean()).isFalse();

        assertThat(new CanonicalExport(graph).lines(Times.KEPT)).isEqualTo(before);
    }

    @Test
    void countsAllAndShowsSome() {
        var graph = RichRegion.load();
        RichRegion.change("UNWIND range(1, 30) AS i CREATE (:WebSite {host: 'h' + i})");

        var report = new GraphLint(graph).run(3, _ -> {});

        assertThat(report.counts()).containsEntry(LintRule.SITE_WITHOUT_PAGE, 30L);
        assertThat(report.findings()).hasSize(3);
        assertThat(report.describe()).contains("and 27 more");
    }
}
