package de.wegweiser.evaluate;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Extracts pages whose facts are known, and says how much of them was found, how much of what was
/// found is right, and what it costs.
public final class ExtractionEvaluation {

    private final List<GoldPage> pages;

    private ExtractionEvaluation(List<GoldPage> pages) {
        this.pages = pages;
    }

    /// @param folder with `gold.jsonl`, `index.jsonl` and `html/`
    /// @param kind of the pages to take; null takes all
    /// @param fidelities of the pages to take; empty takes all
    /// @throws IllegalArgumentException with one sentence, when gold cannot be used
    public static ExtractionEvaluation of(
            Path folder, @Nullable String kind, Set<String> fidelities) {
        List<GoldPage> all = GoldFolder.read(folder);
        check("kind", kind == null ? Set.of() : Set.of(kind), all, GoldPage::kind);
        check("fidelity", fidelities, all, GoldPage::fidelity);
        List<GoldPage> pages =
                all.stream()
                        .filter(page -> kind == null || page.kind().equals(kind))
                        .filter(page ->
                                fidelities.isEmpty() || fidelities.contains(page.fidelity()))
                        .toList();
        if (pages.isEmpty())
            throw new IllegalArgumentException(
                    "gold has no page of kind %s and fidelity %s"
                            .formatted(kind, String.join(",", fidelities)));
        return new ExtractionEvaluation(pages);
    }

    private static void check(
            String what,
            Set<String> asked,
            List<GoldPage> pages,
            Function<GoldPage, String> property) {
        var known = pages.stream().map(property).collect(Collectors.toCollection(TreeSet::new));
        for (String value : asked)
            if (!known.contains(value))
                throw new IllegalArgumentException(
                        "gold has no page of %s %s; it has %s"
                                .formatted(what, value, String.join(", ", known)));
    }

    /// @param rounds how often each page is read once more to be timed, after a first time that
    ///   warms up; at least 1
    public ExtractionReport run(Extractor extractor, int rounds) {
        var stopwatch = new Stopwatch();
        var tally = new Tally();
        List<String> unread = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        for (GoldPage page : pages)
            switch (GoldSource.read(page.file())) {
                case GoldSource.Found(var snapshot) -> {
                    snapshots.add(snapshot);
                    switch (extractor.extract(snapshot)) {
                        case Extraction.Read(var facts) -> Judge.compare(page, facts, tally);
                        case Extraction.Refused(_, var reason) ->
                                unread(page, reason, tally, unread);
                        case Extraction.Failed(_, var reason) ->
                                unread(page, reason, tally, unread);
                    }
                }
                case GoldSource.Unreadable(var reason) -> unread(page, reason, tally, unread);
            }
        return new ExtractionReport(
                pages.size(), unread, tally, stopwatch.time(extractor, snapshots, rounds));
    }

    private static void unread(GoldPage page, String reason, Tally tally, List<String> unread) {
        Judge.nothingRead(page, tally);
        unread.add(page.id() + ": " + reason);
    }
}
