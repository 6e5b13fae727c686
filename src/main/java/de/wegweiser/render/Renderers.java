package de.wegweiser.render;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Renderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/// Opens the renderer that the settings ask for.
public final class Renderers {

    /// Where Debian, Fedora, Google's own packages and macOS put it.
    private static final List<Path> USUAL_PLACES =
            Stream.of(
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome",
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                    .map(Path::of)
                    .toList();

    private Renderers() {}

    /// Starts a browser at once, so that what is missing is told before the crawl begins.
    ///
    /// @throws IllegalStateException when rendering is on and cannot be done; says what to do
    public static Renderer open(CrawlSettings settings) {
        return open(settings, Renderers.class.getClassLoader());
    }

    /// @param loader where Playwright would be
    static Renderer open(CrawlSettings settings, ClassLoader loader) {
        if (!settings.render().enabled()) return Renderer.NONE;
        if (!ClassUtils.isPresent("com.microsoft.playwright.Playwright", loader))
            throw new IllegalStateException(
                    "wegweiser.crawl.render.enabled is true, but Playwright is not part of this build:"
                            + " build it with 'mvn -Prendering package', or leave the setting out");
        return ChromiumRenderer.open(settings, browser(settings.render().browser()));
    }

    private static Path browser(String configured) {
        var places = configured.isBlank() ? USUAL_PLACES : List.of(Path.of(configured));
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "wegweiser.crawl.render.enabled is true, but there is no browser at "
                                        + places
                                        + ": install Chromium, or name its path with"
                                        + " wegweiser.crawl.render.browser"));
    }
}
