package de.wegweiser.crawl;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the scripts of one page may load: a few things of their own site, each asked for like a
/// page of it, by all its rules and with its pause.
final class PageParts implements Renderer.Parts {

    private static final int MOST_HOPS = 5;

    /// Headers that speak of the transfer we have undone, or of cookies, which we never send back.
    private static final Set<String> LEFT_OUT =
            Set.of("content-encoding", "content-length", "transfer-encoding", "set-cookie");

    /// The one door to the site.
    interface Site {

        /// Whether it wants to be asked for nothing more.
        boolean isResting();

        boolean mayAsk(URI url) throws InterruptedException;

        Reply ask(URI url) throws InterruptedException;
    }

    private final Site site;
    private final SharedParts shared;
    private final int most;
    private int requests;

    /// @param most requests
    PageParts(Site site, SharedParts shared, int most) {
        this.site = site;
        this.shared = shared;
        this.most = most;
    }

    int requests() {
        return requests;
    }

    /// Follows redirects itself, so that each hop passes the gate.
    @Override
    public Optional<Renderer.Part> load(String address) throws InterruptedException {
        var next = WebAddress.canonical(address);
        for (int hop = 0; hop <= MOST_HOPS && next.isPresent(); hop++) {
            var url = next.get();
            if (!site.mayAsk(url)) return Optional.empty();
            var known = shared.get(url);
            if (known.isPresent()) return known;
            if (requests >= most) return Optional.empty();
            requests++;
            if (!(site.ask(url) instanceof Reply.Answered(var exchange, var body)))
                return Optional.empty();
            if (exchange.status() / 100 != 3) return Optional.of(part(exchange, body));
            next = exchange.first("Location").flatMap(to -> WebAddress.resolve(url, to));
        }
        return Optional.empty();
    }

    private Renderer.Part part(Exchange exchange, byte[] body) {
        var headers =
                exchange.headers().stream()
                        .filter(header ->
                                !LEFT_OUT.contains(header.name().toLowerCase(Locale.ROOT)))
                        .toList();
        var part = new Renderer.Part(exchange.status(), headers, body);
        if (part.status() == 200 && isShared(exchange.contentType()))
            shared.keep(exchange.url(), part);
        return part;
    }

    private static boolean isShared(String contentType) {
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.contains("javascript") || type.startsWith("text/css");
    }
}
