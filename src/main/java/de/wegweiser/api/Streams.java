package de.wegweiser.api;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Keeps what comes by WebSocket and goes by server-sent events within [StreamLimits], and ends all
/// subscriptions before the web server does: it would wait for them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Streams implements WebSocketGraphQlInterceptor, SmartLifecycle {

    private static final GraphQLError TOO_MANY =
            ErrorCode.LIMIT_EXCEEDED.error(
                    "More than %d operations of this client are open. Complete one first."
                            .formatted(StreamLimits.OPERATIONS));

    private static final GraphQLError ELSEWHERE =
            ErrorCode.BAD_REQUEST.error(
                    "A subscription is answered over WebSocket, or to who accepts text/event-stream and nothing else.");

    private final Turnstile operations = new Turnstile(StreamLimits.OPERATIONS);
    private final Turnstile connections = new Turnstile(StreamLimits.CONNECTIONS);
    private final Map<String, Runnable> leaving = new ConcurrentHashMap<>();
    private volatile Sinks.One<Boolean> end = Sinks.one();
    private final Callers callers;
    private volatile boolean running;

    Streams(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        boolean events = wantsEvents(request);
        if (request instanceof WebSocketGraphQlRequest message)
            return caller(message)
                    .flatMap(caller -> {
                        var wait = callers.mustWait(caller);
                        return wait.isPresent()
                                ? Mono.just(refusal(request, tooOften(wait.getAsLong())))
                                : stream(request, chain, false);
                    });
        return events
                ? stream(request, chain, true)
                : chain.next(request).map(answer -> answeredAtOnce(answer, request));
    }

    /// A WebSocket is one request to [RateLimit], whatever is asked on it.
    private static Mono<String> caller(WebSocketGraphQlRequest message) {
        return message.getSessionInfo()
                .getPrincipal()
                .map(user -> Callers.named(user.getName()))
                .defaultIfEmpty(client(message.getRemoteAddress()));
    }

    private GraphQLError tooOften(long seconds) {
        return ErrorCode.LIMIT_EXCEEDED.error(callers.tooMany(seconds));
    }

    private Mono<WebGraphQlResponse> stream(
            WebGraphQlRequest request, Chain chain, boolean events) {
        return Mono.defer(() -> {
            var client = client(request.getRemoteAddress());
            var leave = operations.enter(client);
            if (leave == null) return Mono.just(asEvents(refusal(request, TOO_MANY), events));
            return chain.next(request)
                    .map(answer ->
                            answer.getData() instanceof Publisher<?> published
                                    ? subscription(answer, published, request, leave)
                                    : single(answer, leave, events))
                    .doOnError(_ -> leave.run())
                    .doOnCancel(leave);
        });
    }

    /// Spring answers by events only who accepts nothing else.
    private static boolean wantsEvents(WebGraphQlRequest request) {
        var accepted = request.getHeaders().getAccept();
        return !(request instanceof WebSocketGraphQlRequest)
                && !accepted.isEmpty()
                && accepted.stream()
                        .noneMatch(type ->
                                type.isCompatibleWith(MediaType.APPLICATION_JSON)
                                        || type.isCompatibleWith(
                                                MediaType.APPLICATION_GRAPHQL_RESPONSE));
    }

    /// Spring would print the object that publishes.
    private static WebGraphQlResponse answeredAtOnce(
            WebGraphQlResponse answer, WebGraphQlRequest request) {
        return answer.getData() instanceof Publisher<?> ? refusal(request, ELSEWHERE) : answer;
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request, GraphQLError error) {
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(),
                        Answers.finish(
                                ExecutionResult.newExecutionResult().addError(error).build(),
                                RequestId.of(request.getAttributes()))));
    }

    private WebGraphQlResponse subscription(
            WebGraphQlResponse answer,
            Publisher<?> published,
            WebGraphQlRequest request,
            Runnable leave) {
        var id = RequestId.of(request.getAttributes());
        var events =
                Flux.from(published)
                        .cast(ExecutionResult.class)
                        .map(event -> Answers.finish(event, id))
                        .take(StreamLimits.LONGEST)
                        .takeUntilOther(end.asMono())
                        .doFinally(_ -> leave.run());
        return answer.transform(builder -> builder.data(events));
    }

    private static WebGraphQlResponse single(
            WebGraphQlResponse answer, Runnable leave, boolean events) {
        leave.run();
        return asEvents(answer, events);
    }

    /// Spring would hide why a subscription cannot be had, and refuse to answer questions, which
    /// the protocol of events allows: one event, then the end.
    private static WebGraphQlResponse asEvents(WebGraphQlResponse answer, boolean events) {
        if (!events) return answer;
        var event = Flux.just(answer.getExecutionResult());
        return answer.transform(builder -> builder.data(event));
    }

    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> payload) {
        var leave = connections.enter(client(session.getRemoteAddress()));
        if (leave == null)
            return Mono.error(
                    new IllegalStateException(
                            "more than %d connections of one client"
                                    .formatted(StreamLimits.CONNECTIONS)));
        leaving.put(session.getId(), leave);
        return Mono.empty();
    }

    @Override
    public void handleConnectionClosed(
            WebSocketSessionInfo session, int status, Map<String, Object> payload) {
        var leave = leaving.remove(session.getId());
        if (leave != null) leave.run();
    }

    private static String client(@Nullable InetSocketAddress remote) {
        return Callers.at(remote == null ? null : remote.getAddress().getHostAddress());
    }

    @Override
    public void start() {
        end = Sinks.one();
        running = true;
    }

    @Override
    public void stop() {
        end.tryEmitValue(true);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Lets so many of each client in at a time.
    private static final class Turnstile {

        private final int most;
        private final Map<String, Integer> inside = new ConcurrentHashMap<>();

        Turnstile(int most) {
            this.most = most;
        }

        /// How to leave, which works once; null when there are too many.
        @Nullable Runnable enter(String client) {
            var entered = new AtomicBoolean();
            inside.compute(
                    client,
                    (_, before) -> {
                        int now = before == null ? 0 : before;
                        entered.set(now < most);
                        return entered.get() ? Integer.valueOf(now + 1) : before;
                    });
            if (!entered.get()) return null;
            return () -> {
                if (entered.getAndSet(false))
                    inside.computeIfPresent(client, (_, now) -> now == 1 ? null : now - 1);
            };
        }
    }
}
