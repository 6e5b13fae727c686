package de.wegweiser.fact;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a steward decided. It is never changed; a later one may revert it.
///
/// @param number 1 and up, without gaps, in the order they were made
/// @param actor who decided
/// @param at UTC
/// @param reason in the steward's words
public record Decision(long number, Action action, String actor, Instant at, String reason) {

    public Decision {
        if (number < 1) throw new IllegalArgumentException("decisions count from 1, not " + number);
        if (actor.isBlank()) throw new IllegalArgumentException("a decision needs an actor");
        if (reason.isBlank()) throw new IllegalArgumentException("a decision needs a reason");
    }

    /// Whom a decision is about. A graph that is built anew may give them another id: their keys
    /// find them again.
    ///
    /// @param id of an entity, or the URI of a concept, or the AGS of a municipality
    /// @param name as it was shown when the decision was made
    /// @param keys `SCHEME:value`, all they had then; none for concepts and municipalities
    public record Party(String id, String name, SortedSet<String> keys) {

        public Party {
            if (id.isBlank()) throw new IllegalArgumentException("a party needs an id");
            keys = new TreeSet<>(keys);
        }

        private static final String ERASED = "erased-";

        /// Stands for somebody who wanted to be forgotten.
        ///
        /// @param number of the decision
        public static Party erased(long number) {
            return new Party(ERASED + number, "erased", new TreeSet<>());
        }

        public boolean isErased() {
            return id.startsWith(ERASED);
        }
    }

    public sealed interface Action {

        /// Whom it is about.
        default List<Party> parties() {
            return switch (this) {
                case Merge(var kept, var merged) -> List.of(kept, merged);
                case Split(var from, var apart, _) -> List.of(from, apart);
                case NotSame(var one, var other) -> List.of(one, other);
                case Judge(var subject, _, var object, _) -> List.of(subject, object);
                case Revert _ -> List.of();
            };
        }
    }

    /// Whether those whom it was about wanted to be forgotten.
    public boolean isErased() {
        return action.parties().stream().anyMatch(Party::isErased);
    }

    /// Two entities are one.
    ///
    /// @param kept whose id stays
    /// @param merged whose id leads to `kept` from now on
    public record Merge(Party kept, Party merged) implements Action {}

    /// One entity is two: what these pages say of `from` is said of `apart`.
    ///
    /// @param pages addresses of pages, or `host:` and a host for all pages of it, with or without
    ///   `www.`
    public record Split(Party from, Party apart, SortedSet<String> pages) implements Action {

        public Split {
            pages = new TreeSet<>(pages);
            if (pages.isEmpty()) throw new IllegalArgumentException("a split needs pages");
        }
    }

    /// Two entities are two, whatever keys they come to share.
    public record NotSame(Party one, Party other) implements Action {}

    /// Whether an edge holds, whatever pages say.
    public record Judge(Party subject, Predicate predicate, Party object, Verdict verdict)
            implements Action {}

    /// An earlier decision does not count any more.
    public record Revert(long decision) implements Action {}

    /// What becomes of an edge.
    public enum Verdict {
        ACCEPTED,
        REJECTED
    }
}
