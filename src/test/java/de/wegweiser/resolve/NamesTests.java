package de.wegweiser.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Lüdenscheid | Luedenscheid
                    Lüdenscheid | Ludenscheid
                    Weiß        | Weiss
                    Möller      | Moeller
                    Café        | Cafe
                    """)
    void umlautsFold(String one, String other) {
        assertThat(Names.fold(one)).isEqualTo(Names.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"neue, neue", "Quelle, quelle", "Bauer, bauer"})
    void wordsThatOnlyLookLikeUmlautsStayWhole(String word, String folded) {
        assertThat(Names.fold(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Muster Metallbau GmbH & Co. KG                 | muster metallbau | gmbh co kg
                    Muster Metallbau GmbH und Co KG                | muster metallbau | gmbh co kg
                    Muster Metallbau GmbH & Co.KG                  | muster metallbau | gmbh co kg
                    Beispiel Entwicklungsgesellschaft mbH          | beispiel entwicklungsgesellschaft | gmbh
                    Beispiel Gesellschaft mit beschränkter Haftung | beispiel         | gmbh
                    Biegewerk UG (haftungsbeschränkt)              | biegewerk        | ug
                    Licht & Form AG                                | licht form       | ag
                    Förderverein Beispiel e. V.                    | forderverein beispiel | ev
                    Hans Muster e.K.                               | hans muster      | ek
                    Muster SE & Co. KGaA                           | muster           | se co kgaa
                    AG Bildverarbeitung                            | ag bildverarbeitung | -
                    Technische Universität Musterstadt             | tu musterstadt   | -
                    TU Musterstadt University                      | tu musterstadt   | -
                    Lehrstuhl für Umformtechnik                    | ls umformtechnik | -
                    Arbeitsgruppe Robotik                          | ag robotik       | -
                    """)
    void anOrganizationHasOneKeyAndItsLegalFormAnother(
            String name, String key, @Nullable String form) {
        assertThat(Names.organization(name)).isEqualTo(key);
        assertThat(Names.legalName(name)).isEqualTo(form == null ? "" : key + "|" + form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Erika Musterfrau                  | erika musterfrau
                    Prof. Dr.-Ing. Erika Musterfrau   | erika musterfrau
                    Musterfrau, Erika                 | erika musterfrau
                    Erika Musterfrau, M.Sc.           | erika musterfrau
                    Jörg K. Müller                    | jorg muller
                    Joerg Mueller                     | jorg muller
                    Eva Muster-Beispiel               | eva muster beispiel
                    Dr. rer. nat. habil. Jan von der Muster | jan von der muster
                    """)
    void aPersonHasOneKeyWhateverTheTitles(String printed, String key) {
        assertThat(Names.person(printed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Amtsgericht Siegen | HRB 1234   | siegen HRB 1234
                    Siegen             | hrb. 1234  | siegen HRB 1234
                    Arnsberg           | HRA 77 B   | arnsberg HRA 77 B
                    """)
    void aRegisterKeyIsCourtKindAndNumber(String court, String number, String key) {
        assertThat(Names.register(court, number)).isEqualTo(key);
    }
}
