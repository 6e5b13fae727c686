package de.wegweiser.api;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What stands before the GraphQL endpoint.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ApiSettings.class)
class GraphqlFilters {

    /// Behind whatever finds out who asks: Spring Security stands at -100.
    private static final int CALLER_IS_KNOWN = 0;

    @Bean
    FilterRegistrationBean<OriginCheck> originCheck(GraphQlCorsProperties cors) {
        var check = before(new OriginCheck(), Ordered.HIGHEST_PRECEDENCE + 9);
        check.setEnabled(cors.toCorsConfiguration() == null); // else Spring checks against the list
        return check;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return before(new BodyLimit(), Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Bean
    Callers callers(ApiSettings settings) {
        return new Callers(settings.rate(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    FilterRegistrationBean<RateLimit> rateLimit(Callers callers) {
        return before(new RateLimit(callers), CALLER_IS_KNOWN);
    }

    private static <F extends Filter> FilterRegistrationBean<F> before(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/graphql");
        registration.setOrder(order);
        return registration;
    }
}
