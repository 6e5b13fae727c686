package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.RelationMention;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All projects of a batch: a grant number, else a title.
final class Projects {

    /// The partners of one Verbundprojekt hold numbers that differ in their last digits only
    /// (02L19C100, 02L19C101 …).
    private static final int PARTNER_DIGITS = 2;

    private final Clusters clusters;

    Projects(List<PageFacts> pages, CandidateIndex index, Verdicts verdicts) {
        Set<Claim> claims = new LinkedHashSet<>();
        for (PageFacts page : pages) {
            for (ProjectMention mention : page.projects()) claim(mention).ifPresent(claims::add);
            for (RelationMention relation : page.relations())
                if (relation.predicate() == Predicate.PARTICIPATES_IN)
                    claim(page, relation.object()).ifPresent(claims::add);
        }
        var keys = new TreeSet<Identifier>();
        claims.forEach(claim -> keys.addAll(claim.keys()));
        claims.addAll(Known.of(EntityType.PROJECT, index, keys));
        this.clusters = new Clusters(EntityType.PROJECT, claims, new TwoProjects(), verdicts);
    }

    static NavigableSet<Identifier> keys(ProjectMention mention) {
        var keys = titled(ProjectTitle.of(mention.title(), mention.acronym()), mention.funder());
        if (mention.grantId() != null && !grant(mention.grantId()).isEmpty())
            keys.add(new Identifier(Scheme.GRANT, grant(mention.grantId())));
        return keys;
    }

    static NavigableSet<Identifier> titled(String title) {
        return titled(ProjectTitle.of(title, null), null);
    }

    /// Title and acronym, each alone and with the funder.
    private static NavigableSet<Identifier> titled(ProjectTitle told, @Nullable String funder) {
        var keys = new TreeSet<Identifier>();
        String payer = funder == null ? "" : Names.funder(funder);
        for (String name : List.of(told.title(), told.acronym())) {
            if (name.isEmpty()) continue;
            keys.add(new Identifier(Scheme.NAME, name));
            if (!payer.isEmpty()) keys.add(new Identifier(Scheme.NAME_AT, name + "@" + payer));
        }
        return keys;
    }

    private static String grant(String printed) {
        return printed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Optional<Claim> claim(ProjectMention mention) {
        var keys = keys(mention);
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(Claim.of(mention.title(), OrganizationKind.ORGANIZATION, keys));
    }

    private static Optional<Claim> claim(PageFacts page, String title) {
        var told = mention(page, title);
        if (told.isPresent()) return claim(told.get());
        var keys = titled(title);
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(Claim.of(title, OrganizationKind.ORGANIZATION, keys));
    }

    /// The project of the page that goes by this title or acronym.
    static Optional<ProjectMention> mention(PageFacts page, String title) {
        String key = Names.project(title);
        return page.projects().stream()
                .filter(project ->
                        Names.project(project.title()).equals(key)
                                || (project.acronym() != null
                                        && Names.project(project.acronym()).equals(key)))
                .findFirst();
    }

    private static final class TwoProjects implements Clusters.Contradiction {

        @Override
        public Optional<String> between(Cluster one, Cluster other, Scheme rung) {
            if (one.known != null && other.known != null && !one.known.equals(other.known))
                return Optional.of("already two: " + one.known + " / " + other.known);
            if (rung == Scheme.GRANT) return Optional.empty();
            if (differ(families(one), families(other)))
                return words("GRANT", one.values(Scheme.GRANT), other.values(Scheme.GRANT));
            if (differ(titles(one), titles(other)))
                return words("title", titles(one), titles(other));
            return rung == Scheme.NAME && differ(funders(one), funders(other))
                    ? words("funder", funders(one), funders(other))
                    : Optional.empty();
        }

        @Override
        public Object signature(Cluster cluster, Scheme rung) {
            return List.of(families(cluster), titles(cluster), funders(cluster));
        }

        private static Set<String> families(Cluster cluster) {
            var families = new TreeSet<String>();
            cluster.values(Scheme.GRANT).forEach(grant -> families.add(family(grant)));
            return families;
        }

        /// One word may be an acronym, and many projects share those.
        private static Set<String> titles(Cluster cluster) {
            var titles = cluster.values(Scheme.NAME);
            titles.removeIf(title -> title.indexOf(' ') < 0);
            return titles;
        }

        private static Set<String> funders(Cluster cluster) {
            var funders = new TreeSet<String>();
            for (String value : cluster.values(Scheme.NAME_AT))
                funders.add(value.substring(value.indexOf('@') + 1));
            return funders;
        }

        private static boolean differ(Set<String> one, Set<String> other) {
            return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
        }

        private static Optional<String> words(String what, Set<String> one, Set<String> other) {
            return Optional.of("%s differs: %s / %s".formatted(what, one, other));
        }
    }

    private static String family(String grant) {
        return grant.substring(0, Math.max(0, grant.length() - PARTNER_DIGITS));
    }

    Optional<EntityId> of(ProjectMention mention) {
        return claim(mention).map(clusters::idOf);
    }

    Optional<EntityId> of(PageFacts page, String title) {
        return claim(page, title).map(clusters::idOf);
    }

    List<Doubt> doubts() {
        return clusters.doubts();
    }
}
