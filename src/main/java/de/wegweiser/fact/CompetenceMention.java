package de.wegweiser.fact;

/// A concept of the ontology found on a page, and what the page says of it.
///
/// @param concept URI of the SKOS concept
/// @param subject name of the organization (or person) it is said of
/// @param predicate one of OFFERS, RESEARCHES, USES, SEEKS, EXPERT_IN
/// @param confidence 0 to 1
public record CompetenceMention(
        String concept,
        String labelDe,
        String labelEn,
        String subject,
        Predicate predicate,
        Polarity polarity,
        Quote quote,
        double confidence) {}
