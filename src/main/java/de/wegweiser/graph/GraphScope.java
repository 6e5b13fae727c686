package de.wegweiser.graph;

import org.jspecify.annotations.Nullable;

/// What part of the graph is meant.
///
/// @param around id of an entity, URI of a concept or AGS of a municipality; `null` for all there
///   is
/// @param hops how many projected edges away, in either direction; nobody is a neighbour because he
///   lives in the same town
/// @param people whether people are part of it
public record GraphScope(@Nullable String around, int hops, boolean people) {

    public static final GraphScope WHOLE = new GraphScope(null, 0, true);

    public GraphScope {
        if (hops < 0) throw new IllegalArgumentException(hops + " hops: 0 is the fewest");
    }
}
