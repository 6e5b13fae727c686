package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.DocumentReader;
import de.wegweiser.extract.document.Reading;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Quote;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.OntologyLoader;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever we say of a page, we can show where it stands there: pages put together by chance, each
/// of them with everything that shifts letters about (entities, soft hyphens, accents set apart,
/// signs of two units, tags inside words, white space that a browser does not show).
class QuoteTests {

    private static final List<Concept> CONCEPTS = OntologyLoader.shipped().concepts();

    private static final DocumentReader DOCUMENTS = new DocumentReader();

    private static final List<String> SENTENCES =
            List.of(
                    "Wir bieten %s und %s.",
                    "Unser Team forscht z.&nbsp;B. an %s; %s setzen wir ein.",
                    "Seit 2. Mai 2019 suchen wir Partner für %s (%s).",
                    "Die Anlage f&uuml;r %s l\u00e4uft &ndash; auch %s.",
                    "\ud83d\ude00 %s ist unsere St&auml;rke, <b>%s</b> auch!",
                    "%s-gestützte Verfahren und\n      %s\u00a0mit&shy;ein&shy;ander.",
                    "Prof. Dr.-Ing. Erika Musterfrau leitet %s, Peter Beispiel %s.",
                    "Mit der Beispiel GmbH &amp; Co. KG entwickeln wir %s und %s.",
                    "Ingenieur:innen für %s und Techniker*innen für %s gesucht",
                    "%s<br>%s<br>Telefon 02722 1234");

    private static final List<String> TAGS =
            List.of("p", "li", "h2", "h3", "td", "dd", "div", "footer", "address", "blockquote");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1, /leistungen
                    2, /forschung
                    3, /team
                    4, /impressum
                    5, /projekte/x
                    6, /karriere
                    7, /
                    8, /kontakt
                    """)
    void whateverIsSaidOfAPageIsQuotedAsItStandsThere(long seed, String path) {
        var random = new Random(seed);
        int quotes = 0;
        for (int run = 0; run < 3; run++) {
            String html = page(random);
            PageFacts facts = Pages.read(path, html);
            String all = everything(path, html);
            for (Quote quote : quotes(facts)) {
                quotes++;
                shows(quote, facts.text(), all);
            }
        }
        assertThat(quotes).isGreaterThan(15);
    }

    private static void shows(Quote quote, String text, String all) {
        assertThat(all).contains(quote.snippet()).contains(quote.surface());
        if (quote.start() < 0) return;
        assertThat(text.substring(quote.start(), quote.end()).strip()).isEqualTo(quote.surface());
        assertThat(quote.snippet()).contains(quote.surface());
        int snippet = text.lastIndexOf(quote.snippet(), quote.start());
        assertThat(snippet).as("%s around %d", quote, quote.start()).isNotNegative();
        assertThat(snippet + quote.snippet().length()).isGreaterThanOrEqualTo(quote.end());
    }

    private static List<Quote> quotes(PageFacts facts) {
        return Stream.of(
                        facts.organizations().stream().map(o -> o.quote()),
                        facts.people().stream().map(p -> p.quote()),
                        facts.competences().stream().map(c -> c.quote()),
                        facts.relations().stream().map(r -> r.quote()),
                        facts.projects().stream().map(p -> p.quote()))
                .flatMap(quotes -> quotes)
                .toList();
    }

    /// The words of every block, those around the main text too.
    private static String everything(String path, String html) {
        var page = Pages.snapshot("https://www.beispiel.example" + path, html);
        return switch (DOCUMENTS.read(page)) {
            case Reading.Read(var document) ->
                    Stream.concat(
                                    Stream.of(document.text(), "" + document.title()),
                                    document.blocks().stream().map(Block::text))
                            .collect(Collectors.joining("\n"));
            case Reading.Refused(var reason) -> throw new AssertionError(reason);
            case Reading.Failed(var reason) -> throw new AssertionError(reason);
        };
    }

    private static String page(Random random) {
        var html =
                new StringBuilder(
                        "<!doctype html><html lang=de><head><title>Muster GmbH</title></head><body><h1>Muster GmbH</h1>");
        for (int block = 0; block < 30; block++) {
            String tag = TAGS.get(random.nextInt(TAGS.size()));
            html.append('<').append(tag).append('>');
            for (int i = random.nextInt(4); i >= 0; i--)
                html.append(
                                SENTENCES
                                        .get(random.nextInt(SENTENCES.size()))
                                        .formatted(label(random), label(random)))
                        .append(random.nextInt(4) == 0 ? "<br>" : "\n   ");
            html.append("</").append(tag).append('>');
        }
        return html.append("<p>Muster GmbH, Bergstraße 7, 57462 Olpe</p></body></html>").toString();
    }

    /// A label of the ontology, now and then as it is printed by somebody else.
    private static String label(Random random) {
        String label = CONCEPTS.get(random.nextInt(CONCEPTS.size())).prefLabelDe();
        return switch (random.nextInt(8)) {
            case 0 -> Normalizer.normalize(label, Normalizer.Form.NFD);
            case 1 -> Entities.escape(label.toUpperCase(Locale.GERMAN));
            case 2 ->
                    label.substring(0, label.length() / 2)
                            + "&shy;"
                            + label.substring(label.length() / 2);
            case 3 -> label.charAt(0) + "<span>" + label.substring(1) + "</span>";
            case 4 -> label.replace(" ", "&nbsp;");
            default -> label;
        };
    }
}
