package de.wegweiser.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Language of labels and sentences.
enum Lang {
    DE(Locale.GERMAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    static Locale of(@Nullable Lang lang) {
        return lang == null ? DE.locale : lang.locale;
    }
}
