package de.wegweiser.pipeline;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where everything is kept.
///
/// @param data folder of what is kept: neo4j (the graph), archive (WARC files), frontier (what is
///   still to be read)
@ConfigurationProperties("wegweiser")
public record DataSettings(@DefaultValue("data") Path data) {}
