package de.wegweiser.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.SmallRegion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Our pages in a real browser, as their users see, hear and type them. Skipped where there is no
/// Chromium.
@ResourceLock(Neo4jForTests.REGION_LOCK)
@Order(2)
@SpringBootTest(
        classes = SmallRegion.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserIT {

    private static final List<Path> CHROMIUMS =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .toList();

    /// Nothing but the pages: no updates, no first steps, no network of its own.
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// Long enough for a machine that is busy with other things; what hangs is still told.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String MISSION =
            "/?start=PLACE&from=Sauerland&to=K%C3%BCnstliche+Intelligenz&kind=RESEARCH_GROUP&city=Dortmund";

    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort private int port;

    private final List<String> foreign = new CopyOnWriteArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void start() {
        var chromium = CHROMIUMS.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(chromium.isPresent(), () -> "no browser at any of " + CHROMIUMS);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium.get())
                                        .setArgs(QUIET));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) playwright.close();
    }

    @BeforeEach
    void seed() {
        SmallRegion.seed();
    }

    @AfterEach
    void closeWindow() {
        if (context != null) context.close();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/?lang=de",
                "/?lang=en",
                MISSION + "&lang=de",
                MISSION + "&lang=en",
                "/?from=Atlantis&lang=de",
                "/?from=Sauerland&to=KI&city=Attendorn&lang=en",
                "/organization/o-a?lang=de",
                "/organization/o-y?lang=en",
                "/organization/nobody?lang=de",
                "/organization/o-b/partners?lang=de",
                "/organization/o-u/partners?lang=en",
                "/organization/nobody/partners?lang=en",
                "/region?lang=en",
                "/region?place=Sauerland&lang=de",
                "/region?place=Sauerland&all=DEMAND&lang=en",
                "/region?place=Atlantis&lang=de");
    }

    /// German by day and English by night: the words do not depend on the colours. What both
    /// languages have in common is looked at in one.
    @ParameterizedTest
    @MethodSource("pages")
    void everybodyCanUseThePage(String path) {
        assertAccessible(
                open(path, 1200, path.endsWith("de") ? ColorScheme.LIGHT : ColorScheme.DARK));
    }

    /// 320 CSS px is what remains of 1280 at a zoom of 400 % (WCAG 2.2, 1.4.10).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                MISSION,
                "/organization/o-y",
                "/organization/o-b/partners",
                "/region?place=Sauerland"
            })
    void nothingIsCutOffHoweverNarrowTheWindow(String path) {
        var page = open(path, 1920, ColorScheme.LIGHT);
        for (int width : List.of(1920, 640, 320)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%d px", width)
                    .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
        }
    }

    @Test
    void theQuestionIsAskedAndTheAnswerFollowedByKeysAlone() {
        var page = open("/?lang=de", 1200, ColorScheme.LIGHT);
        var keys = page.keyboard();
        keys.press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        keys.press("Enter");
        keys.press("Tab"); // the kind of start
        keys.press("Tab");
        keys.type("Sauerland");
        keys.press("Tab");
        keys.type("KI");
        keys.press("Enter");
        page.waitForURL("**/*to=KI*");
        assertThat(page.locator("#answer").textContent()).startsWith("Wege 1 bis");
        page.locator("article h3 a").first().focus();
        keys.press("Enter");
        page.waitForURL("**/organization/**");
        assertThat(page.locator("h1").textContent()).startsWith("Lehrstuhl");
    }

    @Test
    void theAnswerSaysWhoAndWhyWithSentencePageAndDateAndWhoCanCall() {
        var path = open(MISSION + "&lang=de", 1200, ColorScheme.LIGHT).locator("article").first();
        assertThat(path.locator(".sentence").textContent()).contains("„Künstliche Intelligenz“");
        int hops = path.locator(".hops > li").count();
        assertThat(hops).isPositive();
        assertThat(path.locator(".hops blockquote").count()).isEqualTo(hops);
        assertThat(path.locator(".hops a[href='http://alpha.example/leistungen']").count())
                .isEqualTo(hops);
        assertThat(path.locator(".hops time").first().textContent()).isEqualTo("1. Februar 2026");
        assertThat(path.locator(".contact").textContent()).contains("Kammer K", "+49 2722 1");
    }

    @Test
    void aFirmLeadsToNewPartnersAndTheyToTheSentencesThatProveIt() {
        var page = open("/organization/o-b?lang=de", 1200, ColorScheme.LIGHT);
        page.locator("main .onward a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/organization/o-b/partners");
        assertThat(page.locator("#answer").textContent())
                .isNotEqualTo("Kein neuer Partner gefunden");
        var partner =
                page.locator("article")
                        .filter(new Locator.FilterOptions().setHasText("Lehrstuhl Y"))
                        .first();
        assertThat(partner.textContent()).contains("Könnte helfen bei:", "Künstliche Intelligenz");
        var hops = partner.locator("> .hops > li");
        assertThat(hops.count()).isPositive();
        assertThat(hops.locator("blockquote").count()).isEqualTo(hops.count());
        assertThat(hops.locator("time").first().textContent()).isEqualTo("1. Februar 2026");
    }

    /// o-a works with Lehrstuhl Y already.
    @Test
    void whoIsKnownAlreadyIsLeftOutAndThePageSaysSo() {
        var page = open("/organization/o-a/partners?lang=en", 1200, ColorScheme.LIGHT);
        assertThat(page.locator("article h3 a").allTextContents()).containsExactly("Lehrstuhl X");
        assertThat(page.locator(".notes").textContent()).contains("already: one organization.");
    }

    @Test
    void whoHasNoNeedIsToldWhatToTry() {
        var page = open("/organization/o-u/partners?lang=de", 1200, ColorScheme.LIGHT);
        assertThat(page.locator("#answer").textContent()).isEqualTo("Kein neuer Partner gefunden");
        assertThat(page.locator("section").textContent())
                .contains("steht nicht, was Universität U sucht");
        assertThat(page.locator(".hints a[href='/region?place=Dortmund']").count()).isEqualTo(1);
    }

    @Test
    void anAdvertLeadsToWhoKnowsWhatItAsksFor() {
        SmallRegion.firmsAdvertise();
        var page = open("/organization/o-b?lang=de", 1200, ColorScheme.LIGHT);
        assertAccessible(page);
        var adverts = page.locator("section[aria-labelledby=adverts] > ul > li");
        assertThat(adverts.locator("h3").allTextContents())
                .containsExactly("Data Scientist (m/w/d)");
        assertThat(adverts.locator("> .source a").getAttribute("href"))
                .isEqualTo("http://o-b.example/jobs/2");
        assertThat(adverts.locator("blockquote").allTextContents()).containsExactly("Satz: SEEKS");
        adverts.locator(".onward a").first().click();
        page.waitForURL("**/experts?q=*");
        assertAccessible(page);
        assertThat(page.locator("article h3").allTextContents().toString()).contains("Lehrstuhl Y");
    }

    @Test
    void aRegionShowsItsWhiteSpotsWithWhoCouldHelpElsewhere() {
        SmallRegion.firmsAdvertise();
        var page = open("/region?place=Kreis+Olpe&lang=de", 1200, ColorScheme.LIGHT);
        assertAccessible(page);
        var spots = page.locator("section[aria-labelledby=WHITE_SPOTS]");
        assertThat(spots.locator("h3").allTextContents()).containsExactly("Künstliche Intelligenz");
        assertThat(spots.locator("a[href='/organization/o-b']").count()).isEqualTo(1);
        assertThat(spots.locator("h4 + ul a[href='/organization/o-y']").count()).isEqualTo(1);
        assertThat(page.locator("section[aria-labelledby=SUPPLY] h3").allTextContents())
                .containsExactly("Digitalisierung");
        assertThat(page.locator("section[aria-labelledby=JOBS] h3").allTextContents())
                .containsExactly("Künstliche Intelligenz", "Presshärten");
        assertThat(page.locator("section[aria-labelledby=JOBS]").textContent())
                .contains("2 Stellenangebote verlangen es", "Wer dazu lehrt oder forscht");
    }

    @Test
    void everybodyCanUseGraphiqlWhichAnswersTheMissionWithoutTheInternet() {
        open(MISSION, 1200, ColorScheme.LIGHT); // the first question after a start is slow
        var page = open("/graphiql", 1200, ColorScheme.LIGHT);
        page.waitForSelector(".graphiql-query-editor .CodeMirror-line");
        assertThat(page.locator(".graphiql-query-editor").textContent())
                .contains("partnerPaths", "Künstliche Intelligenz", "fetchedAt");
        assertAccessible(page);
        page.locator(".graphiql-execute-button").click();
        page.waitForSelector(".result-window :text('Lehrstuhl Y')");
        assertThat(page.locator(".result-window").textContent()).doesNotContain("\"errors\"");
        assertThat(foreign).isEmpty();
    }

    @Test
    void anExampleIsPickedAndAskedByKeysAloneAndASubscriptionFollowed() {
        open(MISSION, 1200, ColorScheme.LIGHT); // the first question after a start is slow
        var page = open("/graphiql", 1200, ColorScheme.LIGHT);
        page.waitForSelector("#example option:nth-child(15)", ATTACHED);
        pick(page, "What is meant by this word");
        page.waitForSelector(".graphiql-query-editor :text('ConceptByLabel')");
        page.locator(".graphiql-query-editor textarea").focus();
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".result-window .cm-property");
        assertThat(page.locator(".result-window").textContent()).contains("Machine learning");
        pick(page, "How does the harvest go on");
        page.waitForSelector(".graphiql-query-editor :text('HarvestProgress')");
        page.locator(".graphiql-execute-button").click();
        page.waitForSelector(".result-window :text('harvestProgress')");
        assertThat(page.locator(".result-window").textContent()).doesNotContain("\"errors\"");
    }

    /// From the list to its button, as a keyboard goes.
    private static void pick(Page page, String words) {
        page.locator("#example").focus();
        page.keyboard().type(words);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Open");
        page.keyboard().press("Enter");
    }

    private static void assertAccessible(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream().map(v -> v.getId() + ": " + v.getNodes()))
                .as(page.url())
                .isEmpty();
    }

    /// A new window in which every request to elsewhere is noted and refused.
    private Page open(String path, int width, ColorScheme colours) {
        closeWindow();
        var window =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(colours));
        context = window;
        window.setDefaultTimeout((double) PATIENCE.toMillis());
        window.route(
                "**/*",
                route -> {
                    var address = URI.create(route.request().url());
                    if (address.getPort() == port || "data".equals(address.getScheme()))
                        route.resume();
                    else {
                        foreign.add(route.request().url());
                        route.abort();
                    }
                });
        var page = window.newPage();
        Objects.requireNonNull(page.navigate("http://127.0.0.1:" + port + path));
        return page;
    }
}
