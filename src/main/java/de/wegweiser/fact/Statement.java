package de.wegweiser.fact;

/// One proven sentence about an entity of the graph.
///
/// @param object an [EntityId] for entities, the URI of a concept, or the AGS of a municipality, as
///   the predicate demands
public record Statement(EntityId subject, Predicate predicate, String object, Evidence evidence) {}
