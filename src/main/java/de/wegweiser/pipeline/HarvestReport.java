package de.wegweiser.pipeline;

import de.wegweiser.crawl.CrawlReport;
import de.wegweiser.graph.LoadReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a run came to.
///
/// @param crawl empty when nothing was fetched, as in an ingest of files
/// @param pagesRead pages that facts were read from
/// @param notRead one sentence for each page that could not or must not be read
/// @param doubts pairs that may be one and were kept apart
public record HarvestReport(
        Optional<CrawlReport> crawl,
        int pagesRead,
        List<String> notRead,
        int doubts,
        LoadReport load,
        Duration took) {

    private static final int SHOWN = 10;

    public HarvestReport {
        notRead = List.copyOf(notRead);
    }

    /// A few lines for a person.
    public String describe() {
        var text = new StringBuilder();
        crawl.ifPresent(report -> text.append(report.describe()));
        text.append("%d pages read, %d not read%n".formatted(pagesRead, notRead.size()));
        notRead.stream().limit(SHOWN).forEach(why -> text.append("  ").append(why).append('\n'));
        if (notRead.size() > SHOWN)
            text.append("  and %d more%n".formatted(notRead.size() - SHOWN));
        text.append(
                "graph: entities %s, evidence %s, edges %s; %d pages unchanged%n"
                        .formatted(
                                counts(load.entities()),
                                counts(load.evidence()),
                                counts(load.edges()),
                                load.unchangedPages()));
        if (doubts > 0) text.append("%d pairs may be one and were kept apart%n".formatted(doubts));
        text.append("done in %d s%n".formatted(took.toSeconds()));
        return text.toString();
    }

    private static String counts(LoadReport.Counts counts) {
        return "+%d ~%d -%d".formatted(counts.created(), counts.changed(), counts.removed());
    }
}
