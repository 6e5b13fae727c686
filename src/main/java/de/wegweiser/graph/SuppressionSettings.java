package de.wegweiser.graph;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where it is kept who wants to be forgotten.
///
/// @param folder of the list and of its key; outside the graph, so that no backup of the graph
///   brings anybody back
@ConfigurationProperties("wegweiser.graph.suppression")
public record SuppressionSettings(@DefaultValue("data/suppression") Path folder) {}
