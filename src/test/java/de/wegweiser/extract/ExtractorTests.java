package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.RelationMention;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of every page, shown on all pages of the sample region.
@Order(2) // takes long
class ExtractorTests {

    private static final Path REGION = Path.of("src/main/resources/sample-region");

    static List<Snapshot> pages() throws IOException {
        try (Stream<Path> files = Files.walk(REGION)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(ExtractorTests::snapshot)
                    .toList();
        }
    }

    private static Snapshot snapshot(Path file) {
        try {
            return new Snapshot(
                    URI.create("http://" + REGION.relativize(file).toString().replace('\\', '/')),
                    Instant.EPOCH,
                    "text/html",
                    Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String line(Snapshot page) {
        return switch (Pages.EXTRACTOR.extract(page)) {
            case Extraction.Read(var facts) -> PageFactsJson.line(facts);
            case Extraction.Refused(var url, var reason) -> url + " refused: " + reason;
            case Extraction.Failed(var url, var reason) -> url + " failed: " + reason;
        };
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotesThePage(Snapshot page) {
        switch (Pages.EXTRACTOR.extract(page)) {
            case Extraction.Read(var facts) -> quotes(facts).forEach(quote -> quoted(facts, quote));
            case Extraction.Refused(_, var reason) -> assertThat(reason).isNotBlank();
            case Extraction.Failed failed -> assertThat(failed).isNull();
        }
    }

    private static Stream<Quote> quotes(PageFacts facts) {
        return Stream.of(
                        facts.organizations().stream().map(OrganizationMention::quote),
                        facts.people().stream().map(PersonMention::quote),
                        facts.competences().stream().map(CompetenceMention::quote),
                        facts.relations().stream().map(RelationMention::quote),
                        facts.projects().stream().map(ProjectMention::quote))
                .flatMap(quotes -> quotes);
    }

    /// The snippet stands on the page and holds the find.
    private static void quoted(PageFacts facts, Quote quote) {
        if (quote.start() < 0) return;
        assertThat(facts.text()).contains(quote.snippet());
        int at = facts.text().lastIndexOf(quote.snippet(), quote.start());
        assertThat(at).isNotNegative();
        assertThat(quote.snippet()).contains(quote.surface());
        assertThat(facts.text().substring(quote.start(), quote.end()).strip())
                .isEqualTo(quote.surface());
    }

    /// Every third page.
    @Test
    void saysTheSameOnAnyThread() throws IOException {
        var all = pages();
        var pages = IntStream.range(0, all.size() / 3).mapToObj(i -> all.get(3 * i)).toList();
        var alone = pages.stream().map(ExtractorTests::line).toList();
        var shuffled = new java.util.ArrayList<>(pages);
        Collections.reverse(shuffled);
        var together =
                new java.util.ArrayList<>(
                        shuffled.parallelStream().map(ExtractorTests::line).toList());
        Collections.reverse(together);
        assertThat(together).isEqualTo(alone);
    }
}
