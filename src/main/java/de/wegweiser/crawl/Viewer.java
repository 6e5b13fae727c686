package de.wegweiser.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks at the pages of one site: as they came, or, where there is nothing to read before scripts
/// have run, as those make them.
final class Viewer {

    private final SiteVisit.Tools tools;
    private final Supplier<PageParts.Site> sites;

    /// @param sites where the scripts of one page may ask
    Viewer(SiteVisit.Tools tools, Supplier<PageParts.Site> sites) {
        this.tools = tools;
        this.sites = sites;
    }

    /// A page as we look at it.
    ///
    /// @param rendering when that is not as it came
    /// @param remark begins the note of why it was read
    /// @param passing whether it may look better another time
    record View(Page content, @Nullable Rendering rendering, String remark, boolean passing) {

        static View empty(Page came, String why, boolean passing) {
            return new View(came, null, "needs JavaScript, " + why + "; ", passing);
        }
    }

    /// Scripts run only where there is nothing to read without, and nothing forbids to read it.
    View view(Exchange exchange, byte[] body, Page came) throws InterruptedException {
        if (!came.needsScript()) return new View(came, null, "", false);
        var render = tools.settings().render();
        if (!render.enabled() || tools.gate().atPage(exchange.url(), came).isPresent())
            return View.empty(came, "nothing to read without", false);
        var site = sites.get();
        var parts = new PageParts(site, tools.shared(), render.requests());
        var outcome = tools.renderer().render(exchange.url(), exchange.contentType(), body, parts);
        if (tools.stopped().getAsBoolean())
            throw new InterruptedException(
                    "stopped while scripts ran, perhaps without their parts");
        return switch (outcome) {
            case Renderer.Outcome.Broken(var why) ->
                    View.empty(came, "its scripts could not run: " + why, true);
            case Renderer.Outcome.Failed(var why) ->
                    View.empty(came, "its scripts failed: " + why, site.isResting());
            case Renderer.Outcome.Rendered(var html) -> {
                var rendering = rendering(exchange, html, parts.requests());
                var content = parse(exchange.url(), rendering.html(), Rendering.CONTENT_TYPE);
                yield content.needsScript() || content.text().words() == 0
                        ? View.empty(
                                came, "and is empty after its scripts ran, too", site.isResting())
                        : new View(
                                content,
                                rendering,
                                "read after its scripts ran; ",
                                site.isResting());
            }
        };
    }

    private Rendering rendering(Exchange exchange, String html, int requests) {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        int limit = (int) tools.settings().limits().html().toBytes();
        boolean cut = bytes.length > limit;
        var now = tools.time().now().truncatedTo(ChronoUnit.MILLIS);
        var earliest = exchange.fetchedAt().plusMillis(1);
        return new Rendering(
                now.isBefore(earliest) ? earliest : now,
                cut ? Arrays.copyOf(bytes, limit) : bytes,
                cut,
                Map.of(
                        "renderedBy",
                        tools.renderer().name(),
                        "renderRequests",
                        Integer.toString(requests)));
    }

    /// A page takes ten times its size in memory while it is looked at, so no more of them at once
    /// than there are processors to look.
    Page parse(URI url, byte[] body, String contentType) throws InterruptedException {
        tools.desks().acquire();
        try {
            return Page.parse(url, body, contentType, tools.settings().agent().product());
        } finally {
            tools.desks().release();
        }
    }
}
