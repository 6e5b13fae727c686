package de.wegweiser.api;

import de.wegweiser.search.BadQuestion;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// A web server with our limits and a schema just large enough to be attacked; no database.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    GraphQlAutoConfiguration.class,
    GraphQlWebMvcAutoConfiguration.class
})
@Import({
    QueryLimits.class,
    ErrorMapping.class,
    Answers.class,
    RequestId.class,
    GraphqlFilters.class,
    GraphiqlPage.class,
    PersistedGet.class,
    TinyApi.Firms.class
})
class TinyApi {

    record Firm(String name) {}

    record FirmEdge(Firm node) {}

    record FirmConnection(List<FirmEdge> edges) {}

    @Controller
    static class Firms {

        /// How often something was changed.
        static final AtomicInteger RENAMED = new AtomicInteger();

        private static final Firm FIRM = new Firm("Muster & Söhne 100 %");

        @QueryMapping
        Firm firm() {
            return FIRM;
        }

        @QueryMapping
        FirmConnection firms(@Argument int first) {
            return new FirmConnection(
                    IntStream.range(0, first).mapToObj(_ -> new FirmEdge(FIRM)).toList());
        }

        @QueryMapping
        String broken() {
            throw new IllegalStateException("password of the database is 1234");
        }

        @QueryMapping
        String badQuestion() {
            throw new BadQuestion("There is no firm 100 % like that.");
        }

        @QueryMapping
        List<Firm> manyBroken() {
            return IntStream.range(0, 50).mapToObj(_ -> FIRM).toList();
        }

        @SchemaMapping(typeName = "Firm", field = "broken")
        String brokenOf(Firm firm) {
            throw new IllegalStateException(firm + " is broken");
        }

        @MutationMapping
        Firm rename(@Argument String name) {
            RENAMED.incrementAndGet();
            return new Firm(name);
        }

        @SchemaMapping
        Firm neighbour(Firm firm) {
            return firm;
        }

        @SchemaMapping
        List<Firm> partners(Firm firm) {
            return List.of(firm);
        }
    }
}
