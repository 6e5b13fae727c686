package de.wegweiser.api;

import de.wegweiser.pipeline.CrawlStatus;
import de.wegweiser.pipeline.CrawlStatusFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Tells how the crawl stands.
@Controller
class CrawlController {

    private final CrawlStatusFile file;

    CrawlController(CrawlStatusFile file) {
        this.file = file;
    }

    record CrawlCount(String name, long count) {}

    record UnreadSite(String site, String reason) {}

    @QueryMapping
    @Nullable CrawlStatus crawlStatus() {
        return file.read().orElse(null);
    }

    @SchemaMapping
    String startedAt(CrawlStatus status) {
        return status.startedAt().toString();
    }

    @SchemaMapping
    String updatedAt(CrawlStatus status) {
        return status.updatedAt().toString();
    }

    @SchemaMapping
    double megabytes(CrawlStatus status) {
        return status.bytes() / 1e6;
    }

    @SchemaMapping
    List<CrawlCount> refusals(CrawlStatus status) {
        return counts(status.refusals());
    }

    @SchemaMapping
    List<CrawlCount> errors(CrawlStatus status) {
        return counts(status.errors());
    }

    private static List<CrawlCount> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new CrawlCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @SchemaMapping
    int unreadCount(CrawlStatus status) {
        return status.unread().size();
    }

    @SchemaMapping
    List<UnreadSite> unread(CrawlStatus status, @Argument int first) {
        return status.unread().entrySet().stream()
                .limit(Page.size(first, Page.LARGEST))
                .map(entry -> new UnreadSite(entry.getKey(), entry.getValue()))
                .toList();
    }
}
