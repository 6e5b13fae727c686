package de.wegweiser.crawl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Each test has a server and a crawler of its own.
abstract class OnFaultServer {

    @TempDir Path folder;
    FaultServer server;
    CrawlFixture crawl;

    @BeforeEach
    void startServer() throws IOException {
        server = new FaultServer();
        crawl = new CrawlFixture(folder, server);
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    /// A page with an `ETag`, which is not sent to whoever has it.
    static void conditional(FaultServer.Hit hit, OutputStream out)
            throws IOException, InterruptedException {
        var known = "\"v1\"".equals(hit.headers().get("if-none-match"));
        (known
                        ? FaultServer.text("304 Not Modified", "text/html", "")
                        : FaultServer.text("200 OK", "text/html", "x", "ETag: \"v1\""))
                .write(hit, out);
    }
}
