package de.wegweiser.evaluate;

import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.extract.learned.RoleModel;
import de.wegweiser.extract.learned.RoleModel.Algorithm;
import de.wegweiser.extract.learned.RoleModel.Sample;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Trains a classifier of page roles and holds it against the rules, on pages whose kind is known.
/// Each page is judged by a model that has seen no page of its publisher; the rules have no such
/// excuse to make.
public final class RolesEvaluation {

    /// How much is learned.
    ///
    /// @param iterations over the pages
    /// @param cutoff words on fewer pages are left out
    public record Training(int iterations, int cutoff) {}

    /// What the address of a page of a well-kept site says it is for; first of all what a site has
    /// one page of. Everything else is `OTHER`.
    private static final List<Map.Entry<PageRole, Pattern>> ADDRESSES =
            List.of(
                    address(PageRole.IMPRESSUM, "(?:impressum|imprint|legal-notice)[^/]*"),
                    address(PageRole.PROJECT, "(?:projekte?|projects?)/(?!index)[^/]+"),
                    address(
                            PageRole.TEAM,
                            "(?:team|mitarbeiter|people|members|personen|staff)(?:/.+|\\.[^/]+)"),
                    address(PageRole.RESEARCH, "(?:forschung|research)(?:/.+|\\.[^/]+)"));

    private static Map.Entry<PageRole, Pattern> address(PageRole role, String file) {
        return Map.entry(role, Pattern.compile("(?:.*/)?" + file));
    }

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private final List<GoldPage> pages;
    private final @Nullable Path more;
    private final Training how;

    private RolesEvaluation(List<GoldPage> pages, @Nullable Path more, Training how) {
        this.pages = pages;
        this.more = more;
        this.how = how;
    }

    /// @param gold folders of pages with hand-made answers
    /// @param more folder of sites whose addresses tell what a page is for: learned from, never
    ///   judged; null for none
    /// @throws IllegalArgumentException with one sentence, when one of them cannot be used
    public static RolesEvaluation of(List<Path> gold, @Nullable Path more, Training how) {
        if (more != null && !Files.isDirectory(more))
            throw new IllegalArgumentException("there is no folder %s of sites".formatted(more));
        var pages = gold.stream().flatMap(folder -> GoldFolder.read(folder).stream()).toList();
        if (pages.stream().map(GoldPage::publisher).distinct().count() < 2)
            throw new IllegalArgumentException(
                    "all pages are of one publisher: there is none to learn from");
        return new RolesEvaluation(pages, more, how);
    }

    /// @param right what the page may be for; empty when it is learned from, but not judged
    /// @param ruled what the rules say
    private record Seen(
            String publisher, String kind, Set<PageRole> right, PageRole ruled, Sample sample) {}

    public RolesReport run(Extractor extractor) {
        var seen = new ArrayList<Seen>();
        for (GoldPage page : pages)
            facts(page.file(), extractor)
                    .forEach(facts -> {
                        var right = Judge.roles(page);
                        seen.add(
                                new Seen(
                                        page.publisher(),
                                        page.kind(),
                                        right,
                                        facts.role(),
                                        new Sample(learned(right), words(facts))));
                    });
        List<Sample> others = others(extractor);
        var rows = new ArrayList<RolesReport.Row>();
        rows.add(row("rules", seen, Seen::ruled));
        for (Algorithm algorithm : Algorithm.values()) {
            rows.add(row(name(algorithm) + ", pages", seen, learner(algorithm, seen, List.of())));
            if (!others.isEmpty())
                rows.add(
                        row(
                                name(algorithm) + ", pages and sites",
                                seen,
                                learner(algorithm, seen, others)));
        }
        return new RolesReport(
                how,
                seen.size(),
                (int) seen.stream().map(Seen::publisher).distinct().count(),
                others.size(),
                rows);
    }

    private static String name(Algorithm algorithm) {
        return algorithm.name().toLowerCase(Locale.ROOT);
    }

    /// Where two roles are right, the more general one; where none is known, `OTHER`, so that the
    /// model, too, has to tell the pages that are something else.
    private static PageRole learned(Set<PageRole> right) {
        return right.contains(PageRole.TEAM)
                ? PageRole.TEAM
                : right.stream().findFirst().orElse(PageRole.OTHER);
    }

    /// One model for each publisher, of the pages of all the others.
    private Function<Seen, PageRole> learner(
            Algorithm algorithm, List<Seen> seen, List<Sample> others) {
        Map<String, Function<List<String>, PageRole>> models = new HashMap<>();
        return page ->
                models.computeIfAbsent(
                                page.publisher,
                                publisher -> model(algorithm, without(publisher, seen, others)))
                        .apply(page.sample.words());
    }

    private static List<Sample> without(String publisher, List<Seen> seen, List<Sample> others) {
        return Stream.concat(
                        others.stream(),
                        seen.stream()
                                .filter(other -> !other.publisher.equals(publisher))
                                .map(Seen::sample))
                .toList();
    }

    /// Who has seen one role only knows no other.
    private Function<List<String>, PageRole> model(Algorithm algorithm, List<Sample> samples) {
        if (samples.stream().map(Sample::role).distinct().count() < 2)
            return _ -> samples.getFirst().role();
        return RoleModel.train(algorithm, samples, how.iterations(), how.cutoff())::of;
    }

    private static RolesReport.Row row(
            String what, List<Seen> seen, Function<Seen, PageRole> role) {
        Map<String, RolesReport.Share> kinds = new TreeMap<>();
        for (Seen page : seen)
            if (!page.right.isEmpty())
                kinds.merge(
                        page.kind,
                        new RolesReport.Share(page.right.contains(role.apply(page)) ? 1 : 0, 1),
                        RolesReport.Share::plus);
        return new RolesReport.Row(what, kinds);
    }

    /// The facts of a page; none when it cannot be read.
    private static List<PageFacts> facts(Path file, Extractor extractor) {
        return GoldSource.read(file) instanceof GoldSource.Found(var snapshot)
                        && extractor.extract(snapshot) instanceof Extraction.Read(var facts)
                ? List.of(facts)
                : List.of();
    }

    /// What the rules see, too: the words of address, title and text.
    static List<String> words(PageFacts page) {
        String path = page.url().getPath();
        var words = new ArrayList<String>();
        words(path.substring(path.lastIndexOf('/') + 1), "address ", words);
        words(page.title() == null ? "" : page.title(), "title ", words);
        words(page.text(), "", words);
        return words;
    }

    private static void words(String text, String prefix, List<String> into) {
        for (String word : NO_LETTER.split(text.toLowerCase(Locale.ROOT)))
            if (!word.isEmpty()) into.add(prefix + word);
    }

    private List<Sample> others(Extractor extractor) {
        Path sites = more;
        if (sites == null) return List.of();
        try (var files = Files.walk(sites)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .flatMap(file ->
                            facts(file, extractor).stream()
                                    .map(facts ->
                                            new Sample(
                                                    roleOf(sites.relativize(file).toString()),
                                                    words(facts))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read %s: %s".formatted(sites, e.getMessage()), e);
        }
    }

    /// @param address below the folder of sites, for example `www.beispiel.example/team.html`
    static PageRole roleOf(String address) {
        return ADDRESSES.stream()
                .filter(known -> known.getValue().matcher(address).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(PageRole.OTHER);
    }
}
