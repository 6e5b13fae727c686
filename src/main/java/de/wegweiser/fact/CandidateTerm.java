package de.wegweiser.fact;

/// Words that look like a competence and match no label of the ontology: a proposal to the
/// stewards.
///
/// @param lang `de` or `en`
/// @param count how often on this page
public record CandidateTerm(String term, String lang, int count) {}
