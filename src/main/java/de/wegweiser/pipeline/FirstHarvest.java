package de.wegweiser.pipeline;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.graph.Watermark;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An empty graph gets the sample region, so that a newcomer has something to ask. One that was
/// broken off in the middle is gone on with at the next start.
@Component
public class FirstHarvest {

    private static final String NAME = "sample region";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Harvest harvest;
    private final EntityStore graph;
    private final CrawlSettings settings;

    FirstHarvest(Harvest harvest, EntityStore graph, CrawlSettings settings) {
        this.harvest = harvest;
        this.graph = graph;
        this.settings = settings;
    }

    /// @return empty when the graph holds something already
    public Optional<HarvestReport> run(Progress progress) {
        if (!graph.isEmpty() && graph.watermark(NAME).filter(BEGUN::equals).isEmpty())
            return Optional.empty();
        graph.mark(new Watermark(NAME, BEGUN));
        try (var region = SampleRegion.start()) {
            var report = harvest.run(region.seeds(), onLoopback(region), progress);
            graph.mark(new Watermark(NAME, DONE));
            return Optional.of(report);
        }
    }

    /// Our own server needs no long pauses; a Crawl-delay in a robots.txt is honoured even there.
    private CrawlSettings onLoopback(SampleRegion region) {
        return settings.with(settings.reach().withConnectTo(region.connectTo()))
                .with(settings.pace().withHostPause(PAUSE));
    }
}
