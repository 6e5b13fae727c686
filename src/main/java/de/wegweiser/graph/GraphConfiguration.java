package de.wegweiser.graph;

import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the graph that the settings name.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GraphSettings.class, ImageSettings.class})
public class GraphConfiguration {

    @Bean(destroyMethod = "close")
    GraphConnection graphConnection(
            GraphSettings settings, ObjectProvider<ObservationRegistry> observations) {
        return GraphConnection.open(
                settings, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    /// In place of Spring Boot's own, which wants its address from `spring.neo4j`.
    @Bean(destroyMethod = "")
    Driver neo4jDriver(GraphConnection graph) {
        return graph.driver();
    }
}
