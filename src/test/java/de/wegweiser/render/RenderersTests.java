package de.wegweiser.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderersTests {

    @Test
    void nothingIsRenderedUnlessTheSettingsSaySo() {
        assertThat(Renderers.open(CrawlSettings.defaults())).isSameAs(Renderer.NONE);
    }

    @Test
    void saysWhatToDoWhenPlaywrightIsNotPartOfTheBuild() {
        var withoutPlaywright = ClassLoader.getPlatformClassLoader();
        assertThatThrownBy(() -> Renderers.open(settings(""), withoutPlaywright))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wegweiser.crawl.render.enabled")
                .hasMessageContaining("mvn -Prendering package");
    }

    @Test
    void saysWhatToDoWhenThereIsNoBrowser() {
        assertThatThrownBy(() -> Renderers.open(settings("/nowhere/chromium")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/nowhere/chromium")
                .hasMessageContaining("install Chromium")
                .hasMessageContaining("wegweiser.crawl.render.browser");
    }

    @Test
    void saysWhatToDoWhenTheBrowserDoesNotStart(@TempDir Path folder) throws IOException {
        var broken = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\nexit 1\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> Renderers.open(settings(broken.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(broken + " does not start (")
                .hasMessageContaining("wegweiser.crawl.render.sandbox=false");
    }

    private static CrawlSettings settings(String browser) {
        return CrawlSettings.defaults()
                .with(new CrawlSettings.Render(true, browser, true, 1, 20, Duration.ofSeconds(20)));
    }
}
