package de.wegweiser.crawl;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How to behave on other people's servers. Every limit has a default that suits the open web.
///
/// @param agent who we say we are
/// @param pace how often we ask
/// @param budget how much of one site we read
/// @param limits when we let go of an answer
/// @param reach which addresses we may dial
/// @param render what to do with pages that are empty without JavaScript
@ConfigurationProperties("wegweiser.crawl")
public record CrawlSettings(
        @DefaultValue Agent agent,
        @DefaultValue Pace pace,
        @DefaultValue Budget budget,
        @DefaultValue Limits limits,
        @DefaultValue Reach reach,
        @DefaultValue Render render) {

    /// The defaults, for use without Spring.
    public static CrawlSettings defaults() {
        return new Binder().bindOrCreate("wegweiser.crawl", CrawlSettings.class);
    }

    public CrawlSettings with(Agent other) {
        return new CrawlSettings(other, pace, budget, limits, reach, render);
    }

    public CrawlSettings with(Pace other) {
        return new CrawlSettings(agent, other, budget, limits, reach, render);
    }

    public CrawlSettings with(Budget other) {
        return new CrawlSettings(agent, pace, other, limits, reach, render);
    }

    public CrawlSettings with(Limits other) {
        return new CrawlSettings(agent, pace, budget, other, reach, render);
    }

    public CrawlSettings with(Reach other) {
        return new CrawlSettings(agent, pace, budget, limits, other, render);
    }

    public CrawlSettings with(Render other) {
        return new CrawlSettings(agent, pace, budget, limits, reach, other);
    }

    /// @param product the token that robots.txt files address
    /// @param contact page that says who crawls and how to object; crawl no strangers without it
    public record Agent(
            @DefaultValue("wegweiser") String product,
            @DefaultValue("") String contact,
            @DefaultValue("links firms and research groups of a region") String purpose) {

        public Agent {
            if (!product.matches("[A-Za-z_-]+"))
                throw new IllegalArgumentException(
                        "wegweiser.crawl.agent.product is '"
                                + product
                                + "', robots.txt can only address letters, - and _ (RFC 9309 §2.2.1)");
        }

        /// The User-Agent header.
        String header() {
            var about = contact.isBlank() ? purpose : "+" + contact + "; " + purpose;
            return product + "/0.1 (" + about + ")";
        }
    }

    /// @param hostPause between the end of one answer and the next request to a site; a longer
    ///   Crawl-delay, or a server that itself takes longer, wins; zero, for servers of one's own:
    ///   the next request follows the answer at once, however long that took
    /// @param backOff first pause after 429 or 503 without Retry-After, doubled each time
    /// @param longestBackOff no server makes us wait longer in one go
    /// @param patience a site that wants more rest than this is left pending for the next run
    /// @param attempts how often a page is asked for before it counts as failed
    /// @param sites visited at the same time
    public record Pace(
            @DefaultValue("2s") Duration hostPause,
            @DefaultValue("60s") Duration backOff,
            @DefaultValue("24h") Duration longestBackOff,
            @DefaultValue("5m") Duration patience,
            @DefaultValue("3") int attempts,
            @DefaultValue("128") int sites) {

        public Pace withHostPause(Duration pause) {
            return new Pace(pause, backOff, longestBackOff, patience, attempts, sites);
        }
    }

    /// Per site.
    ///
    /// @param pages fetched at most
    /// @param bytes of bodies as they came
    /// @param depth links away from the seed
    /// @param repeats of one path segment in an address; more is a trap
    /// @param sitemapUrls taken from sitemaps at most
    public record Budget(
            @DefaultValue("200") int pages,
            @DefaultValue("256MB") DataSize bytes,
            @DefaultValue("20") int depth,
            @DefaultValue("2") int repeats,
            @DefaultValue("5000") int sitemapUrls) {

        public Budget withPages(int pages) {
            return new Budget(pages, bytes, depth, repeats, sitemapUrls);
        }

        public Budget withBytes(DataSize bytes) {
            return new Budget(pages, bytes, depth, repeats, sitemapUrls);
        }
    }

    /// @param html also plain text; longer pages are cut
    /// @param pdf also office files; longer ones are left, a piece of them is unreadable
    /// @param inflation decompressed bytes for each compressed one
    /// @param head time until the last header, once connected
    /// @param idle time between two bytes
    /// @param slowest bytes a second, once ten seconds have passed
    public record Limits(
            @DefaultValue("32KB") DataSize headers,
            @DefaultValue("5MB") DataSize html,
            @DefaultValue("25MB") DataSize pdf,
            @DefaultValue("100") int inflation,
            @DefaultValue("10s") Duration connect,
            @DefaultValue("20s") Duration head,
            @DefaultValue("15s") Duration idle,
            @DefaultValue("120s") Duration total,
            @DefaultValue("500") int slowest) {}

    /// @param allow address ranges such as `127.0.0.0/8` that may be dialled although they are in
    ///   the deny set
    /// @param connectTo like curl's --connect-to: `*.example=127.0.0.1:8080` dials that socket for
    ///   all hosts below .example, with address and Host header unchanged
    /// @param ports that an address may name
    /// @param suppressed hosts that are never asked or read, with all below them
    public record Reach(
            @DefaultValue List<String> allow,
            @DefaultValue List<String> connectTo,
            @DefaultValue({"80", "443"}) List<Integer> ports,
            @DefaultValue List<String> suppressed) {

        public Reach withConnectTo(String... rules) {
            return new Reach(allow, List.of(rules), ports, suppressed);
        }

        public Reach withSuppressed(String... hosts) {
            return new Reach(allow, connectTo, ports, List.of(hosts));
        }
    }

    /// @param enabled whether the scripts of pages that are empty without them are run, in a
    ///   headless Chromium
    /// @param browser path of the Chromium; empty looks in the usual places
    /// @param sandbox whether Chromium locks its pages in; it cannot for root, nor in most
    ///   containers
    /// @param browsers at the same time, each takes 300 MB of memory and a processor
    /// @param requests for scripts, style sheets and data of one page at most
    /// @param time for one page, the pauses between its requests included
    public record Render(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("") String browser,
            @DefaultValue("true") boolean sandbox,
            @DefaultValue("1") int browsers,
            @DefaultValue("20") int requests,
            @DefaultValue("30s") Duration time) {

        public Render {
            if (browsers < 1)
                throw new IllegalArgumentException(
                        "wegweiser.crawl.render.browsers is " + browsers + ", one is the least");
        }

        public Render withTime(Duration limit) {
            return new Render(enabled, browser, sandbox, browsers, requests, limit);
        }
    }
}
