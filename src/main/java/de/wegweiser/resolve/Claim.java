package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Somebody who was named, with all the keys the name came with: what identity is decided on.
///
/// @param owner whether it is the publisher of the site its DOMAIN names, or known from before
/// @param known its id when it was met before
record Claim(
        String name,
        OrganizationKind kind,
        NavigableSet<Identifier> keys,
        boolean owner,
        @Nullable EntityId known) {

    Claim {
        keys = new TreeSet<>(keys);
        if (keys.isEmpty()) throw new IllegalArgumentException(name + " has no key");
    }

    static Claim of(String name, OrganizationKind kind, Collection<Identifier> keys) {
        return new Claim(name, kind, new TreeSet<>(keys), false, null);
    }

    static Claim of(KnownEntity known) {
        return new Claim(
                known.name(), known.kind(), new TreeSet<>(known.identifiers()), true, known.id());
    }
}
