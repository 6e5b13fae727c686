package de.wegweiser.cli;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.NotSame;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Split;
import java.util.Locale;

/// Says in words what was decided.
final class Decisions {

    private Decisions() {}

    static String words(Decision decision) {
        return switch (decision.action()) {
            case Merge(var kept, var merged) -> "%s is %s".formatted(who(merged), who(kept));
            case Split(var from, var apart, var pages) ->
                    "what %s say of %s is said of %s"
                            .formatted(String.join(", ", pages), who(from), who(apart));
            case NotSame(var one, var other) -> "%s is not %s".formatted(who(one), who(other));
            case Judge(var subject, var predicate, var object, var verdict) ->
                    "%s %s %s is %s"
                            .formatted(
                                    who(subject),
                                    predicate,
                                    who(object),
                                    verdict.name().toLowerCase(Locale.ROOT));
            case Revert(long number) -> "decision %d does not count any more".formatted(number);
        };
    }

    private static String who(Party party) {
        return "%s (%s)".formatted(party.name(), party.id());
    }
}
