package de.wegweiser.api;

import de.wegweiser.graph.GraphConnection;
import graphql.ExecutionInput;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How much one request may ask for. Everything is measured before the query is validated, because
/// validation itself takes long for a query that was made to hurt.
///
/// Our choices: each is several times what our own pages and GraphiQL ask for.
@Component
class QueryLimits extends SimplePerformantInstrumentation {

    /// Bytes of a request body. The largest honest one holds a need in the user's own words.
    static final int BODY = 256 * 1024;

    /// Words and signs of a query. GraphiQL's question for the schema has about 300.
    static final int TOKENS = 2_000;

    /// Fields inside fields. The way from a path to the address of a partner takes seven; questions
    /// about the schema are exempt, GraphiQL's is 15 deep.
    static final int DEPTH = 10;

    /// Fields that were given another name: they ask one thing many times.
    static final int ALIASES = 30;

    /// `@include`, `@skip` and the like; validation compares them with each other.
    static final int DIRECTIVES = 50;

    /// Fields of the answer, where a page counts as often as it is long.
    static final int COST = 5_000;

    /// After this an answer helps nobody who waits for it. What the database still does for it ends
    /// after the same time.
    static final Duration TIME = GraphConnection.ANSWER_TIME;

    /// Errors of one answer: whoever mends ten asks again.
    static final int ERRORS = 10;

    private static final ParserOptions PARSER =
            ParserOptions.getDefaultOperationParserOptions()
                    .transform(options ->
                            options.maxTokens(TOKENS)
                                    .maxCharacters(BODY)
                                    .captureLineComments(false));

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(ParserOptions.class, PARSER);
        return input;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables query,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        measure(query.getDocument(), parameters.getSchema(), query.getVariables());
        return query;
    }

    /// @throws graphql.execution.AbortExecutionException when the query asks for too much
    static void measure(Document query, GraphQLSchema schema, Map<String, Object> variables) {
        var size = QuerySize.of(query, schema, variables);
        keep("aliases", size.aliases(), ALIASES, "Ask for less at once.");
        keep("directives", size.directives(), DIRECTIVES, "Leave out what is not needed.");
        keep("depth", size.depth(), DEPTH, "Start again from an id in a second query.");
        keep("page size", size.largestPage(), Page.LARGEST, "Go on with 'after'.");
        keep("cost", size.cost(), COST, "Ask for fewer fields or shorter pages.");
    }

    private static void keep(String what, long found, int allowed, String advice) {
        if (found <= allowed) return;
        throw ErrorCode.LIMIT_EXCEEDED.abort(
                "The %s of this query is %,d, %,d is allowed. %s"
                        .formatted(what, found, allowed, advice));
    }
}
