package de.wegweiser.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether pages are also found by what they mean.
///
/// @param kind off, in-process or endpoint
/// @param url of an endpoint that speaks as OpenAI's does, for example http://127.0.0.1:11434/v1;
///   the texts of pages and all questions are sent there
/// @param model of an endpoint its name; in-process the .onnx file, or classpath: and its name
/// @param tokenizer in-process the tokenizer.json; without it, the one beside the model
/// @param apiKey of the endpoint; better kept in a file
/// @param apiKeyFile holds the key and nothing else, as Docker secrets do
/// @param timeout how long an answer of the endpoint may take when pages are read; a question waits
///   two seconds at most
/// @param batch how many texts are sent at once
/// @param questionPrefix what the model wants to see in front of a question, for example "query: "
/// @param passagePrefix what the model wants to see in front of a passage, for example "passage: "
/// @param floor cosine from which on a passage proves somebody to know what is asked for, though it
///   holds none of the words; without it, nearness only orders who was found otherwise
@ConfigurationProperties("wegweiser.search.embedder")
public record EmbedderSettings(
        @DefaultValue("off") Kind kind,
        @Nullable String url,
        @Nullable String model,
        @Nullable String tokenizer,
        @Nullable String apiKey,
        @Nullable Path apiKeyFile,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("32") int batch,
        @DefaultValue("") String questionPrefix,
        @DefaultValue("") String passagePrefix,
        @Nullable Double floor) {

    public EmbedderSettings {
        if (batch < 1)
            throw new IllegalArgumentException("wegweiser.search.embedder.batch is 1 or more");
        if (floor != null && (floor <= 0 || floor > 1))
            throw new IllegalArgumentException(
                    "wegweiser.search.embedder.floor is a cosine above 0 and up to 1");
    }

    /// By words and concepts alone.
    public static EmbedderSettings off() {
        return new EmbedderSettings(
                Kind.OFF, null, null, null, null, null, Duration.ofMinutes(1), 32, "", "", null);
    }

    /// Who makes the vectors.
    public enum Kind {
        OFF,
        IN_PROCESS,
        ENDPOINT
    }

    /// The value of a setting that this kind of embedder cannot do without.
    ///
    /// @throws EmbedderFailed when the setting is missing
    public String needed(@Nullable String value, String setting) {
        if (value == null || value.isBlank())
            throw new EmbedderFailed(
                    "wegweiser.search.embedder.kind is %s, so wegweiser.search.embedder.%s must be set"
                            .formatted(kind, setting));
        return value;
    }

    /// What the endpoint knows us by.
    ///
    /// @throws EmbedderFailed when the file cannot be read
    public Optional<String> secret() {
        if (apiKey != null) return Optional.of(apiKey);
        if (apiKeyFile == null) return Optional.empty();
        try {
            return Optional.of(Files.readString(apiKeyFile).strip());
        } catch (IOException e) {
            throw new EmbedderFailed(
                    "cannot read the key of the embedder from %s (wegweiser.search.embedder.api-key-file): %s"
                            .formatted(apiKeyFile.toAbsolutePath(), e.getMessage()),
                    e);
        }
    }

    /// Never shows the key.
    @Override
    public String toString() {
        return "embedder %s, model %s at %s".formatted(kind, model, url);
    }
}
