package de.wegweiser.crawl;

import java.io.IOException;
import java.net.URI;

/// Where answers go. The archive takes them in production, a list in tests.
@FunctionalInterface
public interface ResponseSink {

    /// Returns when the exchange is safely on disk: only then the frontier says done. May be called
    /// from many threads at once.
    ///
    /// @throws IOException stops the crawl; the page stays pending
    void store(Exchange exchange) throws IOException;

    /// The same for a page whose scripts were run. A sink that has no use for what they made keeps
    /// the answer alone.
    default void store(Exchange exchange, Rendering rendering) throws IOException {
        store(exchange);
    }

    /// Whether a crash may have taken back what was acknowledged.
    default boolean isDoubtful() {
        return false;
    }

    /// Whether the answer of an address is there. Asked only when doubtful.
    default boolean holds(URI url) {
        return true;
    }

    /// Its owner wants a page back: no copy of it may be read any more.
    default void forget(URI url) {}
}
