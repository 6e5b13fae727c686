package de.wegweiser.resolve;

import static java.util.stream.Collectors.toCollection;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Why two organizations that share a key are not one.
final class OrganizationContradiction implements Clusters.Contradiction {

    /// Given out once each, so two of them are two organizations.
    private static final List<Scheme> OFFICIAL =
            List.of(Scheme.HR, Scheme.USTID, Scheme.ROR, Scheme.GERIT, Scheme.WIKIDATA);

    @Override
    public Optional<String> between(Cluster one, Cluster other, Scheme rung) {
        if (one.known != null && other.known != null && !one.known.equals(other.known))
            return Optional.of("already two: " + one.known + " / " + other.known);
        for (Scheme scheme : OFFICIAL)
            if (scheme.compareTo(rung) < 0 && differ(one.values(scheme), other.values(scheme)))
                return words(scheme.name(), one.values(scheme), other.values(scheme));
        if (rung.compareTo(Scheme.DOMAIN) >= 0 && kindsDiffer(one, other))
            return Optional.of("a university and a part of one, or a firm");
        if (rung == Scheme.DOMAIN) return linkNamesAnother(one, other);
        return rung.strong() ? Optional.empty() : names(one, other, rung);
    }

    @Override
    public Object signature(Cluster cluster, Scheme rung) {
        var told = new ArrayList<>();
        for (Scheme scheme : OFFICIAL) told.add(cluster.values(scheme));
        told.add(isPart(cluster));
        told.add(isWhole(cluster));
        told.add(forms(cluster));
        told.add(places(cluster));
        told.add(parents(cluster));
        told.add(cluster.owner);
        if (cluster.owner) told.add(domains(cluster));
        if (rung == Scheme.DOMAIN) told.add(List.copyOf(cluster.names));
        return told;
    }

    private static Optional<String> names(Cluster one, Cluster other, Scheme rung) {
        if (differ(forms(one), forms(other))) return words("legal form", forms(one), forms(other));
        if (rung == Scheme.NAME_AT) return Optional.empty();
        if (Collections.disjoint(parents(one), parents(other)))
            for (boolean byDomain : List.of(false, true))
                if (differ(parents(one, byDomain), parents(other, byDomain)))
                    return words("parent", parents(one), parents(other));
        if (differ(places(one), places(other))) return words("place", places(one), places(other));
        if (one.owner && other.owner && differ(domains(one), domains(other)))
            return words("site", domains(one), domains(other));
        return Optional.empty();
    }

    /// A link proves the domain only when it carries the owner's name: chairs link to their
    /// university, everybody to their profiles.
    private static Optional<String> linkNamesAnother(Cluster one, Cluster other) {
        if (one.owner && other.owner) return Optional.empty();
        boolean alike =
                one.names.stream()
                        .map(Names::organization)
                        .anyMatch(a ->
                                other.names.stream()
                                        .map(Names::organization)
                                        .anyMatch(b -> Names.within(a, b) || Names.within(b, a)));
        return alike ? Optional.empty() : words("name", one.names, other.names);
    }

    private static boolean kindsDiffer(Cluster one, Cluster other) {
        return (isPart(one) && isWhole(other)) || (isPart(other) && isWhole(one));
    }

    private static boolean isPart(Cluster cluster) {
        return cluster.kinds.contains(OrganizationKind.RESEARCH_GROUP);
    }

    private static boolean isWhole(Cluster cluster) {
        return cluster.kinds.contains(OrganizationKind.UNIVERSITY)
                || cluster.kinds.contains(OrganizationKind.COMPANY);
    }

    private static NavigableSet<String> forms(Cluster cluster) {
        return cluster.values(Scheme.LEGAL_NAME).stream()
                .map(value -> value.substring(value.indexOf('|') + 1))
                .collect(toCollection(TreeSet::new));
    }

    private static NavigableSet<String> places(Cluster cluster) {
        return behind(Keys.AT_PLACE, cluster);
    }

    private static NavigableSet<String> parents(Cluster cluster) {
        return behind(Keys.AT_PARENT, cluster);
    }

    /// Of a group: the university it is a part of, by name or by domain, which has a dot.
    private static NavigableSet<String> parents(Cluster cluster, boolean byDomain) {
        var parents = parents(cluster);
        parents.removeIf(parent -> parent.indexOf('.') >= 0 != byDomain);
        return parents;
    }

    private static NavigableSet<String> behind(char mark, Cluster cluster) {
        return cluster.values(Scheme.NAME_AT).stream()
                .filter(value -> value.indexOf(mark) >= 0)
                .map(value -> value.substring(value.indexOf(mark) + 1))
                .collect(toCollection(TreeSet::new));
    }

    private static NavigableSet<String> domains(Cluster cluster) {
        return cluster.values(Scheme.DOMAIN).stream()
                .map(value -> new Site(value, true, null).registrableDomain())
                .collect(toCollection(TreeSet::new));
    }

    private static boolean differ(NavigableSet<String> one, NavigableSet<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static Optional<String> words(
            String what, NavigableSet<String> one, NavigableSet<String> other) {
        return Optional.of(
                "%s differs: %s / %s"
                        .formatted(what, String.join(", ", one), String.join(", ", other)));
    }
}
