package de.wegweiser.api;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/// What went wrong, for programs: `extensions.code` of an error. The names stay, messages may
/// change.
enum ErrorCode {
    /// The text is no GraphQL.
    SYNTAX(ErrorType.BAD_REQUEST),
    /// It is GraphQL, but does not fit the schema.
    INVALID_QUERY(ErrorType.BAD_REQUEST),
    /// It asks for too much at once, see [QueryLimits].
    LIMIT_EXCEEDED(ErrorType.BAD_REQUEST),
    /// An argument makes no sense.
    BAD_REQUEST(ErrorType.BAD_REQUEST),
    NOT_FOUND(ErrorType.NOT_FOUND),
    /// We do not know the text of this hash (any more): send both, see [PersistedQueries].
    PERSISTED_QUERY_NOT_FOUND(ErrorType.NOT_FOUND),
    /// It is no query, and came as `GET`.
    METHOD_NOT_ALLOWED(ErrorType.BAD_REQUEST),
    UNAUTHORIZED(ErrorType.UNAUTHORIZED),
    FORBIDDEN(ErrorType.FORBIDDEN),
    /// It took longer than [QueryLimits#TIME].
    TIMEOUT(ErrorType.INTERNAL_ERROR),
    /// Our fault.
    INTERNAL_ERROR(ErrorType.INTERNAL_ERROR);

    /// Key in `extensions`.
    static final String KEY = "code";

    private final ErrorType type;

    ErrorCode(ErrorType type) {
        this.type = type;
    }

    ErrorType type() {
        return type;
    }

    GraphQLError error(String message) {
        return GraphQLError.newError()
                .message("%s", message)
                .errorType(type)
                .extensions(Map.of(KEY, name()))
                .build();
    }

    AbortExecutionException abort(String message) {
        return new AbortExecutionException(List.of(error(message)));
    }

    /// The code an error carries, else the one that fits its class.
    static ErrorCode of(GraphQLError error) {
        var extensions = error.getExtensions();
        if (extensions != null && extensions.get(KEY) instanceof String name) return valueOf(name);
        return of(error.getErrorType());
    }

    private static ErrorCode of(ErrorClassification kind) {
        return switch (kind) {
            case ErrorType type -> valueOf(type.name());
            case graphql.ErrorType.InvalidSyntax -> SYNTAX;
            case graphql.ErrorType.ValidationError -> INVALID_QUERY;
            case graphql.ErrorType.OperationNotSupported -> BAD_REQUEST;
            case graphql.ErrorType.ExecutionAborted -> LIMIT_EXCEEDED;
            default -> INTERNAL_ERROR;
        };
    }
}
