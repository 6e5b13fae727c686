package de.wegweiser.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where sentences end, tried on sentences put together by chance.
class SentencesTests {

    private static final Sentences SENTENCES = new Sentences();

    private static final List<String> FIRST =
            split(
                    """
                    Wir fertigen Gehäuse %s für den Fahrzeugbau
                    Das Team um %s wächst seit Jahren
                    Die Anlage läuft %s ohne Unterbrechung
                    Unser Labor prüft %s jede Charge
                    Im vergangenen Jahr haben wir %s viel gelernt
                    Gemeinsam entwickeln Forscher und Betriebe %s neue Verfahren
                    """);

    private static final List<String> SECOND =
            split(
                    """
                    Danach folgt die Montage.
                    Auch kleine Betriebe fragen bei uns an.
                    Was bedeutet das für Sie?
                    Rufen Sie uns an!
                    Seitdem steht die Halle in Olpe.
                    """);

    private static List<String> split(String lines) {
        return lines.lines().toList();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> sentences(String text) {
        return SENTENCES.split(text, "de").stream().map(span -> span.in(text)).toList();
    }

    /// What stands before a noun or a number, with a stop that ends nothing.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    z. B. Pumpen    | z.B. Pumpen    | d. h. Serien     | d.h. Serien
                    u. a. Ventile   | u.a. Ventile   | i. d. R. Stahl   | i.d.R. Stahl
                    z. T. Kupfer    | z.T. Kupfer    | u. U. Messing    | u.U. Messing
                    o. ä. Teile     | s. u. Kapitel  | v. a. Aluminium  | v.a. Aluminium
                    bzw. Rahmen     | ggf. Muster    | inkl. Prüfung    | zzgl. Versand
                    ca. Hundert     | vgl. Anhang    | sog. Halbzeuge   | insb. Bleche
                    einschl. Lack   | entspr. Norm   | evtl. Proben     | bspw. Deckel
                    St. 12          | Nr. 7          | Bd. IV           | Abb. 3
                    Tab. 2          | Kap. 5         | Art. 13          | Abs. 2
                    S. 17           | Tel. 02722 1   | Fa. Muster       | Std. 38
                    Mio. Euro       | Mrd. Euro      | Tsd. Stück       | Jh. v. Chr.
                    Dr. Muster      | Dr.-Ing. Eva Muster | Prof. Dr.-Ing. habil. Eva Muster | Dipl.-Ing. Muster
                    Dipl.-Wirt.-Ing. Muster | Prof. Dr. rer. nat. Muster | Dr. h. c. Muster | Dr. med. Muster
                    B. Sc. Muster   | M.Sc. Muster   | B.Eng. Muster    | M. A. Muster
                    Ph.D. Muster    | A. Muster      | A. B. Muster     | Hrsg. Muster
                    Muster e. V. in Olpe | Muster e.V. Olpe | Muster e. K. Olpe | Muster GmbH & Co. KG
                    St. Josef       | Str. 4         | Musterstr. 4     | Gebr. Muster
                    am 3. Mai       | im 21. Jahrhundert | am 1. Januar 2026 | am 12.03.2024
                    am 1.1.2026     | seit 2. 5. 2020 | um 8.30 Uhr     | für 1.234,50 Euro
                    Node.js         | ASP.NET Core   | Industrie 4.0    | Version 2.1.3 Beta
                    Ingenieur:innen | Kund:innen und Partner:innen | www.muster.example | info@muster.example
                    Okt. 2025       | i. A. Muster   | ff. Seiten       | max. Länge
                    Prof. E. Muster | z. Zt. Schlosser | zzt. Umbau     | i. S. d. Gesetzes
                    """)
    void anAbbreviationADateOrADotInsideAWordEndsNoSentence(
            String a, String b, String c, String d) {
        var random = new Random(a.hashCode());
        for (String inside : List.of(a, b, c, d))
            for (String frame : FIRST)
                for (String printed : List.of(inside, inside.replace(' ', '\u00a0'))) {
                    String first = frame.formatted(printed) + ".";
                    String second = one(random, SECOND);
                    assertThat(sentences(first + " " + second)).containsExactly(first, second);
                }
    }

    /// The same letters as an abbreviation, but words.
    @ParameterizedTest
    @ValueSource(strings = {"Der Spalt ist eng.", "Er ist der Wirt.", "Das war vor dem Jahr 2020."})
    void aWordThatLooksLikeAnAbbreviationEndsASentence(String first) {
        for (String second : SECOND)
            assertThat(sentences(first + " " + second)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "!", "?", "\n", "\t"})
    void aSentenceThatIsOverEnds(String end) {
        for (String frame : FIRST)
            for (String second : SECOND) {
                String first = frame.replace(" %s", "") + (end.isBlank() ? "" : end);
                String text = first + (end.isBlank() ? end : " ") + second;
                assertThat(sentences(text)).containsExactly(first, second);
            }
    }

    private static final List<String> PIECES =
            Arrays.asList(
                    ("Wir|bieten|z. B.|Dr.-Ing.|e. V.|GmbH & Co. KG|3. Mai|.|. |! |? |: |:|, |;|\n|\t| | | |und|"
                                    + "Ingenieur:innen|„|“|(|)|12.03.2024|Node.js|…|\u00a0|\u00ad|\ud83d\ude00|ß|§ 5|–|"
                                    + "x".repeat(300))
                            .split("\\|"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sentencesLieInOrderAndLeaveOutNothingButBlanks(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 100; run++) {
            var salad = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) salad.append(one(random, PIECES));
            String text = salad.toString();
            for (String lang : List.of("de", "en")) {
                int before = 0;
                for (Span sentence : SENTENCES.split(text, lang)) {
                    assertThat(sentence.start()).as(text).isGreaterThanOrEqualTo(before);
                    assertThat(between(text, before, sentence.start())).as(text).isBlank();
                    assertThat(sentence.in(text)).as(text).isNotBlank();
                    before = sentence.end();
                }
                assertThat(between(text, before, text.length())).as(text).isBlank();
            }
        }
    }

    /// A space that does not break is a blank too, though not to Java.
    private static String between(String text, int from, int to) {
        return text.substring(from, to).replace('\u00a0', ' ');
    }
}
