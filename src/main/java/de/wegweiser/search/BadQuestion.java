package de.wegweiser.search;

import java.util.Locale;

/// The question cannot be asked like this; the message tells the user what to change.
public final class BadQuestion extends IllegalArgumentException {

    private final String german;

    /// For those who write queries: English only.
    public BadQuestion(String message) {
        this(message, message);
    }

    /// @param german the same, for users of the web pages
    public BadQuestion(String message, String german) {
        super(message);
        this.german = german;
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("de") ? german : String.valueOf(getMessage());
    }
}
