package de.wegweiser.api;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Who may change something: callers on this machine, for as long as there are no users and roles.
/// It holds for every mutation there is or will be, since it looks at the kind of the operation.
@Component
class Changes extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

    /// What a proxy on this machine adds to the questions of others.
    private static final List<String> FORWARDING = List.of("Forwarded", "X-Forwarded-For", "Via");

    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final String LOCAL = Changes.class.getName();

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        InetSocketAddress caller = request.getRemoteAddress();
        InetAddress address = caller == null ? null : caller.getAddress();
        boolean local =
                address != null
                        && address.isLoopbackAddress()
                        && FORWARDING.stream().noneMatch(request.getHeaders()::containsHeader)
                        && isThisMachine(request.getUri().getHost());
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(context -> context.put(LOCAL, local)).build());
        return chain.next(request);
    }

    /// Not a name of another that was made to lead here.
    private static boolean isThisMachine(@Nullable String host) {
        return host != null && LOCAL_HOSTS.contains(host.toLowerCase(Locale.ROOT));
    }

    /// A call within the program comes over no wire, and is ours.
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        boolean changes = execution.getOperationDefinition().getOperation() == Operation.MUTATION;
        if (changes && !execution.getGraphQLContext().getOrDefault(LOCAL, true))
            throw ErrorCode.FORBIDDEN.abort(
                    "Only callers on the machine of the server may change something.");
        return super.beginExecuteOperation(parameters, state);
    }
}
