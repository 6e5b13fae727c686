package de.wegweiser.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// What a trace tells of a request. Where traces go: [TraceExportTests].
@SpringBootTest(
        classes = TracesTests.TracedApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.graphql.schema.locations=classpath:tiny-api/")
class TracesTests {

    private static final String CALLER = "00f067aa0ba902b7";
    private static final String RECORD = "01";
    private static final String DO_NOT_RECORD = "00";

    @ImportAutoConfiguration({
        MetricsAutoConfiguration.class,
        SimpleMetricsExportAutoConfiguration.class,
        ObservationAutoConfiguration.class,
        OpenTelemetrySdkAutoConfiguration.class,
        OpenTelemetryTracingAutoConfiguration.class,
        MicrometerTracingAutoConfiguration.class,
        WebMvcObservationAutoConfiguration.class,
        GraphQlObservationAutoConfiguration.class
    })
    @Import({TinyApi.class, OperationNames.class, ObservedFields.class})
    static class TracedApi {

        @Bean
        Kept kept() {
            return new Kept();
        }
    }

    /// Spans that are over.
    static final class Kept implements SpanExporter {

        private final List<SpanData> spans = new CopyOnWriteArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> over) {
            spans.addAll(over);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Autowired private Kept kept;
    @Autowired private SdkTracerProvider traces;
    @Autowired private MeterRegistry meters;
    @LocalServerPort int port;

    private final String trace =
            "%016x%016x".formatted(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), 7);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    query Mission {firm {name}}                           | graphql query Mission
                    {firm {name}}                                         | graphql query anonymous
                    mutation Rename {rename(name: \\"x\\") {name}}        | graphql mutation Rename
                    query LongerThanAnyNameOfOursIsAndThereforeItIsNotKeptInEachOfOurTraces {firm {name}} | graphql query other
                    """)
    void requestIsASpanNamedByItsOperation(String query, String named) throws Exception {
        ask(query, parent(RECORD));
        assertThat(names()).contains(named, "http post /graphql");
    }

    @Test
    void spansHangOnThatOfTheCaller() throws Exception {
        ask("query Mission {firm {name}}", parent(RECORD));
        var request = span("http post /graphql");
        var operation = span("graphql query Mission");
        var field = span("graphql field firm");
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(operation.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(field.getParentSpanId()).isEqualTo(operation.getSpanId());
    }

    @Test
    void fieldsFurtherDownAreNotMeasured() throws Exception {
        assertThat(ask("query Deep {firm {neighbour {neighbour {name}}}}", parent(RECORD)))
                .contains("Muster");
        assertThat(meters.get("graphql.datafetcher").timers())
                .extracting(timer -> timer.getId().getTag("graphql.field.name"))
                .contains("firm")
                .doesNotContain("neighbour");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "http post /graphql", "graphql query Deep", "graphql field firm");
    }

    @Test
    void fieldFurtherDownThatFailsIsTold() throws Exception {
        assertThat(ask("query Broken {firm {broken}}", parent(RECORD)))
                .contains(ErrorCode.INTERNAL_ERROR.name());
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "http post /graphql", "graphql query Broken", "graphql field firm");
    }

    @Test
    void callerMayAskForSilence() throws Exception {
        ask("query Silent {firm {name}}", parent(DO_NOT_RECORD));
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-x-y-01"})
    void brokenTraceparentIsAsGoodAsNone(String header) throws Exception {
        assertThat(ask("query Mission {firm {name}}", header)).contains("Muster");
    }

    @Test
    void whatWasAskedIsNotInATrace() throws Exception {
        ask("mutation Secret {rename(name: \\\"Erika Geheim\\\") {name}}", parent(RECORD));
        span("graphql mutation Secret");
        assertThat(spans().toList().toString()).doesNotContain("Geheim");
    }

    @Test
    void linesOfTheLogBearTheNamesOfRequestAndTrace() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(ErrorMapping.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            ask("{broken}", parent(DO_NOT_RECORD));
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(TracesTests::line)
                .anySatisfy(line ->
                        assertThat(line).contains(" request=r-1 trace=%s\n".formatted(trace)));
    }

    @Test
    void lineWithoutARequestEndsWithItsWords() {
        var event =
                new LoggingEvent(
                        "",
                        (Logger) LoggerFactory.getLogger(TracesTests.class),
                        Level.INFO,
                        "Done",
                        null,
                        null);
        event.setMDCPropertyMap(Map.of());
        assertThat(line(event)).endsWith("TracesTests: Done\n");
    }

    /// As it stands on the console.
    private static String line(ILoggingEvent event) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var console = (ConsoleAppender<ILoggingEvent>) requireNonNull(root.getAppender("console"));
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private String parent(String flags) {
        return "00-%s-%s-%s".formatted(trace, CALLER, flags);
    }

    private SpanData span(String name) {
        return spans().filter(span -> span.getName().equals(name)).findAny().orElseThrow();
    }

    private List<String> names() {
        return spans().map(SpanData::getName).toList();
    }

    private Stream<SpanData> spans() {
        traces.forceFlush().join(10, TimeUnit.SECONDS);
        return kept.spans.stream().filter(span -> span.getTraceId().equals(trace));
    }

    private String ask(String query, String parent) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port)))
                        .header("Content-Type", "application/json")
                        .header("traceparent", parent)
                        .header(RequestId.HEADER, "r-1")
                        .POST(BodyPublishers.ofString("{\"query\":\"%s\"}".formatted(query)));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
        }
    }
}
