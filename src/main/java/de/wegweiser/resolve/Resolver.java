package de.wegweiser.resolve;

import de.wegweiser.fact.PageFacts;
import de.wegweiser.ontology.Gazetteer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Tells who is who on a batch of pages: first whose sites they are, then whom they name.
///
/// The answer does not depend on the order of the pages, and a batch that was resolved and loaded
/// before is resolved to the same ids again.
public final class Resolver {

    private final CandidateIndex index;
    private final Gazetteer gazetteer;
    private final Verdicts verdicts;

    public Resolver(CandidateIndex index, Gazetteer gazetteer) {
        this(index, gazetteer, List.of());
    }

    /// @param distinct what stewards decided: holds against any key
    public Resolver(CandidateIndex index, Gazetteer gazetteer, Collection<Distinct> distinct) {
        this.index = index;
        this.gazetteer = gazetteer;
        this.verdicts = new Verdicts(distinct);
    }

    /// @param batch all pages of a harvest, or whatever was ingested together
    /// @param sites what the seeds know
    public Resolution resolve(Iterable<PageFacts> batch, Collection<KnownSite> sites) {
        var pages = new ArrayList<PageFacts>();
        batch.forEach(page -> pages.add(page.shortened()));
        pages.sort(
                Comparator.comparing(PageFacts::url)
                        .thenComparing(PageFacts::fetchedAt)
                        .thenComparing(PageFacts::textHash));
        var organizations = new Organizations(pages, new Sites(sites), index, verdicts);
        var people = new People(pages, organizations, index, verdicts);
        var projects = new Projects(pages, index, verdicts);
        List<PageResolution> read =
                pages.stream()
                        .map(page ->
                                new PageReading(page, organizations, people, projects, gazetteer)
                                        .read())
                        .toList();
        var doubts = new ArrayList<>(organizations.doubts());
        doubts.addAll(people.doubts());
        doubts.addAll(projects.doubts());
        return new Resolution(read, doubts);
    }
}
