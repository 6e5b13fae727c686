package de.wegweiser.resolve;

import java.util.List;

/// The words of a name, as the keys of entities have them.
public final class NameWords {

    private NameWords() {}

    /// Lower case, without accents, ü = ue = u.
    public static List<String> of(String name) {
        return Names.words(name);
    }
}
