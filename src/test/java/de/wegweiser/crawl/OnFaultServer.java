package de.wegweiser.crawl;

import java.io.IOException;
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
}
