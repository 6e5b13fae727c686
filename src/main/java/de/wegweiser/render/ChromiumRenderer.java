package de.wegweiser.render;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Renderer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows pages to a headless Chromium that has no network: each of its requests is answered by us
/// or not at all. Every page gets a profile of its own, and a browser that had trouble is replaced.
final class ChromiumRenderer implements Renderer {

    /// Nothing of its own: no updates, no first steps; no name is ever looked up, no UDP sent, no
    /// window opened.
    private static final List<String> QUIET =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--block-new-web-contents",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
                    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                    "--js-flags=--max-old-space-size=512");

    /// What gets past our answers ends here: a name that does not exist (RFC 6761 §6.4).
    private static final String NOWHERE = "http://proxy.invalid:1";

    /// All a text is made of. Pictures, fonts, films and frames are not asked for.
    private static final Set<String> WANTED = Set.of("script", "stylesheet", "xhr", "fetch");

    /// To read a page that was ready in time, and to see that one hangs.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CrawlSettings.Render settings;
    private final Path path;
    private final String read;
    private final Semaphore places;
    private final Deque<Window> idle = new ConcurrentLinkedDeque<>();
    private final String name;

    /// A browser with the process that drives it.
    private record Window(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            try {
                playwright.close();
            } catch (PlaywrightException e) {
                // it had ended before
            }
        }
    }

    private ChromiumRenderer(CrawlSettings settings, Path path) {
        this.settings = settings.render();
        this.path = path;
        this.read = script(settings.limits().html().toBytes() + 1);
        this.places = new Semaphore(this.settings.browsers());
        var first = window();
        idle.push(first);
        this.name = "Chromium " + first.browser().version();
    }

    /// The page without its noscript boxes, which nobody sees where scripts run.
    private static String script(long characters) {
        return """
        (() => {
          if (!document.documentElement) return '';
          const page = document.documentElement.cloneNode(true);
          page.querySelectorAll('noscript').forEach(box => box.remove());
          return '<!DOCTYPE html>' + page.outerHTML.slice(0, %d);
        })()\
        """
                .formatted(characters);
    }

    /// @throws IllegalStateException when the browser does not start
    static ChromiumRenderer open(CrawlSettings settings, Path browser) {
        try {
            return new ChromiumRenderer(settings, browser);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    browser
                            + " does not start ("
                            + message(e)
                            + "); for root, and in most containers, it needs"
                            + " wegweiser.crawl.render.sandbox=false",
                    e);
        }
    }

    /// One that lives until we close it, also when the program is told to stop.
    private Window window() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Window(
                    playwright,
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(path)
                                            .setChromiumSandbox(settings.sandbox())
                                            .setProxy(new Proxy(NOWHERE))
                                            .setHandleSIGINT(false)
                                            .setHandleSIGTERM(false)
                                            .setHandleSIGHUP(false)
                                            .setArgs(QUIET)));
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Outcome render(URI url, String contentType, byte[] body, Parts parts)
            throws InterruptedException {
        places.acquire();
        Window window = null;
        try {
            window = idle.poll();
            if (window == null) window = window();
            var html = patiently(window, new Visit(url, contentType, body, parts));
            idle.push(window);
            window = null;
            return new Outcome.Rendered(html);
        } catch (TimeoutException e) {
            return new Outcome.Failed(
                    "not ready after " + settings.time().plus(GRACE).toSeconds() + " s");
        } catch (PlaywrightException e) {
            return new Outcome.Broken(message(e));
        } finally {
            if (window != null) window.close();
            places.release();
        }
    }

    /// In a thread of its own, which is told to leave when a page hangs; it has left when this
    /// returns.
    private String patiently(Window window, Visit visit)
            throws InterruptedException, TimeoutException {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var html = thread.submit(() -> visit.show(window.browser()));
            try {
                return html.get(settings.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof PlaywrightException trouble) throw trouble;
                throw new IllegalStateException("cannot render " + visit.url, e.getCause());
            } finally {
                html.cancel(true);
            }
        }
    }

    /// One page in the browser.
    private final class Visit {

        private final URI url;
        private final String contentType;
        private final byte[] body;
        private final Parts parts;
        private final long start = System.nanoTime();
        private boolean begun;

        Visit(URI url, String contentType, byte[] body, Parts parts) {
            this.url = url;
            this.contentType = contentType;
            this.body = body;
            this.parts = parts;
        }

        /// Until the page is quiet, or its time is over: what is there by then counts.
        private String show(Browser browser) {
            try (var profile = profile(browser)) {
                profile.route("**/*", this::answer);
                var page = profile.newPage();
                try {
                    page.navigate(
                            url.toString(),
                            new Page.NavigateOptions()
                                    .setWaitUntil(WaitUntilState.NETWORKIDLE)
                                    .setTimeout((double) settings.time().toMillis()));
                } catch (TimeoutError e) {
                    // it never is quiet
                }
                return read(page);
            }
        }

        private BrowserContext profile(Browser browser) {
            return browser.newContext(
                    new Browser.NewContextOptions()
                            .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                            .setAcceptDownloads(false)
                            .setLocale("de-DE"));
        }

        /// The page itself once, with the bytes we have; no other page is gone to.
        private void answer(Route route) {
            var request = route.request();
            if (request.isNavigationRequest() && !begun) {
                begun = true;
                route.fulfill(
                        new Route.FulfillOptions()
                                .setContentType(contentType.isEmpty() ? "text/html" : contentType)
                                .setBodyBytes(body));
                return;
            }
            var part = isWanted(request) ? load(request.url()) : null;
            if (part == null) route.abort("aborted");
            else
                route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(part.status())
                                .setHeaders(headers(part))
                                .setBodyBytes(part.body()));
        }

        private boolean isWanted(Request request) {
            return WANTED.contains(request.resourceType())
                    && request.method().equals("GET")
                    && System.nanoTime() - start < settings.time().toNanos();
        }

        private @Nullable Part load(String address) {
            try {
                return parts.load(address).orElse(null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // Playwright's next step sees it and leaves
                return null;
            }
        }
    }

    private static Map<String, String> headers(Part part) {
        return part.headers().stream()
                .collect(
                        Collectors.toMap(
                                header -> header.name().toLowerCase(java.util.Locale.ROOT),
                                header -> header.value(),
                                (one, other) -> one + ", " + other));
    }

    /// In a world of its own, so that the page's scripts cannot change what our words mean.
    private String read(Page page) {
        var session = page.context().newCDPSession(page);
        var frame =
                session.send("Page.getFrameTree")
                        .getAsJsonObject("frameTree")
                        .getAsJsonObject("frame");
        var world = new JsonObject();
        world.add("frameId", frame.get("id"));
        var question = new JsonObject();
        question.addProperty("expression", read);
        question.addProperty("returnByValue", true);
        question.add(
                "contextId",
                session.send("Page.createIsolatedWorld", world).get("executionContextId"));
        return session.send("Runtime.evaluate", question)
                .getAsJsonObject("result")
                .get("value")
                .getAsString();
    }

    /// Its first line, without the name of the error around it.
    private static String message(PlaywrightException e) {
        var message = String.valueOf(e.getMessage());
        int start = Math.max(0, message.indexOf("message='"));
        return message.substring(start)
                .replaceFirst("^message='", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        for (var window = idle.poll(); window != null; window = idle.poll()) window.close();
    }
}
