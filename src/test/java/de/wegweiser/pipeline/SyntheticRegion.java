package de.wegweiser.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.wegweiser.crawl.Seed;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.ontology.Concept;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Invented sites of the size of real ones, the same for the same seed, served on loopback.
final class SyntheticRegion implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, SyntheticSite> sites = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<URI> log = new ConcurrentLinkedQueue<>();

    SyntheticRegion(long seed, int size, List<Concept> ontology) throws IOException {
        var random = new Random(seed);
        for (int i = 1; i <= size; i++) {
            var site = new SyntheticSite(random, i, ontology);
            sites.put(site.host, site);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String connectTo() {
        return "*.example=127.0.0.1:" + server.getAddress().getPort();
    }

    List<Seed> seeds() {
        return sites.values().stream()
                .map(site ->
                        new Seed(
                                URI.create("http://" + site.host + "/"),
                                site.research
                                        ? OrganizationKind.RESEARCH_GROUP
                                        : OrganizationKind.COMPANY,
                                site.name,
                                "Arnsberg"))
                .toList();
    }

    /// What was asked for, in its order.
    List<URI> log() {
        return List.copyOf(log);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().getFirst("Host");
            var path = exchange.getRequestURI().toString();
            log.add(URI.create("http://" + host + path));
            var site = sites.get(host);
            var page = site == null ? null : site.files().get(path);
            var body = (page == null ? "no such page" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith(".xml") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
