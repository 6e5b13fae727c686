package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// Where traces go.
class TraceExportTests {

    /// Where collectors listen, and exporters send to that were told nothing.
    private static final int USUAL = 4318;

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private @Nullable HttpServer collector;

    private final ApplicationContextRunner program =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(
                            AutoConfigurations.of(
                                    ObservationAutoConfiguration.class,
                                    OpenTelemetrySdkAutoConfiguration.class,
                                    OpenTelemetryTracingAutoConfiguration.class,
                                    OpenTelemetryLoggingAutoConfiguration.class,
                                    OtlpTracingAutoConfiguration.class,
                                    OtlpLoggingAutoConfiguration.class,
                                    MicrometerTracingAutoConfiguration.class))
                    .withPropertyValues("management.tracing.sampling.probability=1");

    /// @return the port it listens on
    private int collect(int port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    received.add(
                            exchange.getRequestURI()
                                    + " "
                                    + new String(body, StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        collector = server;
        return server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        if (collector != null) collector.stop(0);
    }

    @Test
    void tracesStayHereUnlessSomebodyNamesACollector() throws IOException {
        try {
            collect(USUAL);
        } catch (BindException _) {
            assumeTrue(false, "somebody else listens there");
        }
        program.run(context -> {
            assertThat(context).doesNotHaveBean(SpanExporter.class);
            work(context);
            assertThat(received).isEmpty();
        });
    }

    @Test
    void tracesGoToTheCollectorThatIsNamed() throws IOException {
        int port = collect(0);
        program.withPropertyValues(
                        "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:%d/v1/traces"
                                .formatted(port))
                .run(context -> {
                    work(context);
                    assertThat(received)
                            .singleElement()
                            .asString()
                            .startsWith("/v1/traces ")
                            .contains("some work", "wegweiser");
                });
    }

    /// A collector that is down costs its traces, and nothing else.
    @Test
    void workGoesOnWithoutTheCollector() {
        program.withPropertyValues(
                        "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:1/v1/traces")
                .run(context -> work(context));
    }

    private static void work(AssertableApplicationContext context) {
        Observation.createNotStarted("some work", context.getBean(ObservationRegistry.class))
                .observe(() -> {});
        context.getBean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);
    }
}
