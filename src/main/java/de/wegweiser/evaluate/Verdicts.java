package de.wegweiser.evaluate;

import de.wegweiser.fact.PersonMention;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// What is right, wrong and missed on one page, told to the tally.
final class Verdicts {

    /// One answer of the extractor, ready to be compared.
    ///
    /// @param confidence 0 to 1
    record Said<T>(T value, double confidence, String snippet) {

        static <T> Said<T> of(T value, PersonMention person) {
            return new Said<>(value, person.confidence(), person.quote().snippet());
        }
    }

    private final String page;
    private final Tally tally;

    /// @param page its id in gold
    Verdicts(String page, Tally tally) {
        this.page = page;
        this.tally = tally;
    }

    /// Compares two lists of answers. A hit uses up one answer of each side; what was found twice
    /// is no mistake the second time.
    <T> void compare(
            Measure measure,
            List<T> wanted,
            List<Said<T>> said,
            BiPredicate<? super T, ? super T> same) {
        List<Said<T>> left = new ArrayList<>(said);
        for (T one : wanted) {
            var hit = left.stream().filter(found -> same.test(one, found.value())).findFirst();
            hit.ifPresentOrElse(_ -> hit(measure), () -> missed(measure, "\"" + one + "\""));
            hit.ifPresent(left::remove);
        }
        for (Said<T> found : left)
            if (!isAmong(wanted, found, same))
                extra(
                        measure,
                        sure(String.valueOf(found.value()), found.confidence()),
                        found.snippet());
    }

    private static <T> boolean isAmong(
            List<T> wanted, Said<T> found, BiPredicate<? super T, ? super T> same) {
        return wanted.stream().anyMatch(one -> same.test(one, found.value()));
    }

    /// Whether we were rightly sure of what we said.
    <T> void judge(
            Tally.Claim claim,
            List<T> wanted,
            List<Said<T>> said,
            BiPredicate<? super T, ? super T> same) {
        for (Said<T> found : said) judge(claim, found.confidence(), isAmong(wanted, found, same));
    }

    void judge(Tally.Claim claim, double confidence, boolean right) {
        tally.judge(claim, confidence, right);
    }

    void hit(Measure measure) {
        tally.add(measure, Count.HIT);
    }

    void missed(Measure measure, String what) {
        tally.add(measure, Count.MISSED);
        tally.add(new Finding(measure, page, "missed", what, null));
    }

    /// A value where the page has none.
    void extra(Measure measure, String what, @Nullable String snippet) {
        tally.add(measure, Count.EXTRA);
        tally.add(new Finding(measure, page, "wrong", what, snippet));
    }

    /// A value where the page has another.
    void wrong(Measure measure, String what, @Nullable String snippet) {
        tally.add(measure, Count.WRONG);
        tally.add(new Finding(measure, page, "wrong", what, snippet));
    }

    static String sure(String what, double confidence) {
        return "\"%s\" (%.2f)".formatted(what, confidence);
    }
}
