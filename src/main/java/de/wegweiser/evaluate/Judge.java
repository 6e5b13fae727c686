package de.wegweiser.evaluate;

import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the facts of one page with what a careful reader found on it.
final class Judge {

    /// Kinds of pages that have a role; the home page of a firm may be many things.
    private static final Map<String, Set<PageRole>> ROLES =
            Map.of(
                    "impressum", Set.of(PageRole.IMPRESSUM),
                    "team", Set.of(PageRole.TEAM, PageRole.PROFILE),
                    "research", Set.of(PageRole.RESEARCH),
                    "project", Set.of(PageRole.PROJECT));

    private Judge() {}

    /// What a page may be for; empty where we do not judge.
    static Set<PageRole> roles(GoldPage gold) {
        return ROLES.getOrDefault(gold.kind(), Set.of());
    }

    static void compare(GoldPage gold, PageFacts page, Tally tally) {
        var verdicts = new Verdicts(gold.id(), tally);
        role(gold, page.role(), verdicts);
        new OrganizationJudge(gold, page.organizations(), verdicts).compare();
        new PeopleJudge(gold, page.people(), page.relations(), verdicts).compare();
        new CompetenceJudge(gold, page.competences(), verdicts).compare();
        new RelationJudge(gold, page.people(), page.relations(), verdicts).compare();
    }

    /// A page that the extractor did not read: everything on it is missed.
    static void nothingRead(GoldPage gold, Tally tally) {
        var verdicts = new Verdicts(gold.id(), tally);
        role(gold, null, verdicts);
        new OrganizationJudge(gold, List.of(), verdicts).compare();
        new PeopleJudge(gold, List.of(), List.of(), verdicts).compare();
        new CompetenceJudge(gold, List.of(), verdicts).compare();
        new RelationJudge(gold, List.of(), List.of(), verdicts).compare();
    }

    private static void role(GoldPage gold, @Nullable PageRole role, Verdicts verdicts) {
        Set<PageRole> right = roles(gold);
        if (right.isEmpty()) return;
        if (role == null) verdicts.missed(Measure.PAGE_ROLE, gold.kind());
        else if (right.contains(role)) verdicts.hit(Measure.PAGE_ROLE);
        else verdicts.wrong(Measure.PAGE_ROLE, "%s, gold %s".formatted(role, gold.kind()), null);
    }
}
