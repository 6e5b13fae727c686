package de.wegweiser.resolve;

import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.JobMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The bare names of a page, sorted by what they are names of.
final class PageNames {

    private PageNames() {}

    /// Names that must be of organizations: whoever works for them, cooperates, offers something or
    /// looks for people.
    static Set<String> organizations(PageFacts page) {
        var names = new LinkedHashSet<String>();
        for (RelationMention relation : page.relations()) {
            if (!ofAPerson(relation.predicate())) names.add(relation.subject());
            if (toAnOrganization(relation.predicate())) names.add(relation.object());
        }
        for (PersonMention person : page.people())
            if (person.affiliation() != null) names.add(person.affiliation());
        for (CompetenceMention competence : page.competences()) names.add(competence.subject());
        for (JobMention job : page.jobs()) if (job.employer() != null) names.add(job.employer());
        names.removeIf(name -> name.isBlank() || isPersonOf(page, name));
        return names;
    }

    static List<String> linkedHosts(PageFacts page) {
        return page.relations().stream()
                .filter(relation -> relation.predicate() == Predicate.LINKS_TO)
                .map(RelationMention::object)
                .filter(host -> !host.isBlank())
                .toList();
    }

    static boolean ofAPerson(Predicate predicate) {
        return switch (predicate) {
            case WORKS_FOR, LEADS, EXPERT_IN -> true;
            case OFFERS,
                    USES,
                    RESEARCHES,
                    SEEKS,
                    PART_OF,
                    COOPERATES_WITH,
                    MEMBER_OF,
                    LINKS_TO,
                    PARTICIPATES_IN,
                    LOCATED_IN ->
                    false;
        };
    }

    static boolean toAnOrganization(Predicate predicate) {
        return switch (predicate) {
            case WORKS_FOR, LEADS, PART_OF, COOPERATES_WITH, MEMBER_OF -> true;
            case OFFERS,
                    USES,
                    RESEARCHES,
                    SEEKS,
                    EXPERT_IN,
                    LINKS_TO,
                    PARTICIPATES_IN,
                    LOCATED_IN ->
                    false;
        };
    }

    static boolean isPersonOf(PageFacts page, String name) {
        String key = Names.person(name);
        return page.people().stream().anyMatch(person -> Names.person(person.name()).equals(key));
    }
}
