package de.wegweiser.embed;

import de.wegweiser.search.EmbedderSettings;
import de.wegweiser.search.EmbedderSettings.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Settings of which only some matter.
final class TestSettings {

    private TestSettings() {}

    static EmbedderSettings endpoint(@Nullable String url, @Nullable String key) {
        return endpoint(url, key, Duration.ofSeconds(5));
    }

    static EmbedderSettings endpoint(@Nullable String url, @Nullable String key, Duration timeout) {
        return new EmbedderSettings(
                Kind.ENDPOINT, url, "some-model", null, key, null, timeout, 32, "", "", null);
    }

    static EmbedderSettings inProcess(@Nullable String model, @Nullable String tokenizer) {
        return new EmbedderSettings(
                Kind.IN_PROCESS,
                null,
                model,
                tokenizer,
                null,
                null,
                Duration.ofSeconds(5),
                32,
                "",
                "",
                null);
    }
}
