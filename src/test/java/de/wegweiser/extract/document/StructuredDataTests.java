package de.wegweiser.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTests {

    private static List<Item> read(String body) {
        return StructuredData.read(Jsoup.parse("<body>" + body + "</body>"));
    }

    /// The same firm with its address and a person, in each of the three ways.
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "name": "Muster GmbH",
                  "url": "https://muster.example/", "email": "info@muster.example", "foundingDate": "1950-01-02",
                  "address": {"@type": "PostalAddress", "addressLocality": "Olpe"},
                  "employee": {"@type": "Person", "name": "Erika Muster"}}</script>
                """,
                """
                <div itemscope itemtype="https://schema.org/Organization"><a itemprop="url" href="https://muster.example/">zur Startseite</a>
                  <h2 itemprop="name">Muster GmbH</h2><a itemprop="email" href="mailto:info@muster.example">schreiben Sie uns</a>
                  <time itemprop="foundingDate" datetime="1950-01-02">seit 1950</time>
                  <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">57462 <span itemprop="addressLocality">Olpe</span></p>
                  <p itemprop="employee" itemscope itemtype="https://schema.org/Person"><a itemprop="name" href="/em">Erika Muster</a></p></div>
                """,
                """
                <div vocab="https://schema.org/" typeof="Organization"><a property="url" href="https://muster.example/">zur Startseite</a>
                  <h2 property="name">Muster GmbH</h2><a property="email" href="mailto:info@muster.example">schreiben Sie uns</a>
                  <time property="foundingDate" datetime="1950-01-02">seit 1950</time>
                  <p property="address" typeof="PostalAddress">57462 <span property="addressLocality">Olpe</span></p>
                  <p property="schema:employee" typeof="schema:Person"><a property="schema:name" href="/em">Erika Muster</a></p></div>
                """
            })
    void threeWaysToWriteTheSame(String body) {
        assertThat(read(body))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.is("Organization")).isTrue();
                    assertThat(item.text("name")).contains("Muster GmbH");
                    assertThat(item.text("url")).contains("https://muster.example/");
                    assertThat(item.text("email")).contains("info@muster.example");
                    assertThat(item.text("foundingDate")).contains("1950-01-02");
                    assertThat(item.items("address").getFirst().text("addressLocality"))
                            .contains("Olpe");
                    assertThat(item.items("employee").getFirst().text("name"))
                            .contains("Erika Muster");
                    assertThat(item.properties()).doesNotContainKey("addressLocality");
                });
    }

    @Test
    void theCardOfAPageIsNoRdfaOfItsBody() {
        var items =
                StructuredData.read(
                        Jsoup.parse(
                                "<head><meta property=\"og:title\" content=\"Start\"></head><body><p property=\"name\">nobody's</p></body>"));
        assertThat(items).singleElement().extracting(Item::source).isEqualTo("opengraph");
    }

    @Test
    void whatIsBrokenIsLeftOutAndTheRestRead() {
        assertThat(
                        read(
                                "<script type=\"application/ld+json\">{\"@type\": </script><div typeof=\"Person\"><b property=\"name\">Erika</b></div>"))
                .singleElement()
                .extracting(Item::source)
                .isEqualTo("rdfa");
    }
}
