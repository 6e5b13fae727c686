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

    /// @param what that should have had it
    static BadQuestion unknownId(String what, String id) {
        return new BadQuestion(
                "no %s has the id \"%s\"; ask suggest(text: …) or organizations for ids"
                        .formatted(what, id));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("de") ? german : String.valueOf(getMessage());
    }
}
