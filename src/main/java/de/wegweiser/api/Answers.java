package de.wegweiser.api;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Puts the last hand to every answer: it comes in time, has few errors, and each error has a code
/// and the id of its request.
///
/// The query runs on a thread of its own, so that the caller gets an answer in time even where a
/// data fetcher hangs. Then that thread is interrupted and no further field is fetched; what a
/// controller has started elsewhere ends with the transaction timeout of the graph.
@Component
class Answers implements WebGraphQlInterceptor, DisposableBean {

    /// Key in `extensions`.
    static final String CORRELATION_ID = "correlationId";

    private final Publisher<?> timeIsUp;
    private final Scheduler threads =
            Schedulers.fromExecutorService(
                    Executors.newThreadPerTaskExecutor(
                            Thread.ofVirtual().name("query-", 0).factory()));

    Answers() {
        this(Mono.delay(QueryLimits.TIME));
    }

    Answers(Publisher<?> timeIsUp) {
        this.timeIsUp = timeIsUp;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var id = RequestId.of(request.getAttributes());
        var lang = Lang.wished(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        request.configureExecutionInput((_, builder) ->
                builder.graphQLContext(Map.of(CORRELATION_ID, id, Lang.class, lang))
                        .locale(Locale.ENGLISH) // of messages, ours are English as well
                        .build());
        return Mono.defer(() -> chain.next(request))
                .subscribeOn(threads)
                .timeout(timeIsUp, Mono.fromSupplier(() -> tooLate(request)))
                .map(answer -> finish(answer, id));
    }

    private static WebGraphQlResponse tooLate(WebGraphQlRequest request) {
        var error =
                ErrorCode.TIMEOUT.error(
                        "This took longer than %d seconds and was stopped. Ask for less at once."
                                .formatted(QueryLimits.TIME.toSeconds()));
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(),
                        ExecutionResult.newExecutionResult().addError(error).build()));
    }

    private static WebGraphQlResponse finish(WebGraphQlResponse answer, String id) {
        var errors = answer.getExecutionResult().getErrors();
        if (errors.isEmpty()) return answer;
        return answer.transform(builder -> builder.errors(shown(errors, id)));
    }

    /// One event of a subscription, whose answer has been given long ago.
    static ExecutionResult finish(ExecutionResult event, String id) {
        var errors = event.getErrors();
        if (errors.isEmpty()) return event;
        return event.transform(builder -> builder.errors(shown(errors, id)));
    }

    private static List<GraphQLError> shown(List<GraphQLError> errors, String id) {
        return errors.stream().limit(QueryLimits.ERRORS).map(e -> labelled(e, id)).toList();
    }

    private static GraphQLError labelled(GraphQLError error, String id) {
        var code = ErrorCode.of(error);
        var extensions = new HashMap<String, Object>();
        if (error.getExtensions() != null) extensions.putAll(error.getExtensions());
        extensions.put(ErrorCode.KEY, code.name());
        extensions.put(CORRELATION_ID, id);
        var copy =
                GraphQLError.newError()
                        .message("%s", error.getMessage())
                        .errorType(code.type())
                        .extensions(extensions);
        if (error.getLocations() != null) copy.locations(error.getLocations());
        if (error.getPath() != null) copy.path(error.getPath());
        return copy.build();
    }

    static String correlationId(GraphQLContext context) {
        return context.getOrDefault(CORRELATION_ID, "unknown");
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
