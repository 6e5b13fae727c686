package de.wegweiser.api;

import de.wegweiser.search.BadQuestion;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/// Turns exceptions of the controllers into errors. What the caller can mend is said; the rest is
/// logged here, once, under the id that the caller is told.
@Component
class ErrorMapping extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);

    ErrorMapping() {
        setThreadLocalContextAware(true); // so that the line of the log bears its trace
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable trouble, DataFetchingEnvironment at) {
        return switch (trouble) {
            case BadQuestion bad -> error(ErrorCode.BAD_REQUEST, words(bad), at);
            case BindException _ ->
                    error(ErrorCode.BAD_REQUEST, "An argument has the wrong form.", at);
            case ConstraintViolationException invalid ->
                    error(ErrorCode.BAD_REQUEST, violations(invalid), at);
            case OneOfNullValueException none -> error(ErrorCode.BAD_REQUEST, words(none), at);
            case OneOfTooManyKeysException many -> error(ErrorCode.BAD_REQUEST, words(many), at);
            // The caller has been told already, see Answers.
            case AbortExecutionException late -> error(ErrorCode.TIMEOUT, words(late), at);
            default -> masked(trouble, at);
        };
    }

    private static GraphQLError masked(Throwable trouble, DataFetchingEnvironment at) {
        var id = Answers.correlationId(at.getGraphQlContext());
        if (isNews(trouble, at))
            LOG.error("request {}: {} failed", id, at.getExecutionStepInfo().getPath(), trouble);
        return error(
                ErrorCode.INTERNAL_ERROR,
                "This could not be answered because of a fault of ours. Please report it with the id "
                        + id,
                at);
    }

    /// One fault may hit every entry of a page; the log hears of it once a request.
    private static boolean isNews(Throwable trouble, DataFetchingEnvironment at) {
        Set<Class<?>> told =
                at.getGraphQlContext()
                        .computeIfAbsent(ErrorMapping.class, _ -> ConcurrentHashMap.newKeySet());
        return told.add(trouble.getClass());
    }

    private static GraphQLError error(ErrorCode code, String message, DataFetchingEnvironment at) {
        return GraphqlErrorBuilder.newError(at)
                .message("%s", message)
                .errorType(code.type())
                .extensions(Map.of(ErrorCode.KEY, code.name()))
                .build();
    }

    private static String violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(v -> v.getPropertyPath() + " " + v.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String words(Throwable trouble) {
        var message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }
}
