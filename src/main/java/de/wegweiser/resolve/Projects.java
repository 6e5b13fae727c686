package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.RelationMention;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        this.clusters = new Clusters(EntityType.PROJECT, claims, Projects::contradiction, verdicts);
    }

    static NavigableSet<Identifier> keys(ProjectMention mention) {
        var keys = titled(mention.title());
        if (mention.grantId() != null && !grant(mention.grantId()).isEmpty())
            keys.add(new Identifier(Scheme.GRANT, grant(mention.grantId())));
        return keys;
    }

    static NavigableSet<Identifier> titled(String title) {
        var keys = new TreeSet<Identifier>();
        String key = Names.project(title);
        if (!key.isEmpty()) keys.add(new Identifier(Scheme.NAME, key));
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

    private static Optional<String> contradiction(Cluster one, Cluster other, Scheme rung) {
        if (one.known != null && other.known != null && !one.known.equals(other.known))
            return Optional.of("already two: " + one.known + " / " + other.known);
        var ours = one.values(Scheme.GRANT);
        var theirs = other.values(Scheme.GRANT);
        if (rung == Scheme.GRANT || ours.isEmpty() || theirs.isEmpty()) return Optional.empty();
        boolean kin =
                ours.stream()
                        .anyMatch(a -> theirs.stream().anyMatch(b -> family(a).equals(family(b))));
        return kin
                ? Optional.empty()
                : Optional.of("GRANT differs: %s / %s".formatted(ours, theirs));
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
}
