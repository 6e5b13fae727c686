package de.wegweiser.api;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Language of labels and sentences, and the place that decides which it is: that of the field's
/// argument, else that of the request's `Accept-Language`, else German.
enum Lang {
    DE(Locale.GERMAN),
    EN(Locale.ENGLISH);

    private static final List<Locale> ALL = List.of(DE.locale, EN.locale);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /// @param argument what the field was asked for
    static Locale of(@Nullable Lang argument, DataFetchingEnvironment env) {
        return argument == null ? wished(env.getGraphQlContext()).locale : argument.locale;
    }

    private static Lang wished(GraphQLContext context) {
        return context.getOrDefault(Lang.class, DE);
    }

    /// The first of our languages in the order of a header (RFC 9110 §12.5.4).
    ///
    /// @param acceptLanguage for example `fr, en-GB;q=0.8`
    static Lang wished(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) return DE;
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return EN.locale.equals(Locale.lookup(ranges, ALL)) ? EN : DE;
        } catch (IllegalArgumentException _) {
            return DE; // no header of that form
        }
    }
}
