package de.wegweiser.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import java.util.function.Function;
import java.util.function.Supplier;

/// Queries that were parsed and found valid, by their text: clients send the same few over and
/// over, and to read one took longer than to run it (some .5 ms, measured). What a query asks for
/// depends on its variables, so its size is measured each time.
final class ParsedQueries {

    /// Characters of a text worth keeping.
    private static final int LONGEST = PersistedQueries.LONGEST;

    /// Characters of all texts together. A parsed query takes some fifty times the room of its
    /// text, so this is 20 MB at most.
    private static final int ROOM = 400_000;

    /// What even the shortest takes.
    private static final int EACH = 100;

    private final Supplier<GraphQLSchema> schema;

    private final Cache<String, PreparsedDocumentEntry> valid =
            Caffeine.newBuilder()
                    .maximumWeight(ROOM)
                    .weigher((String text, PreparsedDocumentEntry _) -> text.length() + EACH)
                    .executor(Runnable::run)
                    .build();

    ParsedQueries(Supplier<GraphQLSchema> schema) {
        this.schema = schema;
    }

    /// @param parse measures, too, what it has parsed
    PreparsedDocumentEntry of(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var text = input.getQuery();
        var known = valid.getIfPresent(text);
        if (known != null) {
            QueryLimits.measure(known.getDocument(), schema.get(), input.getVariables());
            return known;
        }
        var parsed = parse.apply(input);
        if (!parsed.hasErrors() && text.length() <= LONGEST) valid.put(text, parsed);
        return parsed;
    }
}
