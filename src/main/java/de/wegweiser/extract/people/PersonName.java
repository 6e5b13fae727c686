package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Span;
import org.jspecify.annotations.Nullable;

/// A person's name found in a text.
///
/// @param span of name and titles as printed
/// @param name without titles
/// @param title academic titles as printed, leading and trailing ones joined
/// @param known whether a title or the list of first names vouches for it; otherwise only its shape
public record PersonName(Span span, String name, @Nullable String title, boolean known) {

    /// First and last word, lower case: the same person named with and without middle names.
    public String key() {
        String[] words =
                name.toLowerCase(java.util.Locale.ROOT).replace('’', '\'').split("\\s+", -1);
        return words[0] + " " + words[words.length - 1];
    }

    public String surname() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
