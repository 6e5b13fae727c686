package de.wegweiser.evaluate;

/// How often two answers agreed.
///
/// @param hits in gold, and found
/// @param extra found, but not in gold
/// @param missed in gold, but not found. A wrong value is extra and missed.
record Count(int hits, int extra, int missed) {

    static final Count NONE = new Count(0, 0, 0);
    static final Count HIT = new Count(1, 0, 0);
    static final Count EXTRA = new Count(0, 1, 0);
    static final Count MISSED = new Count(0, 0, 1);
    static final Count WRONG = new Count(0, 1, 1);

    Count plus(Count more) {
        return new Count(hits + more.hits, extra + more.extra, missed + more.missed);
    }

    /// 0 to 1; NaN where nothing was found.
    double precision() {
        return (double) hits / (hits + extra);
    }

    /// 0 to 1; NaN where gold has nothing.
    double recall() {
        return (double) hits / (hits + missed);
    }

    double f1() {
        return hits == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
