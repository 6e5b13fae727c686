package de.wegweiser.graph;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Whether the edges of the graph are held in memory, too, while the program serves.
///
/// @param on whether they are; else every question goes to Neo4j
/// @param largest heap that the image may take while it is made; unset: a quarter of what the
///   program may have. Where there is more, every question goes to Neo4j
@ConfigurationProperties("wegweiser.graph.image")
record ImageSettings(@DefaultValue("true") boolean on, @Nullable DataSize largest) {

    private static final int PART_OF_THE_HEAP = 4;

    long largestBytes() {
        return largest == null
                ? Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP
                : largest.toBytes();
    }
}
