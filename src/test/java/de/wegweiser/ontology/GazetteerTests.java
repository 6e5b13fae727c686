package de.wegweiser.ontology;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.ontology.Office.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static final String OFFICES = "district_ags,role,name,hosts,basis,as_of\n";
    private static final String OFFICE =
            "05966,CHAMBER_OF_COMMERCE,Kammer K,kammer.example,general,2026-11-27\n";

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

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource(
            textBlock =
                    """
                    Arnsberg,    IHK Arnsberg Hellweg-Sauerland
                    Lippstadt,   IHK Arnsberg Hellweg-Sauerland
                    Plettenberg, SIHK zu Hagen
                    Attendorn,   IHK Siegen
                    Kreuztal,    IHK Siegen
                    Dortmund,    IHK zu Dortmund
                    """)
    void everyTownLiesInAChamberDistrict(String town, String chamber) {
        assertThat(
                        gazetteer
                                .locate(null, town)
                                .flatMap(m -> gazetteer.chamberOf(m.districtAgs()))
                                .map(Office::name))
                .contains(chamber);
    }

    @Test
    void officesOfADistrictStandInTheOrderOfTheirResponsibility() {
        assertThat(gazetteer.municipalities())
                .allSatisfy(m ->
                        assertThat(gazetteer.officesOf(m.districtAgs()))
                                .extracting(Office::role)
                                .isSorted()
                                .contains(Role.CHAMBER_OF_COMMERCE, Role.CHAMBER_OF_CRAFTS));
        assertThat(gazetteer.officesOf("05962"))
                .extracting(Office::role)
                .containsExactly(Role.AGENCY, Role.CHAMBER_OF_COMMERCE, Role.CHAMBER_OF_CRAFTS);
    }

    @Test
    void officesAreReadFromBesideTheMunicipalities() throws IOException {
        Path file = write(HEADER + ATTENDORN);
        assertThat(Gazetteer.read(file).offices()).isEmpty();
        Files.writeString(
                folder.resolve("offices.csv"),
                OFFICES + OFFICE.replace("kammer.example", "kammer.example|traeger.example/k"));
        assertThat(Gazetteer.read(file).officesOf("05966"))
                .containsExactly(
                        new Office(
                                "05966",
                                Role.CHAMBER_OF_COMMERCE,
                                "Kammer K",
                                List.of("kammer.example", "traeger.example/k")));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    05966;               05999;              row 2: no municipality lies in a district 05999
                    CHAMBER_OF_COMMERCE; IHK;                row 2: role is "IHK", expected one of [AGENCY, CHAMBER_OF_COMMERCE, CHAMBER_OF_CRAFTS]
                    kammer.example;      www.kammer.example; row 2: hosts is "www.kammer.example", expected hosts without www., separated by |
                    general;             hearsay;            row 2: basis is "hearsay", expected page or general
                    2026-11-27;          November;           row 2: as_of is "November", expected a day such as 2026-11-27
                    Kammer K;            '';                 row 2: name is "", expected a name
                    """)
    void aBadOfficeIsNamed(String right, String wrong, String message) throws IOException {
        assertOfficesAreWrong(OFFICE.replace(right, wrong), message);
    }

    @Test
    void anOfficeStandsThereOnce() throws IOException {
        assertOfficesAreWrong(
                OFFICE + OFFICE.replace("kammer.", "andere."),
                "row 3: CHAMBER_OF_COMMERCE of district 05966 stands in row 2 already");
        assertOfficesAreWrong(
                OFFICE + OFFICE.replace("CHAMBER_OF_COMMERCE", "AGENCY"),
                "row 3: kammer.example of district 05966 stands in row 2 already");
    }

    private void assertOfficesAreWrong(String rows, String message) throws IOException {
        Path file = write(HEADER + ATTENDORN);
        Path offices = Files.writeString(folder.resolve("offices.csv"), OFFICES + rows);
        assertThatThrownBy(() -> Gazetteer.read(file))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining(offices + ", " + message);
    }
}
