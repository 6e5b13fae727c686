package de.wegweiser.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/// Pages in German and English: `?lang=en` chooses and is remembered, else the browser's wish
/// holds, else German.
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "lang";

    /// Our languages, the default first.
    static final List<Locale> ALL = List.of(Locale.GERMAN, Locale.ENGLISH);

    /// Reading a choice again every year is no burden.
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    static MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(ALL.getFirst());
        return messages;
    }

    @Bean
    static LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver(PARAMETER);
        cookie.setCookieMaxAge(REMEMBERED);
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setDefaultLocaleFunction(Languages::wished);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    private static Locale wished(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return ALL.getFirst();
        var wish = Locale.of(request.getLocale().getLanguage());
        return ALL.contains(wish) ? wish : ALL.getFirst();
    }

    /// A link to the same page in another language.
    ///
    /// @param name the language in its own words
    /// @param href only the query, so that it leads to the same page wherever that is
    record Link(String code, String name, String href) {}

    static List<Link> links(@Nullable String query) {
        return ALL.stream()
                .map(l -> new Link(l.getLanguage(), l.getDisplayLanguage(l), href(query, l)))
                .toList();
    }

    private static String href(@Nullable String query, Locale language) {
        return UriComponentsBuilder.newInstance()
                .query(query == null ? "" : query)
                .replaceQueryParam(PARAMETER, language.getLanguage())
                .build()
                .toUriString();
    }
}
