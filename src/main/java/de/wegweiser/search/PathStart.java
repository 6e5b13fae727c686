package de.wegweiser.search;

/// Where partner paths start.
public sealed interface PathStart {
    record OrganizationId(String id) implements PathStart {}

    record Name(String name) implements PathStart {}

    /// @param text the need in the user's own words
    record Need(String text) implements PathStart {}

    record District(String name) implements PathStart {}

    record Region(String name) implements PathStart {}
}
