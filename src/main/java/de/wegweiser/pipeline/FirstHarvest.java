package de.wegweiser.pipeline;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.graph.EntityQueries;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A graph without organizations gets the sample region, so that a newcomer has something to ask.
@Component
public class FirstHarvest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Harvest harvest;
    private final EntityQueries graph;
    private final CrawlSettings settings;

    FirstHarvest(Harvest harvest, EntityQueries graph, CrawlSettings settings) {
        this.harvest = harvest;
        this.graph = graph;
        this.settings = settings;
    }

    /// @return empty when the graph holds something already
    public Optional<HarvestReport> run(Progress progress) {
        if (graph.counts().organizations() > 0) return Optional.empty();
        try (var region = SampleRegion.start()) {
            return Optional.of(harvest.run(region.seeds(), onLoopback(region), progress));
        }
    }

    /// Our own server needs no long pauses; a Crawl-delay in a robots.txt is honoured even there.
    private CrawlSettings onLoopback(SampleRegion region) {
        return settings.with(settings.reach().withConnectTo(region.connectTo()))
                .with(settings.pace().withHostPause(PAUSE));
    }
}
