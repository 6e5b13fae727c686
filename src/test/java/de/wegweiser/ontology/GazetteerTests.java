package de.wegweiser.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTests {

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @Test
    void theRegionHasItsSixtyMunicipalities() {
        var byDistrict =
                gazetteer.municipalities().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Municipality::districtAgs, Collectors.counting()));
        assertThat(byDistrict)
                .containsEntry("05958", 12L)
                .containsEntry("05962", 15L)
                .containsEntry("05966", 7L)
                .containsEntry("05970", 11L)
                .containsEntry("05974", 14L)
                .containsEntry("05913", 1L)
                .hasSize(6);
    }

    @Test
    void everyPostalCodeLeadsToAMunicipality() {
        for (var municipality : gazetteer.municipalities())
            for (var code : municipality.postalCodes())
                assertThat(gazetteer.locate(code, municipality.name())).contains(municipality);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    59872, Meschede-Berge, Meschede
                    57439, Attendorn,      Attendorn
                    ,      Lüdenscheid,    Lüdenscheid
                    44227, Dortmund,       Dortmund
                    """)
    void anAddressLiesSomewhere(String postalCode, String city, String municipality) {
        assertThat(gazetteer.locate(postalCode, city))
                .map(Municipality::name)
                .contains(municipality);
    }

    @Test
    void anAddressElsewhereLiesNowhere() {
        assertThat(gazetteer.locate("80331", "München")).isEmpty();
    }

    @Test
    void aBadLineIsNamed() {
        assertThatThrownBy(() -> Gazetteer.parse("test.csv", "header\n0591,Dortmund"))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining("test.csv line 2");
    }
}
