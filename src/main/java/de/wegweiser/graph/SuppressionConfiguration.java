package de.wegweiser.graph;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuppressionSettings.class)
class SuppressionConfiguration {

    @Bean
    SuppressionList suppressionList(SuppressionSettings settings) {
        return SuppressionList.open(settings.folder());
    }
}
