package de.wegweiser.pipeline;

import de.wegweiser.archive.Archive;
import de.wegweiser.archive.Snapshot;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.OntologySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How soon the crawl of a site finds what there is to find: the share of all its facts that the
/// first 40 % of its pages hold, in the order in which they were read, beside the same pages in
/// random order and in the best one. Run `main`; it crawls the sample region.
public final class FocusBenchmark {

    private static final double FIRST = .4;

    private static final int SHUFFLES = 200;

    private FocusBenchmark() {}

    public static void main(String[] args) throws IOException {
        var sites = sites();
        System.out.printf("%-42s pages facts  in 40 %%  by chance  at best%n", "site");
        double found = 0;
        double chance = 0;
        double possible = 0;
        int all = 0;
        for (var site : sites.entrySet()) {
            var pages = site.getValue();
            int facts = union(pages, pages.size()).size();
            double share = share(pages);
            double random = byChance(pages);
            double best = share(greedy(pages));
            System.out.printf(
                    "%-42s %5d %5d %7.0f %% %8.0f %% %6.0f %%%n",
                    site.getKey(), pages.size(), facts, 100 * share, 100 * random, 100 * best);
            found += share * facts;
            chance += random * facts;
            possible += best * facts;
            all += facts;
        }
        System.out.printf(
                "all together: %d facts, %.1f %% of them in the first 40 %% of a site's pages, %.1f %% by chance, %.1f %% at best%n",
                all, 100 * found / all, 100 * chance / all, 100 * possible / all);
    }

    /// The facts of each page of each site, in the order of reading.
    private static Map<String, List<Set<String>>> sites() throws IOException {
        var data = Files.createTempDirectory("focus-benchmark");
        var extractor = new Extractor(new OntologySettings(null).ontology(), Gazetteer.shipped());
        var defaults = CrawlSettings.defaults();
        var sites = new TreeMap<String, List<Set<String>>>();
        try (var region = SampleRegion.start();
                var archive = Archive.open(data.resolve("archive"))) {
            Harvest.crawl(
                    data,
                    region.seeds(),
                    defaults.with(defaults.pace().withHostPause(Duration.ofMillis(5)))
                            .with(defaults.reach().withConnectTo(region.connectTo())),
                    archive,
                    Progress.SILENT,
                    false);
            try (var pages = archive.snapshots()) {
                pages.sorted(Comparator.comparing(Snapshot::fetchedAt))
                        .forEach(page ->
                                sites.computeIfAbsent(page.url().getHost(), _ -> new ArrayList<>())
                                        .add(facts(extractor.extract(page))));
            }
        }
        return sites;
    }

    private static Set<String> facts(Extraction extraction) {
        return extraction instanceof Extraction.Read(PageFacts page) ? facts(page) : Set.of();
    }

    private static Set<String> facts(PageFacts page) {
        var facts = new HashSet<String>();
        page.organizations()
                .forEach(o -> {
                    for (var field :
                            new Object[] {
                                o.street(), o.registerNumber(), o.vatId(), o.phone(), o.email()
                            }) if (field != null) facts.add(o.name() + " has " + field);
                });
        page.people().forEach(p -> facts.add(p.name() + " is " + p.role()));
        page.competences()
                .forEach(c ->
                        facts.add("%s %s %s".formatted(c.subject(), c.predicate(), c.concept())));
        page.relations()
                .forEach(r ->
                        facts.add("%s %s %s".formatted(r.subject(), r.predicate(), r.object())));
        page.projects().forEach(p -> facts.add("project " + p.title()));
        return facts;
    }

    private static double share(List<Set<String>> pages) {
        int first = (int) Math.ceil(FIRST * pages.size());
        int all = union(pages, pages.size()).size();
        return all == 0 ? 1 : (double) union(pages, first).size() / all;
    }

    private static double byChance(List<Set<String>> pages) {
        var random = new Random(1);
        var shuffled = new ArrayList<>(pages);
        double sum = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(shuffled, random);
            sum += share(shuffled);
        }
        return sum / SHUFFLES;
    }

    /// As somebody would read who knew all pages before: always the one with most that is new.
    private static List<Set<String>> greedy(List<Set<String>> pages) {
        var left = new ArrayList<>(pages);
        var order = new ArrayList<Set<String>>();
        var known = new HashSet<String>();
        while (!left.isEmpty()) {
            var best =
                    Collections.max(
                            left,
                            Comparator.comparingLong(page ->
                                    page.stream().filter(fact -> !known.contains(fact)).count()));
            left.remove(best);
            order.add(best);
            known.addAll(best);
        }
        return order;
    }

    private static Set<String> union(List<Set<String>> pages, int first) {
        return pages.stream().limit(first).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
