package de.wegweiser.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The addresses a site lists of itself. Its maps may be many, large, hostile or in a circle.
final class Sitemaps {

    /// Files of one site.
    private static final int MOST_FILES = 10;

    /// Bytes of one file, unpacked. The protocol allows 50 MB, for shops.
    private static final long LIMIT = 10L << 20;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final CrawlSettings settings;
    private final Gate gate;

    Sitemaps(CrawlSettings settings, Gate gate) {
        this.settings = settings;
        this.gate = gate;
    }

    /// @return canonical addresses, as many as the budget wants
    List<URI> read(String origin, HouseRules rules, Pacer pacer) throws InterruptedException {
        var found = new ArrayList<URI>();
        var todo = new ArrayDeque<URI>();
        rules.sitemaps().forEach(map -> WebAddress.canonical(map).ifPresent(todo::add));
        todo.add(URI.create(origin + "/sitemap.xml"));
        var seen = new HashSet<URI>();
        while (!todo.isEmpty() && seen.size() < MOST_FILES) {
            var url = todo.poll();
            if (!gate.inScope(url) || rules.refuses(url).isPresent() || !seen.add(url)) continue;
            var map = fetch(url, pacer);
            if (map.isEmpty()) continue;
            if (map.get() instanceof SiteMapIndex index) {
                index.getSitemaps()
                        .forEach(part ->
                                WebAddress.canonical(part.getUrl().toString())
                                        .ifPresent(todo::add));
            } else if (map.get() instanceof SiteMap pages) {
                collect(pages, found);
            }
        }
        return found;
    }

    private void collect(SiteMap map, List<URI> found) {
        map.getSiteMapUrls().stream()
                .filter(entry -> entry.getUrl() != null)
                .limit(settings.budget().sitemapUrls())
                .flatMap(entry -> WebAddress.canonical(entry.getUrl().toString()).stream())
                .filter(gate::inScope)
                .limit(Math.max(0, settings.budget().sitemapUrls() - found.size()))
                .forEach(found::add);
    }

    private Optional<AbstractSiteMap> fetch(URI url, Pacer pacer) throws InterruptedException {
        var reply = pacer.fetch(url, _ -> new Appetite.Take(LIMIT, false));
        if (!(reply instanceof Reply.Answered(var exchange, var body)) || exchange.status() != 200)
            return Optional.empty();
        try {
            return Optional.of(new SiteMapParser(false).parseSiteMap(unpack(body), url.toURL()));
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            return Optional.empty(); // no map of this site for us; its links remain
        }
    }

    private byte[] unpack(byte[] body) throws IOException {
        boolean packed = body.length > 2 && body[0] == GZIP[0] && body[1] == GZIP[1];
        return packed
                ? ContentCoding.decode(body, List.of("gzip"), LIMIT, settings.limits().inflation())
                : body;
    }
}
