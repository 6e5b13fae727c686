package de.wegweiser.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a careful reader found on one page. Null or missing: it is not on the page, and a value
/// given there is wrong.
///
/// @param publisher the host of its address, else the repository it is from, else its id: pages of
///   one publisher look alike
/// @param kind for example `impressum`
/// @param fidelity how close the file is to what the server sent, for example `raw`
/// @param organizations the publisher first; its fields by the names of `extract`
/// @param contact fields of a page that names no organization
/// @param others people without a professional role, who are neither right nor wrong
record GoldPage(
        String id,
        String publisher,
        String kind,
        String fidelity,
        Path file,
        List<Map<String, String>> organizations,
        Map<String, String> contact,
        List<Person> people,
        List<String> others,
        List<Technology> technologies,
        List<Relation> relations) {

    record Person(String name, @Nullable String email) {}

    /// @param mention as printed
    /// @param label what the trade calls it in English
    record Technology(String mention, String label) {}

    /// @param predicate for example `head_of`
    record Relation(String subject, String predicate, String object) {}

    /// What the publisher's field should hold. Where a private person publishes, theirs is the
    /// e-mail.
    Optional<String> publisherField(String name) {
        if (!organizations.isEmpty())
            return Optional.ofNullable(organizations.getFirst().get(name));
        if (name.equals("email") && !people.isEmpty())
            return Optional.ofNullable(people.getFirst().email());
        return Optional.ofNullable(contact.get(name));
    }

    /// Subjects and objects of some predicates, in the order of the page.
    List<Relation> relations(List<String> predicates) {
        return relations.stream().filter(told -> predicates.contains(told.predicate())).toList();
    }
}
