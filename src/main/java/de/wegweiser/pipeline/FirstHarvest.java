package de.wegweiser.pipeline;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.graph.Watermark;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A graph without organizations gets the sample region, so that a newcomer has something to ask.
///
/// The graph remembers that it was begun: one that was cut short goes on at the next start.
@Component
public class FirstHarvest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final String SOURCE = "sample-region";
    private static final Watermark BEGUN = new Watermark(SOURCE, "begun");
    private static final Watermark DONE = new Watermark(SOURCE, "done");

    private final Harvest harvest;
    private final EntityQueries graph;
    private final EntityStore store;
    private final CrawlSettings settings;

    FirstHarvest(Harvest harvest, EntityQueries graph, EntityStore store, CrawlSettings settings) {
        this.harvest = harvest;
        this.graph = graph;
        this.store = store;
        this.settings = settings;
    }

    /// @return empty when the graph holds something already
    public Optional<HarvestReport> run(Progress progress) {
        if (graph.counts().organizations() > 0 && !wasCutShort()) return Optional.empty();
        store.mark(BEGUN);
        try (var region = SampleRegion.start()) {
            var report = harvest.run(region.seeds(), onLoopback(region), progress);
            store.mark(DONE);
            return Optional.of(report);
        }
    }

    private boolean wasCutShort() {
        return store.watermark(SOURCE).filter(BEGUN.position()::equals).isPresent();
    }

    /// Our own server needs no long pauses; a Crawl-delay in a robots.txt is honoured even there.
    private CrawlSettings onLoopback(SampleRegion region) {
        return settings.with(settings.reach().withConnectTo(region.connectTo()))
                .with(settings.pace().withHostPause(PAUSE));
    }
}
