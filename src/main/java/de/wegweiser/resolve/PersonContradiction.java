package de.wegweiser.resolve;

import de.wegweiser.resolve.Identifier.Scheme;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Why two people who share a key are not one: their names, two ORCID iDs, or two mailboxes at one
/// firm.
final class PersonContradiction implements Clusters.Contradiction {

    @Override
    public Optional<String> between(Cluster one, Cluster other, Scheme rung) {
        if (one.known != null && other.known != null && !one.known.equals(other.known))
            return Optional.of("already two: " + one.known + " / " + other.known);
        if (rung != Scheme.ORCID && differ(one, other, Scheme.ORCID))
            return Optional.of(
                    words("ORCID", one.values(Scheme.ORCID), other.values(Scheme.ORCID)));
        for (String ours : one.names)
            for (String theirs : other.names)
                if (!PersonName.of(ours).mayBe(PersonName.of(theirs)))
                    return Optional.of(words("name", List.of(ours), List.of(theirs)));
        return rung.compareTo(Scheme.MAIL) <= 0
                ? Optional.empty()
                : mailboxes(one.values(Scheme.MAIL), other.values(Scheme.MAIL));
    }

    private static boolean differ(Cluster one, Cluster other, Scheme scheme) {
        var ours = one.values(scheme);
        var theirs = other.values(scheme);
        return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
    }

    /// A firm gives its people a mailbox each; at another domain one may have a second.
    private static Optional<String> mailboxes(Collection<String> one, Collection<String> other) {
        if (one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains))
            return Optional.empty();
        var domains = new HashSet<String>();
        one.forEach(mail -> domains.add(domain(mail)));
        return other.stream().map(PersonContradiction::domain).anyMatch(domains::contains)
                ? Optional.of(words("mailbox", one, other))
                : Optional.empty();
    }

    private static String domain(String mail) {
        return mail.substring(mail.indexOf('@') + 1);
    }

    private static String words(String what, Collection<String> one, Collection<String> other) {
        return "%s differs: %s / %s"
                .formatted(
                        what,
                        String.join(", ", new TreeSet<>(one)),
                        String.join(", ", new TreeSet<>(other)));
    }

    @Override
    public Object signature(Cluster cluster, Scheme rung) {
        return List.of(cluster.names, cluster.values(Scheme.MAIL), cluster.values(Scheme.ORCID));
    }
}
