package de.wegweiser.ui;

import de.wegweiser.ui.PathView.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom one organization could be brought together with.
///
/// @param district name of the Kreis that it lies in
/// @param assumed whether no page states a need, so that what it does stands in for one
/// @param needs labels of what is looked for
/// @param hints what to know before relying on the answer, and why it is empty if it is
record PartnersView(
        Party seeker,
        @Nullable String district,
        boolean assumed,
        List<String> needs,
        List<Partner> partners,
        Turn turn,
        List<String> hints) {

    /// How many needs an empty answer offers to ask experts about. More is no help.
    private static final int NEEDS_TO_TRY = 5;

    PartnersView {
        needs = List.copyOf(needs);
        partners = List.copyOf(partners);
        hints = List.copyOf(hints);
    }

    /// Place of the first partner shown, from 1.
    public int first() {
        return turn.from() + 1;
    }

    public int last() {
        return turn.from() + partners.size();
    }

    public List<String> needsToTry() {
        return needs.subList(0, Math.min(NEEDS_TO_TRY, needs.size()));
    }

    /// @param needs labels of what this partner can help with, best first
    /// @param best the strongest way from need to offer
    /// @param more further ways; those that only open the door come last
    record Partner(Party party, List<String> needs, PathView best, List<PathView> more) {

        Partner {
            needs = List.copyOf(needs);
            more = List.copyOf(more);
        }
    }
}
