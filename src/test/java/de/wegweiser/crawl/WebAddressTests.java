package de.wegweiser.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HTTP://WWW.Firma.Example                | http://www.firma.example/
                    https://firma.example:443/a             | https://firma.example/a
                    http://firma.example:8080/a             | http://firma.example:8080/a
                    http://firma.example./                  | http://firma.example/
                    http:\\\\firma.example\\a               | http://firma.example/a
                    http://firma.example/a/./b/../c         | http://firma.example/a/c
                    http://firma.example/../%2e%2E/x        | http://firma.example/x
                    http://firma.example/a/..               | http://firma.example/
                    http://firma.example/a#b                | http://firma.example/a
                    http://firma.example/a?                 | http://firma.example/a
                    http://firma.example/%7Euser/%c3%a4     | http://firma.example/~user/%C3%A4
                    http://firma.example/über uns           | http://firma.example/%C3%BCber%20uns
                    http://firma.example/100%               | http://firma.example/100%25
                    http://müller.example/                  | http://xn--mller-kva.example/
                    http://firma.example/?utm_source=x&id=7 | http://firma.example/?id=7
                    http://firma.example/?PHPSESSID=ab12    | http://firma.example/
                    http://firma.example/a;jsessionid=1F?b=1| http://firma.example/a?b=1
                    http://firma.example/?cHash=1&sid=2&a=3 | http://firma.example/?cHash=1&a=3
                    http://0x7f.1/                          | http://127.0.0.1/
                    http://2130706433/                      | http://127.0.0.1/
                    http://0177.0.0.1/                      | http://127.0.0.1/
                    """)
    void spellsAnAddressOneWay(String typed, String canonical) {
        assertThat(WebAddress.canonical(typed)).contains(URI.create(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    c          | http://f.example/a/c
                    ./c        | http://f.example/a/c
                    ../c       | http://f.example/c
                    ../../../c | http://f.example/c
                    /c?d       | http://f.example/c?d
                    ?d=e       | http://f.example/a/b?d=e
                    #x         | http://f.example/a/b?q
                    //g.example/c | http://g.example/c
                    HTTPS://g.example | https://g.example/
                    ' c '      | http://f.example/a/c
                    """)
    void resolvesALinkAsABrowserDoes(String link, String target) {
        assertThat(WebAddress.resolve(URI.create("http://f.example/a/b?q"), link))
                .contains(URI.create(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:info@firma.example",
                "javascript:void(0)",
                "tel:+49",
                "ftp://firma.example/",
                "http://",
                "http://user:pw@firma.example/",
                "http://firma.example:99999/",
                "http://fir ma.example/",
                "http://1.2.3.4.5/",
                "http://256.256.256.256/",
                "http://[::zz]/"
            })
    void hasNoWordForWhatIsNoWebAddress(String typed) {
        assertThat(WebAddress.canonical(typed)).isEmpty();
    }
}
