package de.wegweiser.fact;

/// What a page says of two named things: person and organization, two organizations, organization
/// and project.
///
/// @param object a name; for LINKS_TO the host that is linked to; for PARTICIPATES_IN the title of
///   the project
/// @param confidence 0 to 1
public record RelationMention(
        String subject, Predicate predicate, String object, Quote quote, double confidence) {}
