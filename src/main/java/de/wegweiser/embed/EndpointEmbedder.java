package de.wegweiser.embed;

import de.wegweiser.search.Embedder;
import de.wegweiser.search.EmbedderFailed;
import de.wegweiser.search.EmbedderSettings;
import de.wegweiser.search.TextsNotRead;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks an endpoint that speaks as OpenAI's does: `POST {url}/embeddings`.
final class EndpointEmbedder implements Embedder {

    /// Bytes of an answer: far more than the longest vectors of a batch need.
    private static final long LONGEST_ANSWER = 64L << 20;

    /// Characters of an error that are told.
    private static final int TOLD = 200;

    /// What servers answer to a text that they do not take: too long, not in their form. Some say
    /// 500. All else, from 401 to 503, is said of whoever asks or of themselves.
    private static final Set<Integer> OF_THE_TEXT = Set.of(400, 413, 422, 500);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client;
    private final URI address;
    private final String model;
    private final Optional<String> secret;

    EndpointEmbedder(EmbedderSettings settings) {
        this.model = settings.needed(settings.model(), "model");
        this.address = address(settings.needed(settings.url(), "url"));
        this.secret = settings.secret();
        this.client =
                HttpClient.newBuilder()
                        // small servers stumble over the offer of HTTP/2
                        .version(HttpClient.Version.HTTP_1_1)
                        // the key is for this address alone
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.timeout())
                        .build();
    }

    private static URI address(String url) {
        try {
            var address = URI.create(url.replaceAll("/+$", "") + "/embeddings");
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) return address;
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new EmbedderFailed(
                "wegweiser.search.embedder.url=%s is no address of an endpoint; it looks like http://127.0.0.1:11434/v1"
                        .formatted(url));
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public List<float[]> embed(List<String> texts, Duration patience) {
        if (texts.isEmpty()) return List.of();
        var answer = send(request(texts), patience);
        int status = answer.statusCode();
        if (status != 200) {
            String what = "answers %d: %s".formatted(status, told(answer.body()));
            throw OF_THE_TEXT.contains(status) ? notRead(what, null) : failed(what, null);
        }
        return vectors(answer.body(), texts.size());
    }

    private HttpRequest request(List<String> texts) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        json.writeValueAsString(
                                                Map.of(
                                                        "model", model,
                                                        "input", texts,
                                                        "encoding_format", "float"))));
        secret.ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return request.build();
    }

    /// The client's own timeout ends with the headers of an answer; this one with its last byte.
    private HttpResponse<String> send(HttpRequest request, Duration patience) {
        var answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw notRead("has not answered for %d ms".formatted(patience.toMillis()), e);
        } catch (ExecutionException e) {
            throw failed("cannot be asked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failed("was not waited for", e);
        }
    }

    private List<float[]> vectors(String body, int expected) {
        var vectors = new float[expected][];
        try {
            for (JsonNode one : json.readTree(body).path("data")) {
                int index = one.path("index").asInt(-1);
                if (index < 0 || index >= expected) throw unreadable(body);
                vectors[index] = vector(one.path("embedding"), body);
            }
        } catch (JacksonException e) {
            throw notRead("answers with what is no JSON: " + told(body), e);
        }
        for (float[] vector : vectors)
            if (vector == null || vector.length != vectors[0].length) throw unreadable(body);
        return Arrays.asList(vectors);
    }

    private float[] vector(JsonNode numbers, String body) {
        var vector = new float[numbers.size()];
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) numbers.path(i).asDouble(Double.NaN);
            length += vector[i] * (double) vector[i];
        }
        // also catches what is no number
        if (!(length > 0) || !Double.isFinite(length)) throw unreadable(body);
        return vector;
    }

    private TextsNotRead unreadable(String body) {
        return notRead("does not answer with one vector for each text: " + told(body), null);
    }

    private TextsNotRead notRead(String what, @Nullable Throwable cause) {
        return new TextsNotRead(sentence(what), cause);
    }

    private EmbedderFailed failed(String what, @Nullable Throwable cause) {
        return new EmbedderFailed(sentence(what), cause);
    }

    private String sentence(String what) {
        return "the embedder at %s (wegweiser.search.embedder.url) %s".formatted(address, what);
    }

    private static String told(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= TOLD ? line : line.substring(0, TOLD) + " …";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
