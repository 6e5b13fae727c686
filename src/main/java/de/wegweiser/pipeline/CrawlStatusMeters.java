package de.wegweiser.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// The numbers of the last crawl of the data folder for whoever watches a server
/// (`/actuator/prometheus`), also while another process crawls. Before the first crawl they are not
/// numbers (`NaN`).
@Component
final class CrawlStatusMeters implements MeterBinder {

    private static final String NAME = "wegweiser.crawl.status.";

    private final CrawlStatusFile file;

    CrawlStatusMeters(CrawlStatusFile file) {
        this.file = file;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        addresses(registry, "read", CrawlStatus::read);
        addresses(registry, "failed", CrawlStatus::failed);
        addresses(registry, "excluded", CrawlStatus::excluded);
        addresses(registry, "pending", CrawlStatus::pending);
        gauge("running", status -> status.state() == CrawlStatus.State.RUNNING ? 1 : 0)
                .description("1 while a crawl has been heard of within two minutes")
                .register(registry);
        gauge("updated", status -> status.updatedAt().getEpochSecond())
                .description("When the crawl last told how it stands, since 1970")
                .baseUnit("seconds")
                .register(registry);
        gauge("requests", CrawlStatus::requests)
                .description("Sent by the last crawl")
                .register(registry);
        gauge("received", CrawlStatus::bytes)
                .description("Bodies as the last crawl got them")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    private void addresses(
            MeterRegistry registry, String outcome, ToDoubleFunction<CrawlStatus> number) {
        gauge("addresses", number)
                .description("What has become of the addresses of the crawled sites")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Gauge.Builder<CrawlStatusFile> gauge(
            String name, ToDoubleFunction<CrawlStatus> number) {
        return Gauge.builder(
                NAME + name,
                file,
                status -> status.read().map(number::applyAsDouble).orElse(Double.NaN));
    }
}
