package de.wegweiser.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.persisted.ApolloPersistedQuerySupport;
import graphql.execution.preparsed.persisted.PersistedQueryCache;
import graphql.execution.preparsed.persisted.PersistedQueryCacheMiss;
import graphql.execution.preparsed.persisted.PersistedQueryError;
import graphql.execution.preparsed.persisted.PersistedQueryIdInvalid;
import graphql.execution.preparsed.persisted.PersistedQueryNotFound;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Automatic persisted queries, in the protocol that Apollo's clients made known: a client sends
/// the SHA-256 of a query in place of its text; when we do not know it we say so, and the client
/// sends both.
///
/// Only the text is kept here; what was parsed of it is in [ParsedQueries].
///
/// @see <a href="https://www.apollographql.com/docs/apollo-server/performance/apq">Automatic
///   persisted queries</a>
final class PersistedQueries extends ApolloPersistedQuerySupport {

    /// Name of our part of a request's `extensions`.
    static final String EXTENSION = "persistedQuery";

    /// Key in the context of a request that may only ask, since it came as `GET`.
    static final String QUERIES_ONLY = "queriesOnly";

    /// Characters of a text worth keeping; longer ones have to be sent each time. The query of the
    /// mission has 300.
    static final int LONGEST = 20_000;

    /// Characters of all texts together: whoever sends nonsense to push out the queries of others
    /// costs them one more request.
    private static final int ROOM = 4_000_000;

    private final ParsedQueries parsed;

    PersistedQueries(ParsedQueries parsed) {
        super(new Texts());
        this.parsed = parsed;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return super.getDocumentAsync(input, text -> parsed.of(text, parse));
    }

    /// No id where the request has no such extension; one that fits no text where it is no id.
    @Override
    protected Optional<Object> getPersistedQueryId(ExecutionInput input) {
        var extension = input.getExtensions().get(EXTENSION);
        if (extension == null) return Optional.empty();
        boolean known =
                extension instanceof Map<?, ?> named
                        && named.get("version") instanceof Integer version
                        && version == 1;
        return Optional.of(
                known && ((Map<?, ?>) extension).get("sha256Hash") instanceof String hash
                        ? hash.toLowerCase(Locale.ROOT)
                        : "");
    }

    @Override
    protected PreparsedDocumentEntry mkMissingError(PersistedQueryError trouble) {
        return new PreparsedDocumentEntry(
                switch (trouble) {
                    // these very words are what clients look for
                    case PersistedQueryNotFound _ ->
                            ErrorCode.PERSISTED_QUERY_NOT_FOUND.error("PersistedQueryNotFound");
                    case PersistedQueryIdInvalid _ ->
                            ErrorCode.BAD_REQUEST.error(
                                    "extensions.persistedQuery must have version 1 and sha256Hash, the SHA-256 of the query in hexadecimal digits");
                    default -> throw trouble;
                });
    }

    /// The texts by their hashes. The class above has compared both before a text gets here.
    private static final class Texts implements PersistedQueryCache {

        private final Cache<String, String> texts =
                Caffeine.newBuilder()
                        .maximumWeight(ROOM)
                        .weigher((String _, String text) -> text.length())
                        .executor(Runnable::run)
                        .build();

        @Override
        public CompletableFuture<PreparsedDocumentEntry> getPersistedQueryDocumentAsync(
                Object id, ExecutionInput input, PersistedQueryCacheMiss prepare) {
            var hash = id.toString();
            var sent = sent(input);
            var text = sent == null ? texts.getIfPresent(hash) : sent;
            if (text == null) throw new PersistedQueryNotFound(id);
            var query = prepare.apply(text);
            if (sent != null && !query.hasErrors() && sent.length() <= LONGEST)
                texts.put(hash, sent);
            return CompletableFuture.completedFuture(allowed(query, input));
        }

        private static @Nullable String sent(ExecutionInput input) {
            var query = input.getQuery();
            return query.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER) ? null : query;
        }

        private static PreparsedDocumentEntry allowed(
                PreparsedDocumentEntry query, ExecutionInput input) {
            if (query.hasErrors() || !input.getGraphQLContext().hasKey(QUERIES_ONLY)) return query;
            return query.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                            .allMatch(operation -> operation.getOperation() == Operation.QUERY)
                    ? query
                    : new PreparsedDocumentEntry(
                            ErrorCode.METHOD_NOT_ALLOWED.error(
                                    "GET is for queries. Send what changes something, or goes on, by POST."));
        }
    }
}
