package de.wegweiser.resolve;

import java.util.Collection;
import java.util.List;

/// What is known already. The graph answers in production, a map in tests.
public interface CandidateIndex {

    /// Everybody who carries one of the keys at least, each once, with all their keys.
    List<KnownEntity> carrying(Collection<Identifier> keys);

    /// Nothing is known yet.
    static CandidateIndex empty() {
        return _ -> List.of();
    }
}
