package de.wegweiser.pipeline;

import de.wegweiser.archive.Archive;
import de.wegweiser.archive.Snapshot;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Seed;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.ontology.OntologySettings;
import java.io.IOException;
import java.net.URI;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// How soon the crawl of a site finds what there is to find: the share of all its facts that the
/// first 40 % of its fetches bring, in the order in which they were made, beside the same fetches
/// in random order and in the best one. A fetch that brings no page, say a redirect, counts as one.
///
/// Run `main`: without arguments it crawls the sample region, with numbers the synthetic regions
/// that grow from these seeds.
public final class FocusBenchmark {

    private static final double FIRST = .4;

    private static final int SHUFFLES = 200;

    /// Of a synthetic region.
    private static final int SITES = 12;

    /// More than any site of a region has: the benchmark looks at the order alone.
    private static final int ALL_PAGES = 5_000;

    private static final Set<String> NO_PAGES =
            Set.of("/robots.txt", "/sitemap.xml", "/.well-known/tdmrep.json");

    private static final Ontology ONTOLOGY = new OntologySettings(null, null).ontology();

    private static final Extractor EXTRACTOR = new Extractor(ONTOLOGY, Gazetteer.shipped());

    private FocusBenchmark() {}

    public static void main(String[] seeds) throws IOException {
        if (seeds.length == 0)
            try (var region = SampleRegion.start()) {
                print(
                        "sample region",
                        crawl(region.seeds(), region.connectTo(), () -> log(region)));
            }
        for (var seed : seeds)
            try (var region =
                    new SyntheticRegion(Long.parseLong(seed), SITES, ONTOLOGY.concepts())) {
                print(
                        "synthetic region " + seed,
                        crawl(region.seeds(), region.connectTo(), region::log));
            }
    }

    private static void print(String region, Map<String, List<Set<String>>> sites) {
        System.out.printf("%-42s fetches facts  in 40 %%  by chance  at best%n", region);
        double found = 0;
        double chance = 0;
        double possible = 0;
        int all = 0;
        for (var site : sites.entrySet()) {
            var fetches = site.getValue();
            int facts = union(fetches, fetches.size()).size();
            double share = share(fetches);
            double random = byChance(fetches);
            double best = share(greedy(fetches));
            System.out.printf(
                    "%-42s %7d %5d %7.0f %% %8.0f %% %6.0f %%%n",
                    site.getKey(), fetches.size(), facts, 100 * share, 100 * random, 100 * best);
            found += share * facts;
            chance += random * facts;
            possible += best * facts;
            all += facts;
        }
        System.out.printf(
                "%s: %d facts, %.1f %% of them in the first 40 %% of a site's fetches, %.1f %% by chance, %.1f %% at best%n",
                region, all, 100 * found / all, 100 * chance / all, 100 * possible / all);
    }

    private static List<URI> log(SampleRegion region) {
        return region.log().stream()
                .map(hit -> URI.create("http://" + hit.host() + hit.path()))
                .toList();
    }

    /// The facts that each fetch of each site brought, in their order.
    private static Map<String, List<Set<String>>> crawl(
            List<Seed> seeds, String connectTo, Supplier<List<URI>> log) throws IOException {
        var data = Files.createTempDirectory("focus-benchmark");
        var defaults = CrawlSettings.defaults();
        try (var archive = Archive.open(data.resolve("archive"))) {
            Harvest.crawl(
                    data,
                    seeds,
                    defaults.with(defaults.pace().withHostPause(Duration.ofMillis(1)))
                            .with(defaults.budget().withPages(ALL_PAGES))
                            .with(defaults.reach().withConnectTo(connectTo)),
                    archive,
                    Progress.SILENT,
                    false);
            try (var pages = archive.snapshots()) {
                var facts =
                        pages.collect(
                                Collectors.toMap(
                                        Snapshot::url, page -> facts(EXTRACTOR.extract(page))));
                var hosts = seeds.stream().map(seed -> seed.url().getHost()).toList();
                return log.get().stream()
                        .filter(url -> !NO_PAGES.contains(url.getPath()))
                        .filter(url -> hosts.contains(url.getHost()))
                        .collect(
                                Collectors.groupingBy(
                                        URI::getHost,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                url -> facts.getOrDefault(url, Set.of()),
                                                Collectors.toList())));
            }
        }
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
