package de.wegweiser.ontology;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTests {

    private static final String HEADER =
            "ags,name,district_ags,district,regions,postal_codes,lat,lon,population\n";
    private static final String ATTENDORN =
            "05966004,Attendorn,05966,Kreis Olpe,Sauerland,57439,51.12,7.90,24000\n";

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @TempDir private Path folder;

    @Test
    void theRegionHasItsSixtyMunicipalities() {
        assertThat(
                        gazetteer.municipalities().stream()
                                .collect(groupingBy(Municipality::district, counting())))
                .isEqualTo(
                        Map.of(
                                "Hochsauerlandkreis", 12L,
                                "Märkischer Kreis", 15L,
                                "Kreis Olpe", 7L,
                                "Kreis Siegen-Wittgenstein", 11L,
                                "Kreis Soest", 14L,
                                "Dortmund", 1L));
    }

    @Test
    void allButDortmundLieInSuedwestfalen() {
        assertThat(gazetteer.municipalities())
                .filteredOn(m -> !m.regions().contains("Südwestfalen"))
                .extracting(Municipality::name)
                .containsExactly("Dortmund");
    }

    @Test
    void everyPostalCodeLeadsToItsMunicipality() {
        assertThat(gazetteer.municipalities())
                .allSatisfy(m ->
                        assertThat(m.postalCodes())
                                .isNotEmpty()
                                .allSatisfy(code ->
                                        assertThat(gazetteer.locate(code, null)).contains(m)));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            textBlock =
                    """
                    59872, Meschede-Berge,        Meschede
                    57439, Attendorn,             Attendorn
                    57439, Attendorn-Biggen,      Attendorn
                    44227, ,                      Dortmund
                    # no code: the name, whole or shortened
                    ,      Lüdenscheid,           Lüdenscheid
                    ,      Luedenscheid,          Lüdenscheid
                    ,      Meschede-Berge,        Meschede
                    ,      Bad Berleburg,         Bad Berleburg
                    ,      Bad Sassendorf-Lohne,  Bad Sassendorf
                    ,      Menden (Sauerland),    Menden
                    ,      Wickede (Ruhr),        Wickede
                    """)
    void anAddressLiesIn(String postalCode, String city, String municipality) {
        assertThat(gazetteer.locate(postalCode, city).map(Municipality::name))
                .contains(municipality);
    }

    @ParameterizedTest(name = "{0} {1} lies nowhere here")
    @CsvSource(
            textBlock =
                    """
                    80331, München
                    # a Menden of another region
                    53757, Menden
                    ,      Bad Homburg
                    ,
                    """)
    void anAddressElsewhereLiesNowhere(String postalCode, String city) {
        assertThat(gazetteer.locate(postalCode, city)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    05966004;      5966004;      row 3: ags is "5966004", expected eight digits
                    05966,Kreis;   05958,Kreis;  row 3: ags does not begin with district_ags
                    57439;         57439 57440;  row 3: postal_codes is "57439 57440", expected five digits each, separated by |
                    51.12;         7.90;         row 3: lat is "7.90", expected a number from 47 to 56
                    24000;         many;         row 3: population is "many", expected a number
                    Attendorn;     Attendorn,x;  row 3: 10 fields instead of 9; no field may hold a comma
                    05966004,A;    05962004,A;   row 3: ags does not begin with district_ags
                    """)
    void aBadRowIsNamed(String right, String wrong, String message) throws IOException {
        Path file = write("# where from\n" + HEADER + ATTENDORN.replace(right, wrong));
        assertThatThrownBy(() -> Gazetteer.read(file))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining(file + ", " + message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    twice;     row 3: ags stands in row 2 already
                    headless;  row 1: the header is not ags,name,district_ags
                    empty;     has no municipality; add rows below the header
                    """)
    void aBadTableIsNamed(String how, String message) throws IOException {
        Path file =
                write(
                        switch (how) {
                            case "twice" -> HEADER + ATTENDORN + ATTENDORN;
                            case "headless" -> ATTENDORN;
                            default -> HEADER;
                        });
        assertThatThrownBy(() -> Gazetteer.read(file))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining(message);
    }

    private Path write(String table) throws IOException {
        return Files.writeString(folder.resolve("region.csv"), table);
    }
}
