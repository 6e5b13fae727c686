package de.wegweiser.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The evaluation as its users call it, on invented pages with invented gold.
class EvaluateCommandTests {

    private static final String IMPRESSUM =
            """
            <html lang="de"><title>Impressum</title><body><h1>Impressum</h1>
            <p>Beispiel Umformtechnik GmbH<br>Hauptstr. 1<br>57462 Olpe</p>
            <p>Telefon: 02761 123456<br>E-Mail: info@beispiel-umformtechnik.example</p>
            <p>Wir bieten Kaltumformung für die Automobilindustrie.</p></body></html>
            """;

    /// Of the page above: street and postal code right, city wrong, phone not given though it is
    /// there, register number on no page.
    private static final String GOLD =
            """
            {"id":"a","kind":"impressum","organisations":[{"name":"Beispiel Umformtechnik GmbH","street":"Hauptstraße 1","postalCode":"57462","city":"Attendorn","registerNumber":"HRB 1","phone":null,"email":"info@beispiel-umformtechnik.example"}],"people":[],"technologies":[{"mention":"Kaltumformung","label":"cold forming"},{"mention":"Raumfahrt","label":"space travel"}],"relations":[]}
            """;

    private static final String LEER =
            """
            {"id":"leer","kind":"team","organisations":[],"people":[{"name":"Erika Muster","email":null}],"technologies":[],"relations":[]}
            """;

    private static final String TEAM =
            """
            {"id":"team","kind":"team","organisations":[],"people":[{"name":"Petra Muster","email":null}],"technologies":[],"relations":[]}
            """;

    private static final String TEAM_PAGE =
            """
            <html lang="de"><title>Team</title><body><h1>Unser Team</h1>
            <p>Petra Muster</p><p>Leiterin des Labors</p></body></html>
            """;

    @TempDir private static Path folder;

    @BeforeAll
    static void gold() throws IOException {
        gold("gold", GOLD + LEER);
        write("gold/html/leer.html", "");
        gold("one", GOLD);
        gold("no-json", GOLD + "{\"id\":\n");
        gold("no-object", "[]\n");
        gold("no-id", "\n" + GOLD.replace("\"id\"", "\"key\""));
        gold("no-list", GOLD.replace("people", "persons"));
        gold("no-page", GOLD + LEER);
        gold("no-gold", "");
        gold("no-index", GOLD.replace("\"id\":\"a\"", "\"id\":\"b\""));
        write("no-file/gold.jsonl", GOLD);
        Files.createDirectories(folder.resolve("empty"));
        gold("latin", GOLD);
        gold("team", TEAM + LEER.replace("leer", "a"));
        write("team/html/team.html", TEAM_PAGE);
        set("germeval.test", "Petra\tB-PER\nNeuling\tI-PER\nkam\tO\n.\tO\n");
        set(
                "germeval.dev",
                "Petra\tB-PER\nMuster\tI-PER\nkam\tO\n.\tO\n\nDer\tO\nOfen\tO\nkam\tO\n.\tO\n\n"
                        .repeat(5));
        Files.write(folder.resolve("latin/gold.jsonl"), GOLD.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void set(String name, String lines) throws IOException {
        Path file = folder.resolve("ner/%s.bio.gz".formatted(name));
        Files.createDirectories(file.getParent());
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void gold(String name, String lines) throws IOException {
        write(name + "/gold.jsonl", lines);
        write(
                name + "/index.jsonl",
                """
                {"id":"a","fidelity":"raw"}
                {"id":"leer","fidelity":"built"}
                {"id":"team","fidelity":"raw","url":"https://team.example/team.html"}
                """);
        write(name + "/html/a.html", IMPRESSUM);
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// DIR stands for the folder above.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # command                                          | exit | says
                    evaluate                                             | 2 | subcommand
                    evaluate extraction                                  | 2 | --gold
                    evaluate extraction --gold DIR/gold --errors phon    | 2 | there is no field phon; there are all, name
                    evaluate extraction --gold DIR/gold --rounds 0       | 2 | --rounds is 1 or more
                    evaluate extraction --gold DIR/gold --wegweiser.dat=x | 2 | do you mean wegweiser.data
                    evaluate extraction --gold DIR/gold --kind menu      | 1 | gold has no page of kind menu; it has impressum, team
                    evaluate extraction --gold DIR/gold --fidelity ra    | 1 | gold has no page of fidelity ra; it has built, raw
                    evaluate extraction --gold DIR/gold --kind team --fidelity raw | 1 | gold has no page of kind team and fidelity raw
                    evaluate extraction --gold DIR/none                  | 1 | there is no gold folder DIR/none
                    evaluate extraction --gold DIR/empty                 | 1 | there is no DIR/empty/index.jsonl
                    evaluate extraction --gold DIR/no-file               | 1 | there is no DIR/no-file/index.jsonl
                    evaluate extraction --gold DIR/no-json               | 1 | no-json/gold.jsonl, line 2: no JSON
                    evaluate extraction --gold DIR/no-object             | 1 | no-object/gold.jsonl, line 1: no JSON object
                    evaluate extraction --gold DIR/no-id                 | 1 | no-id/gold.jsonl, line 2: no "id"
                    evaluate extraction --gold DIR/no-list               | 1 | no-list/gold.jsonl, line 1: no list "people"
                    evaluate extraction --gold DIR/no-page               | 1 | no-page/gold.jsonl, line 2: there is no page html/leer.html
                    evaluate extraction --gold DIR/no-gold               | 1 | no-gold/gold.jsonl: the file holds no page
                    evaluate extraction --gold DIR/no-index              | 1 | no-index/gold.jsonl, line 1: page b is not in index.jsonl
                    evaluate extraction --gold DIR/latin                 | 1 | latin/gold.jsonl: is not UTF-8
                    evaluate names                                       | 2 | --ner
                    evaluate names --ner DIR/none                        | 1 | there is no folder DIR/none
                    evaluate names --ner DIR/empty                       | 1 | there is no DIR/empty/germeval.test.bio.gz, which is the test
                    evaluate names --ner DIR/ner --iterations 0          | 2 | --iterations is 1 or more
                    evaluate names --ner DIR/ner --tokens 0              | 2 | --tokens is 1 or more
                    evaluate names --ner DIR/ner --gold DIR/none         | 1 | there is no gold folder DIR/none
                    evaluate identity --invented 1                       | 2 | --invented is 0, or 2 or more
                    evaluate identity --invented 0                       | 2 | give --gold, or --invented 2 or more
                    evaluate identity --gold DIR/none                    | 1 | there is no gold folder DIR/none
                    evaluate roles                                       | 2 | --gold
                    evaluate roles --gold DIR/one                        | 1 | all pages are of one publisher
                    evaluate roles --gold DIR/gold --sites DIR/none      | 1 | there is no folder DIR/none of sites
                    evaluate roles --gold DIR/gold --cutoff 0            | 2 | --cutoff is 1 or more
                    """)
    void saysInOneSentenceWhatIsWrong(String command, int exit, String says) {
        var called = call(command);

        assertThat(called.err()).contains(says.replace("DIR", folder.toString()));
        assertThat(called.exit()).isEqualTo(exit);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void printsCountsAndSharesOfEachFieldAndWhatAPageCosts() {
        var called = call("evaluate extraction --gold DIR/gold");

        assertThat(called.exit()).isZero();
        assertThat(called.err()).contains("leer: the page is empty");
        assertThat(called.out())
                .contains("pages 2, without a prediction 1")
                .containsPattern("street +1 +0 +0 +100.0 +100.0 +100.0")
                .containsPattern("city +0 +1 +1 +0.0 +0.0 +0.0")
                .containsPattern("registerNumber +0 +0 +1 +– +0.0 +0.0")
                .containsPattern("phone +0 +1 +0 +0.0 +– +0.0")
                .containsPattern("people +0 +0 +1 ")
                .containsPattern("IMPRESSUM MICRO +4 ")
                .contains("role of the page: 1 of 2 right, 50.0 %")
                .containsPattern("competences +expected calibration error \\d")
                .containsPattern("median \\d+\\.\\d ms, mean \\d+\\.\\d ms \\(1 warm round\\)")
                .containsPattern("peak heap: [1-9]\\d* MiB");
    }

    @Test
    void tellsHowManyAreRightlyTakenForOne() {
        var called = call("evaluate identity --gold DIR/gold --invented 20 --errors");
        var again = call("evaluate identity --gold DIR/gold --invented 20 --errors");

        assertThat(called.exit()).isZero();
        assertThat(called.out())
                .contains("invented: ")
                .containsPattern("all of them, seed 1, \\d{3} labelled pairs")
                .containsPattern("labelled pairs of +TP +FP +FN precision +recall")
                .containsPattern("people +≠ namesakes in two firms +\\d+ / +\\d+")
                .isEqualTo(again.out());
    }

    @Test
    void listsErrorsOfAllFieldsOrOfOne() {
        var all = call("evaluate extraction --gold DIR/one --errors all");
        var one = call("evaluate extraction --gold DIR/one --errors registerNumber");

        assertThat(all.out())
                .contains("city | a | wrong \"Olpe\", gold \"Attendorn\" in \"")
                .contains("registerNumber | a | missed \"HRB 1\"\n")
                .containsPattern("phone \\| a \\| wrong \"[^\"]+\", gold has none")
                .contains("competences | a | missed \"Raumfahrt\"\n")
                .doesNotContain("street |");
        assertThat(one.out().lines().filter(line -> line.contains(" | a | ")))
                .containsExactly("registerNumber | a | missed \"HRB 1\"");
    }

    @Test
    void printsTheSameNumbersAsOneJsonObject() {
        var called = call("evaluate extraction --gold DIR/gold --json --rounds 2 --errors city");

        JsonNode json = JsonMapper.builder().build().readTree(called.out());
        assertThat(called.out()).hasLineCount(1);
        assertThat(json.at("/pages").asInt()).isEqualTo(2);
        assertThat(json.at("/withoutPrediction").asInt()).isEqualTo(1);
        assertThat(json.at("/measures/street/tp").asInt()).isEqualTo(1);
        assertThat(json.at("/measures/city/f").isNumber()).isTrue();
        assertThat(json.at("/measures/phone/r").isNull()).isTrue();
        assertThat(json.at("/measures/RELATIONS MICRO/fn").isNumber()).isTrue();
        assertThat(json.at("/pageRole/accuracy").asDouble()).isEqualTo(.5);
        assertThat(json.at("/reliability/competences/bins")).hasSize(6);
        assertThat(json.at("/reliability/people/expectedCalibrationError").isNull()).isTrue();
        assertThat(json.at("/speed/rounds").asInt()).isEqualTo(2);
        assertThat(json.at("/speed/meanMillis").asDouble()).isPositive();
        assertThat(json.at("/speed/tokensPerSecond").asDouble()).isPositive();
        assertThat(json.at("/errors")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    --kind impressum,        1
                    --kind all,              2
                    --fidelity built,        1
                    '--fidelity raw,built',  2
                    """)
    void takesPagesByKindAndFidelity(String options, int pages) {
        var called = call("evaluate extraction --gold DIR/gold " + options);

        assertThat(called.out()).startsWith("pages %d,".formatted(pages));
    }

    @Test
    void holdsANameModelAgainstTheRules() {
        String command = "evaluate names --ner DIR/ner --gold DIR/team --iterations 5 --cutoff 1";
        var table = call(command);
        JsonNode json = JsonMapper.builder().build().readTree(call(command + " --json").out());

        assertThat(table.exit()).isZero();
        assertThat(table.out())
                .contains("5 iterations, cutoff 1, on 40 tokens with 5 names")
                .contains("sets: GermEval 2014 (CC BY 4.0)")
                .containsPattern("rules, full names of persons +1 +0 +0 +100.0 +100.0 +100.0")
                .containsPattern("model, organizations +0 +0 +0 +– +– +0.0")
                .containsPattern("people of 2 pages, .*team")
                .containsPattern(
                        "rules \\(all of extraction\\) +1 +0 +1 +100.0 +50.0 +66.7 +[\\d,]+");
        assertThat(json.at("/training/names").asInt()).isEqualTo(5);
        assertThat(json.at("/sections/1/rows/0/tp").asInt()).isEqualTo(1);
        assertThat(json.at("/sections/1/rows/0/fn").asInt()).isEqualTo(1);
        assertThat(json.at("/sections/0/rows/0/tokensPerSecond").asInt()).isPositive();
    }

    @Test
    void holdsRoleModelsAgainstTheRules() {
        String command = "evaluate roles --gold DIR/one,DIR/team --cutoff 1";
        var table = call(command);
        JsonNode json = JsonMapper.builder().build().readTree(call(command + " --json").out());

        assertThat(table.exit()).isZero();
        assertThat(table.out())
                .contains("3 pages of 2 publishers, each judged by a model of the others' pages")
                .containsPattern("rules +1/1 +1/2 +2/3 +66.7")
                .containsPattern("maxent, pages +\\d/1 +\\d/2 ");
        assertThat(json.at("/rows/0/right").asInt()).isEqualTo(2);
        assertThat(json.at("/rows")).hasSize(4);
    }

    @Test
    void helpExplainsTheSettings() {
        var called = Called.with("evaluate", "extraction", "--help");

        assertThat(called.out())
                .contains("wegweiser.ontology.dir")
                .contains("Example: wegweiser evaluate extraction --gold gold/");
    }

    private static Called call(String command) {
        return Called.with(
                Arrays.stream(command.split(" "))
                        .map(word -> word.replace("DIR", folder.toString()))
                        .toArray(String[]::new));
    }
}
