package de.wegweiser.search;

import static de.wegweiser.fact.Predicate.COOPERATES_WITH;
import static de.wegweiser.fact.Predicate.LEADS;
import static de.wegweiser.fact.Predicate.LINKS_TO;
import static de.wegweiser.fact.Predicate.LOCATED_IN;
import static de.wegweiser.fact.Predicate.MEMBER_OF;
import static de.wegweiser.fact.Predicate.OFFERS;
import static de.wegweiser.fact.Predicate.PARTICIPATES_IN;
import static de.wegweiser.fact.Predicate.RESEARCHES;
import static de.wegweiser.fact.Predicate.SEEKS;
import static de.wegweiser.fact.Predicate.USES;
import static de.wegweiser.fact.Predicate.WORKS_FOR;

import de.wegweiser.fact.Predicate;
import java.util.Set;

/// The kinds of ways between two partners: what the source says of a thing in the middle, and what
/// the target says of it. Himmelstein & Baranzini 2015 call such a pattern a metapath.
@SuppressWarnings("ImmutableEnumChecker") // Set.of() never changes
public enum Metapath {
    NEED_MEETS_OFFER(1, Set.of(SEEKS), Set.of(OFFERS, RESEARCHES)),
    SHARED_COMPETENCE(.5, Set.of(OFFERS, RESEARCHES, USES), Set.of(OFFERS, RESEARCHES)),
    RELATED_CONCEPT(.3, Set.of(OFFERS, RESEARCHES, USES, SEEKS), Set.of(OFFERS, RESEARCHES)),
    JOINT_PROJECT(1, Set.of(PARTICIPATES_IN), Set.of(PARTICIPATES_IN)),
    KNOWN_PARTNER(1, Set.of(COOPERATES_WITH), Set.of()),
    PARTNER_OF_PARTNER(.5, Set.of(COOPERATES_WITH), Set.of(COOPERATES_WITH)),
    COMMON_NETWORK(.4, Set.of(MEMBER_OF), Set.of(MEMBER_OF)),
    PERSON(.6, Set.of(WORKS_FOR, LEADS), Set.of(WORKS_FOR, LEADS)),
    WEB_LINK(.02, Set.of(LINKS_TO), Set.of()),
    STATED_NEED(1, Set.of(), Set.of(OFFERS, RESEARCHES)),
    BROKER(.01, Set.of(LOCATED_IN), Set.of(COOPERATES_WITH, MEMBER_OF, LINKS_TO));

    private final double weight;
    private final Set<Predicate> fromSource;
    private final Set<Predicate> fromTarget;

    Metapath(double weight, Set<Predicate> fromSource, Set<Predicate> fromTarget) {
        this.weight = weight;
        this.fromSource = fromSource;
        this.fromTarget = fromTarget;
    }

    /// How much such a tie says about who can help whom, 0 to 1. Our choice: somebody who seeks
    /// what another offers, or who knows the other, is worth a call; a link on a web page hardly
    /// is, and has no middle whose degree would damp it. That the office in charge knows the other
    /// says nothing of the firm itself, so it weighs less than anything else. To be learned once
    /// introductions are recorded.
    double weight() {
        return weight;
    }

    /// What may tie the source to the middle; of a way without a middle, what may tie it to the
    /// target.
    Set<Predicate> fromSource() {
        return fromSource;
    }

    Set<Predicate> fromTarget() {
        return fromTarget;
    }

    /// Whether source and target meet in a third thing.
    boolean meets() {
        return !fromSource.isEmpty() && !fromTarget.isEmpty() && length() == 2;
    }

    boolean direct() {
        return fromTarget.isEmpty();
    }

    /// Whether the last hop to the target comes from a concept it offers or researches.
    boolean meetsInConcept() {
        return fromTarget.contains(RESEARCHES);
    }

    /// Steps from source to target. What a path has beyond them only proves what the target knows.
    int length() {
        if (this == RELATED_CONCEPT || this == BROKER) return 3;
        return fromSource.isEmpty() || fromTarget.isEmpty() ? 1 : 2;
    }

    /// Whether it comes behind all others, however well proven: an office serves thousands, who
    /// have nothing in common but that.
    boolean lastResort() {
        return this == BROKER;
    }
}
