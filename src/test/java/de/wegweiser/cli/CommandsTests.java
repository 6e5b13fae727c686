package de.wegweiser.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.StewardDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as its users call it, without a graph.
class CommandsTests {

    private static final String PAGE =
            """
            <html lang="de"><title>Impressum</title><body><h1>Impressum</h1>
            <p>Beispiel Umformtechnik GmbH<br>Hauptstr. %d<br>57462 Olpe</p>
            <p>Wir bieten Kaltumformung und Robotik für die Automobilindustrie.</p></body></html>
            """;

    @TempDir private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        write("seeds-without-header.csv", "https://a.example,COMPANY,A GmbH,Olpe\n");
        write("seeds-without-seed.csv", "url,kind,name,city\nhttps://a.example,BAKERY,A,Olpe\n");
        write("page.html", PAGE.formatted(1));
        write("page.xyz", "?");
        write("empty.html", "");
        write("empty.warc", "");
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("noise.html"), noise);
        write("noise.warc", "no WARC at all");
        write(
                "long.html",
                PAGE.formatted(1).replace("</body>", "<!--" + "x".repeat(6 << 20) + "--></body>"));
        Files.createDirectories(folder.resolve("empty"));
        write("broken/schemes/a.ttl", "@prefix c: <urn:c:> .\nc:x c:y\n");
        write(
                "cycle/schemes/a.ttl",
                """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:s> a skos:ConceptScheme .
                <urn:a> a skos:Concept ; skos:prefLabel "A"@de, "A"@en ; skos:inScheme <urn:s> ; skos:broader <urn:b> .
                <urn:b> a skos:Concept ; skos:prefLabel "B"@de, "B"@en ; skos:inScheme <urn:s> ; skos:broader <urn:a> .
                """);
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
                    # command                                             | exit | says
                    frobnicate                                            | 2 | frobnicate
                    serve --frobnicate                                    | 2 | --frobnicate
                    --wegweiser.grap.uri=neo4j://x                        | 2 | do you mean wegweiser.graph.uri
                    serve --server.prot=8081                              | 2 | do you mean server.port
                    serve wegweiser.data=DIR                               | 2 | unknown argument wegweiser.data
                    harvest                                               | 2 | --seeds
                    crawl                                                 | 2 | --seeds
                    extract                                               | 2 | INPUT
                    crawl --seeds DIR/none.csv                            | 1 | there is no seeds file
                    harvest --seeds DIR/seeds-without-header.csv          | 1 | url,kind,name,city
                    harvest --seeds DIR/seeds-without-seed.csv            | 1 | line 2: kind 'BAKERY'
                    extract DIR/none.html                                 | 1 | none.html: there is no such file
                    extract DIR/empty                                     | 1 | empty: the folder is empty
                    extract DIR/page.xyz                                  | 1 | page.xyz: unknown file type
                    extract DIR/empty.html                                | 1 | empty.html: the page is empty
                    extract DIR/empty.warc                                | 1 | empty.warc: the WARC file holds no page
                    extract DIR/noise.warc                                | 1 | noise.warc: the WARC file holds no page
                    extract DIR/noise.html                                | 1 | noise.html: binary data that is said to be text/html
                    extract DIR/long.html --out DIR/x                     | 0 | only the first 5 MiB of
                    extract DIR/page.html --out DIR/none/x                | 1 | its folder does not exist
                    extract DIR/page.html --out DIR/x --wegweiser.ontology.dir=DIR/none   | 1 | DIR/none is not a folder
                    extract DIR/page.html --out DIR/x --wegweiser.ontology.dir=DIR/broken | 1 | schemes/a.ttl, line 3
                    crawl --seeds DIR/seeds.csv --wegweiser.crawl.pace.attempts=many      | 1 | wegweiser.crawl.pace.attempts=many
                    export --format csv                                   | 2 | name it by --out
                    export --format xml                                   | 2 | expected one of [JSONL, CSV, GRAPHML, JSONLD, TURTLE]
                    export --hops 2                                       | 2 | --hops needs --around
                    export --around x --hops -1                           | 2 | 0 is the fewest
                    export --out DIR/none/x                               | 1 | its folder does not exist, make it first
                    export --out DIR/empty                                | 1 | it is a folder, name a file
                    export --format csv --out DIR/broken                  | 1 | it is there already
                    lint --limit -1                                       | 2 | 0 is the fewest
                    lint --wegweiser.graph.uri=nonsense --wegweiser.graph.password=x | 1 | is no address of a Neo4j
                    ontology check DIR/none                               | 1 | DIR/none is not a folder
                    ontology check DIR/broken                             | 1 | schemes/a.ttl, line 3
                    ontology check DIR/cycle                              | 1 | urn:a
                    ontology check                                        | 0 | 0 findings; 60 municipalities
                    """)
    void saysInOneSentenceWhatIsWrong(String command, int exit, String says) throws IOException {
        write("seeds.csv", "url,kind,name,city\nhttps://a.example,COMPANY,A GmbH,Olpe\n");

        var called = call(command);

        assertThat(called.out() + called.err()).contains(says.replace("DIR", folder.toString()));
        assertThat(called.exit()).isEqualTo(exit);
        assertThat(called.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void goesOnWithTheOtherInputsButTellsTheCaller() throws IOException {
        var called = call("extract DIR/none.html DIR/page.html DIR/page.xyz --out DIR/lines");

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.err()).contains("none.html").contains("1 pages read, 2 not read");
        assertThat(Files.readAllLines(folder.resolve("lines"))).hasSize(1);
    }

    /// Whoever fetched the pages: the owner's word counts before any analysis.
    @Test
    void readsOfAWarcFileOnlyWhatItsOwnersLetBeRead() throws IOException {
        write(
                "others.warc",
                answer("https://offen.example/", "X-Robots-Tag: nofollow")
                        + answer("https://verschlossen.example/", "X-Robots-Tag: noai")
                        + answer("https://vorbehalt.example/", "tdm-reservation: 1")
                        + answer("https://www.abgemeldet.example/", "Server: x")
                        + answer("https://www.gesperrt.example/", "Server: x")
                        + answer(
                                "https://wort.example/",
                                "Server: x",
                                "<meta name=ROBOTS content='max-image-preview:large, NoAI'>")
                        + answer(
                                "https://bild.example/",
                                "Server: x",
                                "<meta name=robots content='max-image-preview:none'>"));
        try (var desk =
                StewardDesk.open(folder.resolve("kept/frontier"), CrawlSettings.defaults())) {
            desk.optOut("abgemeldet.example", "letter");
        }

        var called =
                call(
                        "extract DIR/others.warc --out DIR/others.lines --wegweiser.data=DIR/kept --wegweiser.crawl.reach.suppressed=gesperrt.example");

        assertThat(called.err())
                .contains("https://verschlossen.example/: ROBOTS_HEADER: X-Robots-Tag: noai")
                .contains("https://vorbehalt.example/: TDM_HEADER")
                .contains(
                        "https://www.abgemeldet.example/: the site is withheld, OPTED_OUT: letter")
                .contains("https://www.gesperrt.example/: the site is withheld, SUPPRESSED")
                .contains("https://wort.example/: ROBOTS_META: meta robots noai")
                .contains("2 pages read, 5 not read");
        assertThat(Files.readString(folder.resolve("others.lines")))
                .contains("offen.example", "bild.example")
                .hasLineCount(2);
    }

    private static String answer(String url, String header) {
        return answer(url, header, "");
    }

    private static String answer(String url, String header, String meta) {
        String page = PAGE.formatted(1).replace("<title>", meta + "<title>");
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(header, bytes(page), page);
        return """
        WARC/1.1\r
        WARC-Type: response\r
        WARC-Record-ID: <urn:uuid:%s>\r
        WARC-Date: 2026-11-01T00:00:00Z\r
        WARC-Target-URI: %s\r
        Content-Type: application/http;msgtype=response\r
        Content-Length: %d\r
        \r
        %s\r
        \r
        """
                .formatted(UUID.randomUUID(), url, bytes(http), http);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void printsTheLinesInTheOrderOfTheFiles(@TempDir Path many) throws IOException {
        for (int i = 100; i < 180; i++)
            Files.writeString(
                    many.resolve("p" + i + ".html"), PAGE.formatted(i).repeat(1 + (i * 7) % 5));

        var called = call("extract " + many + " --out DIR/ordered");

        assertThat(called.exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("ordered"), StandardCharsets.UTF_8))
                .extracting(line -> line.replaceAll("(?s).*?/(p\\d+)\\.html\".*", "$1"))
                .isEqualTo(IntStream.range(100, 180).mapToObj(i -> "p" + i).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "crawl", "extract", "ingest", "harvest", "export", "lint"})
    void helpExplainsTheSettings(String command) {
        var called = Called.with(command, "--help");

        assertThat(called.exit()).isZero();
        assertThat(called.out())
                .contains("wegweiser.graph.uri")
                .contains("wegweiser.ontology.dir")
                .contains("Example: wegweiser " + command);
    }

    private static Called call(String command) {
        List<String> words =
                Arrays.stream(command.split(" "))
                        .map(word -> word.replace("DIR", folder.toString()))
                        .toList();
        return Called.with(words.toArray(String[]::new));
    }
}
