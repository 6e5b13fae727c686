package de.wegweiser.resolve;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Of which university a group is a part, as far as a page tells: keys of names, and the domain
/// that all of the university's sites share.
final class Parents {

    private static final Set<OrganizationKind> ACADEMIC =
            EnumSet.of(
                    OrganizationKind.UNIVERSITY,
                    OrganizationKind.RESEARCH_INSTITUTE,
                    OrganizationKind.RESEARCH_GROUP);

    private static final Pattern FACULTY = Pattern.compile("fakultat|fachbereich");

    private Parents() {}

    /// Of a group that a page names: what stands in the name or beside it, else whose page it is.
    static NavigableSet<String> of(
            String name, PageFacts page, Site site, @Nullable Publisher publisher) {
        var told = told(name, page);
        var home = publisher == null ? new TreeSet<String>() : of(publisher);
        boolean elsewhere = !told.isEmpty() && told.stream().noneMatch(home::contains);
        if (elsewhere) return told;
        told.addAll(home);
        if (publisher == null && isPart(site)) told.add(site.registrableDomain());
        return told;
    }

    private static NavigableSet<String> told(String name, PageFacts page) {
        var told = new TreeSet<String>();
        if (Names.group(name).isEmpty() && page.relations().isEmpty()) return told;
        Names.parent(name).ifPresent(told::add);
        String key = Names.organization(name);
        for (RelationMention relation : page.relations())
            if (relation.predicate() == Predicate.PART_OF
                    && Names.organization(relation.subject()).equals(key))
                told.add(Names.organization(relation.object()));
        told.remove("");
        return told;
    }

    /// Of the groups on a publisher's pages: the publisher itself, or what it is a part of.
    private static NavigableSet<String> of(Publisher publisher) {
        var parents = new TreeSet<String>();
        if (!ACADEMIC.contains(publisher.kind())) return parents;
        parents.addAll(publisher.parents());
        if (publisher.kind() == OrganizationKind.UNIVERSITY) {
            parents.addAll(publisher.aliases());
            if (publisher.site().web()) parents.add(publisher.site().registrableDomain());
        }
        return parents;
    }

    /// Of a group with a site of its own.
    static NavigableSet<String> of(
            Site site,
            NavigableSet<String> aliases,
            Iterable<PageFacts> pages,
            @Nullable String umbrella) {
        var parents = new TreeSet<String>();
        if (isPart(site)) addDomains(parents, site);
        if (umbrella != null) parents.add(Names.organization(umbrella));
        for (PageFacts page : pages)
            for (RelationMention relation : page.relations())
                if (relation.predicate() == Predicate.PART_OF
                        && aliases.contains(Names.organization(relation.subject())))
                    parents.add(Names.organization(relation.object()));
        aliases.forEach(parents::remove);
        parents.remove("");
        return parents;
    }

    /// The university's, and that of the faculty between: `cs.uni.example` for
    /// `ls8.cs.uni.example`.
    private static void addDomains(NavigableSet<String> parents, Site site) {
        parents.add(site.registrableDomain());
        String host = site.key().split("/", 2)[0];
        String above = host.substring(host.indexOf('.') + 1);
        if (above.length() > site.registrableDomain().length()) parents.add(above);
    }

    /// Every university has a faculty of computer science: its name counts together with the
    /// university only.
    static Set<String> unique(NavigableSet<String> parents) {
        var unique = new TreeSet<String>();
        for (String parent : parents)
            if (!FACULTY.matcher(parent).lookingAt()) unique.add(parent);
            else
                for (String whole : parents)
                    if (!isFaculty(whole)) unique.add(parent + Keys.AT_PARENT + whole);
        return unique;
    }

    /// By its name, or by a domain below the university's.
    static boolean isFaculty(String parent) {
        boolean below = parent.indexOf('.') >= 0 && parent.indexOf('.') != parent.lastIndexOf('.');
        return below || FACULTY.matcher(parent).lookingAt();
    }

    /// A host below another, or a path: who has a domain of their own shares it with nobody.
    private static boolean isPart(Site site) {
        return site.web() && !site.key().equals(site.registrableDomain());
    }
}
