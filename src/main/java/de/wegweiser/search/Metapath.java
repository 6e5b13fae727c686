package de.wegweiser.search;

import static de.wegweiser.fact.Predicate.COOPERATES_WITH;
import static de.wegweiser.fact.Predicate.LEADS;
import static de.wegweiser.fact.Predicate.LINKS_TO;
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
    NEED_MEETS_OFFER(Set.of(SEEKS), Set.of(OFFERS, RESEARCHES)),
    SHARED_COMPETENCE(Set.of(OFFERS, RESEARCHES, USES), Set.of(OFFERS, RESEARCHES)),
    RELATED_CONCEPT(Set.of(OFFERS, RESEARCHES, USES, SEEKS), Set.of(OFFERS, RESEARCHES)),
    JOINT_PROJECT(Set.of(PARTICIPATES_IN), Set.of(PARTICIPATES_IN)),
    KNOWN_PARTNER(Set.of(COOPERATES_WITH), Set.of()),
    PARTNER_OF_PARTNER(Set.of(COOPERATES_WITH), Set.of(COOPERATES_WITH)),
    COMMON_NETWORK(Set.of(MEMBER_OF), Set.of(MEMBER_OF)),
    PERSON(Set.of(WORKS_FOR, LEADS), Set.of(WORKS_FOR, LEADS)),
    WEB_LINK(Set.of(LINKS_TO), Set.of()),
    STATED_NEED(Set.of(), Set.of(OFFERS, RESEARCHES));

    private final Set<Predicate> fromSource;
    private final Set<Predicate> fromTarget;

    Metapath(Set<Predicate> fromSource, Set<Predicate> fromTarget) {
        this.fromSource = fromSource;
        this.fromTarget = fromTarget;
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
        return !fromSource.isEmpty() && !fromTarget.isEmpty() && this != RELATED_CONCEPT;
    }

    boolean direct() {
        return fromTarget.isEmpty();
    }
}
