package de.wegweiser.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What stands before the GraphQL endpoint.
@Configuration(proxyBeanMethods = false)
class GraphqlFilters {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var limit = new FilterRegistrationBean<>(new BodyLimit());
        limit.addUrlPatterns("/graphql");
        limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return limit;
    }
}
