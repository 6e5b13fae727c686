package de.wegweiser.crawl;

import java.io.IOException;

/// Where answers go. The archive takes them in production, a list in tests.
public interface ResponseSink {

    /// Returns when the exchange is safely on disk: only then the frontier says done. May be called
    /// from many threads at once.
    ///
    /// @throws IOException stops the crawl; the page stays pending
    void store(Exchange exchange) throws IOException;
}
