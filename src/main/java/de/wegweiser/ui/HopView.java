package de.wegweiser.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a path, or one fact of an organization.
///
/// @param subject name of whom it is said; missing on that one's own page
/// @param relation for example `OFFERS`; the words for it are in the messages
/// @param forward false when it is said of the node the step leads to
/// @param node name of what the step leads to
/// @param note more about it, for example an academic title
/// @param href its page with us, where it has one
record HopView(
        @Nullable String subject,
        String relation,
        boolean forward,
        String node,
        @Nullable String note,
        @Nullable String href,
        List<ProofView> proofs) {

    HopView {
        proofs = List.copyOf(proofs);
    }

    /// Key of the words for the relation, seen from where the step comes.
    public String words() {
        return (forward ? "relation." : "relation.back.") + relation;
    }
}
