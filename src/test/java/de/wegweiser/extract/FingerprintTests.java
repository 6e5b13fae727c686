package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    private static final String PRESS =
            """
            Die Kaltwalzwerk Hohenlimburg GmbH hat in dieser Woche eine neue Anlage zum Glühen von
            Bandstahl in Betrieb genommen. Die Anlage arbeitet mit Wasserstoff und spart nach Angaben
            des Unternehmens ein Drittel der Energie, die der alte Ofen verbraucht hat. Künftig werden
            dort Bänder bis zu einer Breite von sechshundert Millimetern wärmebehandelt. Rund zwölf
            Millionen Euro wurden in den Standort an der Lenne investiert, wo zweihundert Menschen
            arbeiten und jedes Jahr etwa fünfzehn Auszubildende ihre Lehre beginnen, die meisten davon
            als Industriemechaniker oder als Verfahrenstechnologe Metall.
            """;

    @Test
    void aReleaseThatIsPrintedElsewhereWithAnotherDateIsAlmostTheSame() {
        assertThat(bitsApart(PRESS, "Pressemitteilung vom 3. Mai\n" + PRESS))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void anotherTextOfTheSameLengthIsNot() {
        String other =
                """
                Am Lehrstuhl für Werkstoffprüfung untersucht eine Gruppe von acht Forschenden, wie
                sich Risse in gedruckten Bauteilen ausbreiten. Dazu werden Proben in der Mikroskopie
                unter wechselnder Last beobachtet, Bild für Bild, bis sie brechen. Die Ergebnisse
                fließen in ein Modell ein, das die Lebensdauer vorhersagt und das mit Partnern aus
                der Luftfahrt erprobt wird. Studierende können Abschlussarbeiten in allen Teilen des
                Vorhabens schreiben; Anfragen nimmt das Sekretariat gern entgegen.
                """;
        assertThat(bitsApart(PRESS, other)).isGreaterThan(12);
    }

    @Test
    void fewWordsTellNothing() {
        assertThat(Fingerprint.of("Unsere Leistungen: Drehen, Fräsen, Schleifen")).isNull();
    }

    private static int bitsApart(String one, String other) {
        return Long.bitCount(
                Objects.requireNonNull(Fingerprint.of(one))
                        ^ Objects.requireNonNull(Fingerprint.of(other)));
    }
}
