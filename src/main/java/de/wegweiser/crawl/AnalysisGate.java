package de.wegweiser.crawl;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The question before a page is analysed that was not just crawled, say one of another's WARC
/// file: may its site be read at all? A file that somebody hands us has no site and may.
public final class AnalysisGate implements AutoCloseable {

    private final Path folder;
    private final CrawlSettings settings;
    private @Nullable StewardDesk desk;

    /// @param folder of the frontier, opened when the first page of a site comes; there may be none
    public AnalysisGate(Path folder, CrawlSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// Why the page must not be analysed.
    ///
    /// @throws IllegalStateException when a crawl works on the frontier
    public Optional<Refusal> refuses(URI url) {
        if (url.getHost() == null) return Optional.empty();
        String site = WebAddress.site(url);
        var open = desk();
        return open == null
                ? Standings.suppressed(site, settings.reach().suppressed())
                : open.withheld(site);
    }

    /// Origins where nobody answers any more → since when.
    ///
    /// @throws IllegalStateException when a crawl works on the frontier
    public Map<String, Instant> gone() {
        var open = desk();
        return open == null ? Map.of() : open.gone();
    }

    private @Nullable StewardDesk desk() {
        if (desk == null && Files.exists(folder)) desk = StewardDesk.open(folder, settings);
        return desk;
    }

    @Override
    public void close() {
        if (desk != null) desk.close();
    }
}
