package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.wegweiser.render.Renderers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that a real browser shows; the server's own log is the witness. Skipped where there is no
/// Chromium.
@Order(5)
class RenderingIT {

    private static final List<Path> CHROMIUMS =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .toList();

    private static final String SHELL = RenderedPageTests.SHELL;

    /// Writes what a file of the server says into the page.
    private static final String SHOW =
            """
            fetch('/data.json').then(answer => answer.json()).then(data => {
              document.getElementById('root').innerHTML =
                '<h1>' + data.name + '</h1><a href=/team>Team</a>';
            });
            """;

    @TempDir Path folder;
    private FaultServer server;
    private CrawlFixture crawl;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(
                CHROMIUMS.stream().anyMatch(Files::isExecutable),
                () -> "no browser at any of " + CHROMIUMS);
        server = new FaultServer();
        crawl = new CrawlFixture(folder, server);
        crawl.settings = crawl.settings.with(RenderedPageTests.rendering(20));
        server.page("a.test/", SHELL)
                .on("a.test/main.js", script(SHOW))
                .on(
                        "a.test/data.json",
                        text("200 OK", "application/json", "{\"name\": \"Fräserei Müller\"}"))
                .page("a.test/team", "<p>Erika Musterfrau");
    }

    @AfterEach
    void stop() throws IOException {
        if (crawl != null) crawl.renderer.close();
        if (server != null) server.close();
    }

    @Test
    void readsThePageThatAScriptMakesOfItsData() {
        crawl();

        assertThat(rendered("http://a.test/")).contains("<h1>Fräserei Müller</h1>");
        assertThat(crawl.rendering("http://a.test/").about().get("renderedBy"))
                .startsWith("Chromium ");
        assertThat(server.pages("a.test")).containsExactly("/", "/main.js", "/data.json", "/team");
        assertThat(server.mostInFlight()).isEqualTo(1);
        assertThat(crawl.why("http://a.test/")).contains("read after its scripts ran");
    }

    @Test
    void asksLikeTheCrawlerOneRequestAfterTheOtherWithItsPause() {
        var pause = Duration.ofMillis(300);
        crawl.settings = crawl.settings.with(crawl.settings.pace().withHostPause(pause));
        server.on(
                "a.test/main.js",
                script("for (let i = 0; i < 5; i++) fetch('/data.json?' + i);" + SHOW));

        crawl();

        assertThat(rendered("http://a.test/")).contains("Fräserei Müller");
        assertThat(server.mostInFlight()).isEqualTo(1);
        var times = server.log().stream().map(FaultServer.Hit::nanos).toList();
        assertThat(times).hasSizeGreaterThan(9);
        for (int i = 1; i < times.size(); i++)
            assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(pause.toNanos());
        assertThat(server.log())
                .allMatch(hit ->
                        hit.headers().getOrDefault("user-agent", "").startsWith("wegweiser/"));
    }

    /// Whatever a page tries, the server hears of its script, its data and of nobody else.
    @Test
    void letsTheBrowserReachNothingElse() throws Exception {
        var strangers = new AtomicInteger();
        try (var stranger = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> count(stranger, strangers));
            server.robots("a.test", "User-agent: *", "Disallow: /geheim")
                    .on("a.test/main.js", script(attempts(stranger.getLocalPort()) + SHOW));

            crawl();

            assertThat(rendered("http://a.test/")).contains("Fräserei Müller");
            assertThat(server.pages("a.test"))
                    .containsExactly("/", "/main.js", "/data.json", "/team");
            assertThat(server.log()).allMatch(hit -> hit.host().equals("a.test"));
            assertThat(strangers).hasValue(0);
        }
    }

    private static String attempts(int port) {
        return """
        const attempt = step => { try { step(); } catch (e) { } };
        for (const host of ['b.test', '127.0.0.1:PORT', 'localhost:PORT']) {
          attempt(() => fetch('http://' + host + '/stolen', {mode: 'no-cors'}));
          attempt(() => new WebSocket('ws://' + host + '/socket'));
          attempt(() => new EventSource('http://' + host + '/events'));
          attempt(() => navigator.sendBeacon('http://' + host + '/beacon', 'x'));
          attempt(() => new Image().src = 'http://' + host + '/pixel.png');
          attempt(() => window.open('http://' + host + '/popup'));
          attempt(() => new Worker(URL.createObjectURL(new Blob(
              ["fetch('http://" + host + "/worker', {mode: 'no-cors'})"]))));
          for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender', 'preload'])
            attempt(() => document.head.append(Object.assign(
                document.createElement('link'), {rel, href: 'http://' + host + '/' + rel})));
          attempt(() => document.body.append(Object.assign(
              document.createElement('iframe'), {src: 'http://' + host + '/frame'})));
        }
        attempt(() => {
          const call = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:PORT?transport=tcp'},
              {urls: 'turn:127.0.0.1:PORT?transport=tcp', username: 'u', credential: 'c'}]});
          call.createDataChannel('x');
          call.createOffer().then(offer => call.setLocalDescription(offer));
        });
        attempt(() => fetch('/geheim/data.json'));
        attempt(() => fetch('/form', {method: 'POST', body: 'x'}));
        attempt(() => new Image().src = '/pixel.png');
        attempt(() => new WebSocket('ws://a.test/socket'));
        attempt(() => navigator.serviceWorker.register('/service.js'));
        attempt(() => window.open('/'));
        attempt(() => document.body.append(Object.assign(
            document.createElement('iframe'), {src: '/frame'})));
        attempt(() => Object.assign(
            document.createElement('a'), {href: '/file.zip', download: 'file.zip'}).click());
        """
                .replace("PORT", Integer.toString(port));
    }

    private static void count(ServerSocket stranger, AtomicInteger strangers) {
        try {
            while (true) {
                stranger.accept().close();
                strangers.incrementAndGet();
            }
        } catch (SocketException e) {
            // the test is over
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void obeysAMetaTagThatOnlyTheScriptSets() {
        server.on(
                "a.test/main.js",
                script("document.head.innerHTML += '<meta name=robots content=noindex>';" + SHOW));

        crawl();

        assertThat(crawl.excludedBy("http://a.test/")).isEqualTo(Rule.ROBOTS_META);
        assertThat(crawl.stored("a.test")).doesNotContain("/");
    }

    @Test
    void staysOnThePageWhateverTheScriptSays() {
        server.on("a.test/main.js", script(SHOW + "location = '/elsewhere';"));

        crawl();

        assertThat(rendered("http://a.test/")).contains("Fräserei Müller");
        assertThat(server.pages("a.test")).doesNotContain("/elsewhere");
    }

    @Test
    void aPageThatRemovesItselfIsStillNamed() {
        server.on("a.test/main.js", script("document.documentElement.remove();"));

        assertThat(crawl().needScript()).isEqualTo(1);
        assertThat(crawl.why("http://a.test/")).contains("empty after its scripts ran");
    }

    @Test
    void takesWhatIsThereWhenAPageNeverRests() {
        crawl.settings = crawl.settings.with(limited(Duration.ofSeconds(4)));
        server.on("a.test/main.js", script(SHOW + "setInterval(() => fetch('/data.json'), 100);"));

        crawl();

        assertThat(rendered("http://a.test/")).contains("Fräserei Müller");
        // on a busy machine the browser may fail once, and the page is tried again
        var asked = server.pages("a.test");
        assertThat(asked).hasSizeLessThanOrEqualTo(22 * Collections.frequency(asked, "/"));
    }

    @Test
    @Tag("slow")
    void aScriptWithoutEndCostsItsPageOnly() {
        crawl.settings = crawl.settings.with(limited(Duration.ofSeconds(5)));
        server.page("b.test/", SHELL)
                .on("b.test/main.js", script("while (true) { }"))
                .page("b.test/team", SHELL)
                .page("c.test/", SHELL)
                .on(
                        "c.test/main.js",
                        script("const all = []; while (true) all.push(new Array(1e6).fill(1.5));"));

        var report = crawl("http://b.test/", "http://c.test/", "http://a.test/");

        assertThat(report.needScript()).isEqualTo(2);
        // on a busy machine the time may be over before the script has begun
        assertThat(crawl.why("http://b.test/"))
                .containsAnyOf(
                        "its scripts failed: not ready after 10 s", "empty after its scripts ran");
        assertThat(crawl.why("http://c.test/")).contains("needs JavaScript, its scripts");
        assertThat(crawl.stored("b.test")).containsExactly("/");
        assertThat(rendered("http://a.test/")).contains("Fräserei Müller");
        assertThat(report.took()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void changesNothingWhenOff() {
        crawl.settings = crawl.settings.with(CrawlSettings.defaults().render());

        var report = crawl();

        assertThat(crawl.renderer).isSameAs(Renderer.NONE);
        assertThat(report.needScript()).isEqualTo(1);
        assertThat(server.pages("a.test")).containsExactly("/");
    }

    private static CrawlSettings.Render limited(Duration time) {
        return RenderedPageTests.rendering(20).withTime(time);
    }

    private CrawlReport crawl(String... others) {
        crawl.renderer = Renderers.open(crawl.settings);
        return crawl.crawl(others.length == 0 ? new String[] {"http://a.test/"} : others);
    }

    private String rendered(String url) {
        return new String(crawl.rendering(url).html(), StandardCharsets.UTF_8);
    }

    private static FaultServer.Answer script(String text) {
        return text("200 OK", "text/javascript", text);
    }
}
