package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The memory for texts; `PersistedGetTests` has the protocol.
class PersistedQueriesTests {

    private static final GraphQLSchema SCHEMA =
            SchemaGenerator.createdMockedSchema("type Query {a: Int}");

    private final PersistedQueries queries = new PersistedQueries(new ParsedQueries(() -> SCHEMA));

    @Test
    void memoryForTextsIsBounded() {
        int sent = 400;
        var texts =
                IntStream.range(0, sent)
                        .mapToObj(i -> "{a%d} ".formatted(i) + "#".repeat(19_000))
                        .toList();
        texts.forEach(text -> assertThat(isKnown(hash(text), text)).isTrue());
        long kept = texts.stream().filter(text -> isKnown(hash(text), null)).count();
        assertThat(kept).isBetween(150L, 4_000_000L / 19_000);
    }

    @Test
    void longTextIsAnsweredButNotKept() {
        var text = "{a} " + "#".repeat(PersistedQueries.LONGEST);
        assertThat(isKnown(hash(text), text)).isTrue();
        assertThat(isKnown(hash(text), null)).isFalse();
    }

    @Test
    void textIsParsedOnce() {
        var text = "{a}";
        var read = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            var sent = i == 0 ? text : null;
            var query =
                    queries.getDocumentAsync(
                                    input(hash(text), sent),
                                    full -> {
                                        read.incrementAndGet();
                                        return parsed(full);
                                    })
                            .join();
            assertThat(query.hasErrors()).isFalse();
        }
        assertThat(read).hasValue(1);
    }

    @Test
    void whatIsNotValidIsReadEachTime() {
        var text = "{b}";
        var read = new AtomicInteger();
        for (int i = 0; i < 3; i++)
            queries.getDocumentAsync(
                            input(hash(text), text),
                            _ -> {
                                read.incrementAndGet();
                                return new PreparsedDocumentEntry(
                                        ErrorCode.BAD_REQUEST.error("no b"));
                            })
                    .join();
        assertThat(read).hasValue(3);
    }

    private boolean isKnown(String hash, @Nullable String text) {
        return !queries.getDocumentAsync(input(hash, text), PersistedQueriesTests::parsed)
                .join()
                .hasErrors();
    }

    private static PreparsedDocumentEntry parsed(ExecutionInput input) {
        return new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
    }

    private static ExecutionInput input(String hash, @Nullable String text) {
        return ExecutionInput.newExecutionInput(
                        text == null ? PersistedQueries.PERSISTED_QUERY_MARKER : text)
                .extensions(
                        Map.of(
                                PersistedQueries.EXTENSION,
                                Map.of("version", 1, "sha256Hash", hash)))
                .build();
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
