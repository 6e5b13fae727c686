package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.archive.Snapshot;
import de.wegweiser.crawl.AnalysisGate;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.extract.Inputs;
import de.wegweiser.pipeline.DataSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files and folders a user names, WARC files among them.
final class InputFiles {

    static final String HELP = "HTML, PDF, Office, text, WARC or folders of them.";

    private InputFiles() {}

    /// Pages whose sites must not be read are refused, whoever fetched them.
    static void read(
            List<Path> inputs, Inputs.Sink sink, DataSettings data, CrawlSettings crawling) {
        try (var gate = new AnalysisGate(data.data().resolve("frontier"), crawling)) {
            new Inputs(
                            (warc, page) -> {
                                try (var pages = Archive.read(warc)) {
                                    pages.forEach(page);
                                }
                            })
                    .read(inputs, gated(sink, gate));
        }
    }

    private static Inputs.Sink gated(Inputs.Sink sink, AnalysisGate gate) {
        return new Inputs.Sink() {
            @Override
            public void page(Snapshot page) {
                gate.refuses(page.url())
                        .ifPresentOrElse(
                                no ->
                                        refused(
                                                page.url().toString(),
                                                "the site is withheld, " + no.describe()),
                                () -> sink.page(page));
            }

            @Override
            public void refused(String what, String reason) {
                sink.refused(what, reason);
            }
        };
    }

    static int count(List<Path> inputs) {
        return Inputs.count(inputs);
    }

    /// A page that cannot be read happens; a name that leads nowhere is a mistake of the caller.
    static boolean allThere(List<Path> inputs) {
        return inputs.stream().allMatch(Files::exists);
    }
}
