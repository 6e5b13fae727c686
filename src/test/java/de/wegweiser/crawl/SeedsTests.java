package de.wegweiser.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.fact.OrganizationKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTests {

    @Test
    void readsGoodLinesAndNamesTheBadOnes(@TempDir Path folder) throws IOException {
        var file = folder.resolve("seeds.csv");
        Files.writeString(
                file,
                """
                # our region
                url,kind,name,city
                https://WWW.firma.example,company,"Müller, ""Stahl"" & Söhne KG",Olpe

                nur Text,COMPANY,Firma,Olpe
                https://b.example,BAKERY,Firma,Olpe
                https://c.example,COMPANY,,Olpe
                https://d.example,COMPANY
                """);

        var seeds = Seeds.read(file);

        assertThat(seeds.seeds())
                .containsExactly(
                        new Seed(
                                URI.create("https://www.firma.example/"),
                                OrganizationKind.COMPANY,
                                "Müller, \"Stahl\" & Söhne KG",
                                "Olpe"));
        assertThat(seeds.problems()).hasSize(4);
        assertThat(seeds.problems().get(0)).contains("line 5").contains("'nur Text'");
        assertThat(seeds.problems().get(1))
                .contains("line 6")
                .contains("BAKERY")
                .contains("COMPANY");
        assertThat(seeds.problems().get(2)).contains("line 7").contains("no name");
        assertThat(seeds.problems().get(3)).contains("line 8").contains("2 fields");
    }

    @Test
    void whatIsWrittenIsReadAgain(@TempDir Path folder) {
        var file = folder.resolve("data").resolve("seeds.csv");
        var seeds =
                List.of(
                        new Seed(
                                URI.create("https://www.firma.example/"),
                                OrganizationKind.COMPANY,
                                "#1 Müller, \"Stahl\"; Söhne KG",
                                "Olpe"),
                        new Seed(
                                URI.create("http://uni.example:8080/ls?id=8"),
                                OrganizationKind.UNIVERSITY,
                                "Universität",
                                "",
                                Map.of("ROR", "01k97gp34", "WIKIDATA", "Q685557")));
        Seeds.write(file, seeds.subList(0, 1));
        Seeds.write(file, seeds);
        assertThat(Seeds.read(file)).isEqualTo(new Seeds(seeds, List.of()));
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**seeds.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# nothing\n", "name,url\na,b\n", "https://a.example,COMPANY,A,B\n"})
    void wantsTheHeader(String text) {
        assertThatThrownBy(() -> Seeds.parse("s.csv", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s.csv")
                .hasMessageContaining("url,kind,name,city");
    }

    @Test
    void keysOfRegistersMayFollow() {
        var seeds =
                Seeds.parse(
                        "s.csv",
                        """
                        url,kind,name,city,keys
                        https://uni.example,UNIVERSITY,Universität,Dortmund,ROR:01k97gp34 WIKIDATA:Q685557
                        https://lehrstuhl.example,RESEARCH_GROUP,Lehrstuhl,Dortmund,gerit:10212
                        https://firma.example,COMPANY,Firma,Olpe,
                        https://ohne.example,COMPANY,Ohne,Olpe
                        https://falsch.example,COMPANY,Falsch,Olpe,ROR:123
                        https://fremd.example,COMPANY,Fremd,Olpe,ISIN:DE0001
                        """);
        assertThat(seeds.seeds())
                .extracting(Seed::keys)
                .containsExactly(
                        Map.of("ROR", "01k97gp34", "WIKIDATA", "Q685557"),
                        Map.of("GERIT", "10212"),
                        Map.of(),
                        Map.of());
        assertThat(seeds.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("ROR:…"));
    }

    @Test
    void wantsOneGoodLineAtLeast() {
        assertThatThrownBy(() -> Seeds.parse("s.csv", "url,kind,name,city\nx,y,z,w\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no seed")
                .hasMessageContaining("line 2");
    }

    @Test
    void namesAFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Seeds.read(folder.resolve("keine.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("keine.csv");
    }

    @Test
    void readsWhatExcelSaves(@TempDir Path folder) throws IOException {
        String rows =
                "url;kind;name;city\r\nhttps://a.example;COMPANY;\"Müller; Söhne\";Lüdenscheid\r\n";
        Path utf8 = folder.resolve("utf8.csv");
        Files.writeString(utf8, "\uFEFF" + rows);
        Path windows = folder.resolve("windows.csv");
        Files.writeString(windows, rows, Charset.forName("windows-1252"));

        var seed =
                new Seed(
                        URI.create("https://a.example/"),
                        OrganizationKind.COMPANY,
                        "Müller; Söhne",
                        "Lüdenscheid");
        assertThat(Seeds.read(utf8).seeds()).containsExactly(seed);
        assertThat(Seeds.read(windows).seeds()).containsExactly(seed);
    }

    @Test
    void anOpenQuoteCostsItsOwnLineOnly() {
        var seeds =
                Seeds.parse(
                        "s.csv",
                        "url,kind,name,city\nhttps://a.example,COMPANY,\"A,Olpe\nhttps://b.example,COMPANY,B,Olpe\n");

        assertThat(seeds.seeds()).extracting(Seed::name).containsExactly("B");
        assertThat(seeds.problems().getFirst()).contains("line 2").contains("not closed");
    }
}
