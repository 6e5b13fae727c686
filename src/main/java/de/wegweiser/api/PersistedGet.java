package de.wegweiser.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `GET /graphql?extensions=…&variables=…&operationName=…` for queries that were persisted before:
/// answers that browsers and caches may keep. Every other `GET` is left to Spring, which refuses
/// it.
@Configuration(proxyBeanMethods = false)
class PersistedGet {

    /// How long a cache may answer without asking us. Our choice: a load changes the graph now and
    /// then, and nobody minds a minute.
    static final Duration FRESH = Duration.ofMinutes(1);

    private static final String QUERY = "query";
    private static final String OPERATION = "operationName";
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    @Bean
    static GraphQlSourceBuilderCustomizer persistedQueries(ObjectProvider<GraphQlSource> api) {
        var parsed = new ParsedQueries(() -> api.getObject().schema());
        var queries = new PersistedQueries(parsed);
        return source -> source.configureGraphQl(graph -> graph.preparsedDocumentProvider(queries));
    }

    /// Before Spring's own routes, which have order 0.
    @Bean
    @Order(-1)
    static RouterFunction<ServerResponse> persistedByGet(
            WebGraphQlHandler graph, JsonMapper json, GraphQlProperties properties) {
        var persisted =
                RequestPredicates.GET(properties.getHttp().getPath())
                        .and(RequestPredicates.param("extensions", text -> !text.isBlank()))
                        .and(request -> request.param(QUERY).isEmpty())
                        .and(
                                RequestPredicates.accept(
                                        MediaTypes.APPLICATION_GRAPHQL_RESPONSE,
                                        MediaType.APPLICATION_JSON));
        return RouterFunctions.route(persisted, request -> answer(request, graph, json));
    }

    private static ServerResponse answer(
            ServerRequest request, WebGraphQlHandler graph, JsonMapper json) {
        Map<String, Object> asked;
        try {
            asked = asked(request, json);
        } catch (JacksonException _) {
            return refused(request, "variables and extensions must be JSON objects");
        }
        if (!(asked.get("extensions") instanceof Map<?, ?> extensions)
                || !extensions.containsKey(PersistedQueries.EXTENSION))
            return refused(request, "extensions must name a persistedQuery");
        var question =
                new WebGraphQlRequest(
                        request.uri(),
                        request.headers().asHttpHeaders(),
                        new LinkedMultiValueMap<>(),
                        request.remoteAddress().orElse(null),
                        request.attributes(),
                        asked,
                        RequestId.of(request.servletRequest()),
                        Locale.ENGLISH);
        question.configureExecutionInput((_, input) ->
                input.graphQLContext(Map.of(PersistedQueries.QUERIES_ONLY, true)).build());
        return ServerResponse.async(
                graph.handleRequest(question)
                        .map(found -> response(request, found, json))
                        .toFuture());
    }

    /// The text of the query stands for itself: what it is is said in the extensions.
    private static Map<String, Object> asked(ServerRequest request, JsonMapper json) {
        var asked = new HashMap<String, Object>();
        asked.put(QUERY, PersistedQueries.PERSISTED_QUERY_MARKER);
        request.param(OPERATION)
                .filter(name -> !name.isBlank())
                .ifPresent(name -> asked.put(OPERATION, name));
        for (var name : OBJECTS)
            request.param(name)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> asked.put(name, json.readValue(text, Map.class)));
        return asked;
    }

    private static ServerResponse response(
            ServerRequest request, WebGraphQlResponse found, JsonMapper json) {
        var type = mediaType(request);
        var body = json.writeValueAsBytes(found.toMap());
        var response =
                ServerResponse.status(status(found, type))
                        .headers(headers -> headers.putAll(found.getResponseHeaders()))
                        .contentType(type)
                        .varyBy(
                                HttpHeaders.ACCEPT,
                                HttpHeaders.ACCEPT_LANGUAGE,
                                HttpHeaders.AUTHORIZATION);
        if (!found.getErrors().isEmpty() || request.servletRequest().getUserPrincipal() != null)
            response.cacheControl(CacheControl.noStore());
        else
            response.cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                    .eTag(fingerprint(type, body));
        return written(response, body);
    }

    private static HttpStatus status(WebGraphQlResponse found, MediaType type) {
        boolean changes =
                found.getErrors().stream()
                        .anyMatch(error ->
                                ErrorCode.METHOD_NOT_ALLOWED
                                        .name()
                                        .equals(error.getExtensions().get(ErrorCode.KEY)));
        if (changes) return HttpStatus.METHOD_NOT_ALLOWED;
        return found.getExecutionResult().isDataPresent() || type.equals(MediaType.APPLICATION_JSON)
                ? HttpStatus.OK
                : HttpStatus.BAD_REQUEST;
    }

    /// As for `POST`.
    private static MediaType mediaType(ServerRequest request) {
        return request.headers().accept().contains(MediaTypes.APPLICATION_GRAPHQL_RESPONSE)
                ? MediaTypes.APPLICATION_GRAPHQL_RESPONSE
                : MediaType.APPLICATION_JSON;
    }

    /// A strong validator (RFC 9110 §8.8.1): other bytes or another type, another tag.
    private static String fingerprint(MediaType type, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(type.toString().getBytes(StandardCharsets.UTF_8));
            var half = Arrays.copyOf(digest.digest(body), 16);
            return '"' + HexFormat.of().formatHex(half) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ServerResponse refused(ServerRequest request, String message) {
        var text =
                Refusal.text(
                        ErrorCode.BAD_REQUEST, message, RequestId.of(request.servletRequest()));
        return written(
                ServerResponse.badRequest()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore()),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static ServerResponse written(ServerResponse.BodyBuilder response, byte[] body) {
        return response.build((_, http) -> {
            write(http, body);
            return null;
        });
    }

    private static void write(HttpServletResponse http, byte[] body) throws IOException {
        http.setContentLength(body.length);
        http.getOutputStream().write(body);
    }
}
