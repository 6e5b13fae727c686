package de.wegweiser.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.wegweiser.evaluate.Reliability.Bin;
import de.wegweiser.evaluate.Reliability.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # confidence, bin it is counted in
                    0,          0
                    0.4999,     0.5
                    0.49,       0
                    0.5,        0.5
                    0.7,        0.7
                    0.79999999, 0.8
                    0.9,        0.9
                    1,          0.9
                    """)
    void aBinBeginsWithItsLowerEdgeInThePrecisionThatExtractPrints(double confidence, double from) {
        var reliability = Reliability.of(List.of(new Judged(confidence, true)));

        assertThat(reliability.bins())
                .filteredOn(bin -> bin.count() == 1)
                .extracting(Bin::from)
                .containsExactly(from);
    }

    @Test
    void theErrorIsTheMeanGapBetweenConfidenceAndPrecisionOverAllClaims() {
        var reliability =
                Reliability.of(
                        List.of(
                                new Judged(.8, true), // bin .8: sure of 85 %, right in 50 %
                                new Judged(.89, false),
                                new Judged(.3, false), // bin 0: sure of 30 %, never right
                                new Judged(.95, true))); // bin .9: sure of 95 %, always right

        assertThat(reliability.count()).isEqualTo(4);
        assertThat(reliability.bins().get(4))
                .satisfies(bin -> assertThat(bin.right()).isEqualTo(1))
                .satisfies(bin -> assertThat(bin.precision()).isEqualTo(.5))
                .satisfies(bin -> assertThat(bin.confidence()).isEqualTo(.845, within(1e-9)));
        assertThat(reliability.expectedCalibrationError())
                .isEqualTo((2 * .345 + .3 + .05) / 4, within(1e-9));
    }

    @Test
    void noClaimsHaveNoError() {
        assertThat(Reliability.of(List.of()).expectedCalibrationError()).isNaN();
    }
}
