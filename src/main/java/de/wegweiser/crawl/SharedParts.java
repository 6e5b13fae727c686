package de.wegweiser.crawl;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/// Scripts and style sheets that the pages of a site have in common, so that a crawl asks for each
/// of them once, not once a page.
final class SharedParts {

    /// For all sites together; who was not needed for longest goes first.
    private static final DataSize LIMIT = DataSize.ofMegabytes(32);

    private final LinkedHashMap<URI, Renderer.Part> parts = new LinkedHashMap<>(16, .75f, true);
    private long bytes;

    synchronized Optional<Renderer.Part> get(URI url) {
        return Optional.ofNullable(parts.get(url));
    }

    synchronized void keep(URI url, Renderer.Part part) {
        if (part.body().length > LIMIT.toBytes() || parts.putIfAbsent(url, part) != null) return;
        bytes += part.body().length;
        for (var oldest = parts.values().iterator(); bytes > LIMIT.toBytes(); oldest.remove())
            bytes -= oldest.next().body().length;
    }
}
