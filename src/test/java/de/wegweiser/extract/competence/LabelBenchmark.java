package de.wegweiser.extract.competence;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import de.wegweiser.archive.Snapshot;
import de.wegweiser.extract.document.DocumentReader;
import de.wegweiser.extract.document.Reading;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.ontology.OntologyLoader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.de.GermanAnalyzer;

/// How fast 20,000 labels are found in German text: MB (10⁶ bytes of UTF-8) in a second of one
/// processor, beside what others would take.
///
/// The labels are those of the shipped ontology, 20,000 by chance and then all; the text is lines
/// of the sample region's pages in random order, one in four of them a sentence around a label,
/// inflected, hyphenated or within a compound, cut into pages of [#PAGE] characters.
///
/// Run `main`; the first argument is how many rounds are measured (default: 10).
public final class LabelBenchmark {

    private static final int LABELS = 20_000;

    /// Characters of all pages together.
    private static final int TEXT = 4_000_000;

    /// Characters of a page: the main text of a usual one.
    private static final int PAGE = 4_000;

    /// Processor time before a measure, so that the compiler is done.
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private static final Random RANDOM = new Random(4);

    private LabelBenchmark() {}

    public static void main(String[] args) throws IOException, URISyntaxException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        var everything = labels(OntologyLoader.shipped().concepts());
        var pages = pages(List.copyOf(everything));
        System.out.printf("%,d pages, %.1f MB%n", pages.size(), bytes(pages) / 1e6);
        measure("words made comparable", pages, rounds, page -> Words.of(page).count());
        for (int size : new int[] {LABELS, everything.size()}) found(size, pages, rounds);
        var lucene = new GermanAnalyzer();
        measure(
                "Lucene's GermanAnalyzer, nothing looked up",
                pages,
                rounds,
                page -> tokens(lucene, page));
    }

    private static void found(int size, List<String> pages, int rounds) {
        var concepts = concepts(size);
        var keys = new TreeMap<String, String>();
        labels(concepts).forEach(label -> keys.put(label.toLowerCase(Locale.GERMAN), label));
        System.out.printf("%,d labels:%n", labels(concepts).size());
        var index = new LabelIndex(new Ontology("benchmark", concepts));
        measure("labels found", pages, rounds, page -> index.find(Words.of(page), "de").size());
        var trie = new AhoCorasickDoubleArrayTrie<String>();
        trie.build(keys);
        var small = pages.stream().map(page -> page.toLowerCase(Locale.GERMAN)).toList();
        measure(
                "Aho-Corasick, letters as they are",
                small,
                rounds,
                page -> {
                    var hits = new long[1];
                    AhoCorasickDoubleArrayTrie.IHit<String> hit = (_, _, _) -> hits[0]++;
                    trie.parseText(page, hit);
                    return hits[0];
                });
    }

    private static long bytes(List<String> pages) {
        return pages.stream().mapToLong(page -> page.getBytes(StandardCharsets.UTF_8).length).sum();
    }

    /// Prints the median of the rounds, once warm.
    private static void measure(
            String what, List<String> pages, int rounds, ToLongFunction<String> work) {
        long bytes = bytes(pages);
        var processor = ManagementFactory.getThreadMXBean();
        var speeds = new ArrayList<Double>();
        long found = 0;
        long warm = processor.getCurrentThreadCpuTime() + WARM_UP.toNanos();
        while (speeds.size() < rounds) {
            long start = processor.getCurrentThreadCpuTime();
            found = pages.stream().mapToLong(work).sum();
            long nanos = processor.getCurrentThreadCpuTime() - start;
            if (start > warm) speeds.add(bytes * 1e3 / nanos);
        }
        speeds.sort(null);
        System.out.printf(
                "%-46s %6.1f MB/s (%.1f to %.1f), %,d found%n",
                what, speeds.get(rounds / 2), speeds.getFirst(), speeds.getLast(), found);
    }

    private static long tokens(GermanAnalyzer analyzer, String page) {
        try (var tokens = analyzer.tokenStream("", new StringReader(page))) {
            tokens.reset();
            long count = 0;
            while (tokens.incrementToken()) count++;
            tokens.end();
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text in memory", e);
        }
    }

    private static Set<String> labels(List<Concept> concepts) {
        var labels = new LinkedHashSet<String>();
        for (Concept concept : concepts)
            concept.labels().forEach(label -> labels.add(label.text()));
        return labels;
    }

    /// Concepts of the shipped ontology by chance, until they have so many different labels.
    private static List<Concept> concepts(int atMost) {
        var shuffled = new ArrayList<>(OntologyLoader.shipped().concepts());
        Collections.shuffle(shuffled, new Random(4));
        var labels = new HashSet<String>();
        var concepts = new ArrayList<Concept>();
        for (Concept concept : shuffled) {
            if (labels.size() >= atMost) break;
            concept.labels().forEach(label -> labels.add(label.text()));
            concepts.add(concept);
        }
        return concepts;
    }

    private static <T> T one(List<T> of) {
        return of.get(RANDOM.nextInt(of.size()));
    }

    private static List<String> pages(List<String> labels) throws IOException, URISyntaxException {
        var lines = sampleLines();
        var pages = new ArrayList<String>();
        var page = new StringBuilder();
        for (int written = 0; written < TEXT; ) {
            page.append(RANDOM.nextInt(4) == 0 ? sentence(one(labels)) : one(lines)).append('\n');
            if (page.length() < PAGE) continue;
            pages.add(page.toString());
            written += page.length();
            page.setLength(0);
        }
        return pages;
    }

    private static String sentence(String label) {
        var any = new Invention(RANDOM.nextLong());
        String other = any.noun(2);
        return any.one(
                        List.of(
                                "Wir bieten unseren Kunden im Sauerland auch %1$s und %2$s an.",
                                "Zu unseren Aufgaben gehört seit 2019 die %1$sn von %2$sen.",
                                "Mit %1$s-Verfahren und %2$s-gestützten Systemen arbeiten viele Betriebe.",
                                "%2$s- und %1$s sind für Ingenieur:innen wichtig, z. B. im Werk.",
                                "Die neue Halle für %2$s%1$s wurde im Mai eröffnet."))
                .formatted(label, other);
    }

    /// What stands on the pages of the sample region.
    private static List<String> sampleLines() throws IOException, URISyntaxException {
        var root = Objects.requireNonNull(LabelBenchmark.class.getResource("/sample-region"));
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of(root.toURI()));
                var reader = new DocumentReader()) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                var page =
                        new Snapshot(
                                URI.create("https://www.beispiel.example/"),
                                Instant.EPOCH,
                                "text/html",
                                Files.readAllBytes(file));
                if (reader.read(page) instanceof Reading.Read(var document))
                    document.text().lines().filter(line -> !line.isBlank()).forEach(lines::add);
            }
        }
        return lines;
    }
}
