package de.wegweiser.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/// Whether what we are 80 % sure of is right in 80 of 100 cases.
///
/// @param bins by confidence, the least sure first; all of [#EDGES], also those that are empty
record Reliability(List<Bin> bins) {

    /// What the extractor claimed, and what gold says of it.
    ///
    /// @param confidence 0 to 1
    record Judged(double confidence, boolean right) {

        /// As `extract` prints it, so that .8999999 is where a reader looks for it.
        Judged {
            confidence = Math.round(confidence * 1000) / 1000.0;
        }
    }

    /// Where the bins begin. Fewer claims are made below one half than in any tenth above.
    private static final double[] EDGES = {0, .5, .6, .7, .8, .9};

    /// @param from confidence of its claims, at least
    /// @param to less than this; 1 belongs to the last bin
    /// @param confidence mean of its claims, NaN when empty
    record Bin(double from, double to, int count, int right, double confidence) {

        double precision() {
            return (double) right / count;
        }

        double gap() {
            return count == 0 ? 0 : Math.abs(precision() - confidence);
        }
    }

    static Reliability of(List<Judged> claims) {
        return new Reliability(
                IntStream.range(0, EDGES.length)
                        .mapToObj(
                                i -> bin(EDGES[i], i + 1 < EDGES.length ? EDGES[i + 1] : 1, claims))
                        .toList());
    }

    private static Bin bin(double from, double to, List<Judged> claims) {
        List<Judged> inside =
                claims.stream()
                        .filter(claim -> claim.confidence() >= from)
                        .filter(claim -> claim.confidence() < to || to == 1)
                        .toList();
        return new Bin(
                from,
                to,
                inside.size(),
                Math.toIntExact(inside.stream().filter(Judged::right).count()),
                inside.stream().mapToDouble(Judged::confidence).average().orElse(Double.NaN));
    }

    int count() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /// How far confidence and precision are apart, on average over the claims; NaN without any.
    double expectedCalibrationError() {
        return bins.stream().mapToDouble(bin -> bin.count() * bin.gap()).sum() / count();
    }
}
