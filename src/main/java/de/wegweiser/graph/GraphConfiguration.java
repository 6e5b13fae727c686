package de.wegweiser.graph;

import org.neo4j.driver.Driver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the graph that the settings name.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GraphSettings.class, ImageSettings.class})
public class GraphConfiguration {

    @Bean(destroyMethod = "close")
    GraphConnection graphConnection(GraphSettings settings) {
        return GraphConnection.open(settings);
    }

    /// In place of Spring Boot's own, which wants its address from `spring.neo4j`.
    @Bean(destroyMethod = "")
    Driver neo4jDriver(GraphConnection graph) {
        return graph.driver();
    }
}
