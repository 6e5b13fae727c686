package de.wegweiser.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityTests {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    /// A degree of a great circle is 111.195 km. Berlin to Munich is what atlases say, to the
    /// kilometre or two in which they differ about the centres.
    @ParameterizedTest(name = "{0} {1} to {2} {3} is {4} km")
    @CsvSource(
            textBlock =
                    """
                    50.0,    8.0,     51.0,    8.0,     111.195
                    0.0,     8.0,     0.0,     9.0,     111.195
                    60.0,    8.0,     60.0,    9.0,     55.597
                    51.0,    8.0,     51.0,    8.0,     0
                    90.0,    0.0,     -90.0,   0.0,     20015.115
                    52.5200, 13.4050, 48.1351, 11.5820, 504.4
                    """)
    void theGreatCircleIsAsLongAsItIs(
            double lat, double lon, double otherLat, double otherLon, double km) {
        assertThat(at(lat, lon).kilometresTo(at(otherLat, otherLon))).isCloseTo(km, within(.2));
    }

    /// As the crow flies, from town hall to town hall.
    @ParameterizedTest(name = "{0} to {1} is some {2} km")
    @CsvSource(
            textBlock =
                    """
                    Dortmund,  Siegen,      81
                    Dortmund,  Lüdenscheid, 36
                    Olpe,      Attendorn,   12
                    Lippstadt, Siegen,      92
                    """)
    void townsOfTheRegionLieAsFarApartAsTheyDo(String one, String other, double km) {
        assertThat(town(one).kilometresTo(town(other))).isCloseTo(km, within(4.));
    }

    @Test
    void itIsAsFarThereAsBack() {
        for (Municipality one : GAZETTEER.municipalities())
            for (Municipality other : GAZETTEER.municipalities())
                assertThat(one.kilometresTo(other)).isEqualTo(other.kilometresTo(one));
    }

    private static Municipality town(String name) {
        return GAZETTEER.locate(null, name).orElseThrow();
    }

    private static Municipality at(double lat, double lon) {
        return new Municipality(
                "00000000", "Ort", "00000", "Kreis", List.of(), List.of(), lat, lon);
    }
}
