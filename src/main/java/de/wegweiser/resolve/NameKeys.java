package de.wegweiser.resolve;

/// Under which key names are compared outside this package. A key is for comparing, never for
/// showing.
public final class NameKeys {

    private NameKeys() {}

    /// `Prof. Dr. Jörg A. Müller`, `Müller, Jörg` → `jorg muller`: what stands between the first
    /// word and the last is left out.
    public static String person(String name) {
        var person = PersonName.of(name);
        return person.isFull() ? person.firstAndLast() : Names.person(name);
    }

    /// The last word of a person's key.
    public static String surname(String personKey) {
        return personKey.substring(personKey.lastIndexOf(' ') + 1);
    }

    /// All words of a text, in one spelling, a blank between two.
    public static String plain(String text) {
        return Names.plain(text);
    }

    /// Without its legal form, in one spelling.
    public static String organization(String name) {
        return Names.organization(name);
    }
}
