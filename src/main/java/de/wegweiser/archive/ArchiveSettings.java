package de.wegweiser.archive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param retention how long a full copy is kept after the page was seen last; § 44b (2) UrhG
///   allows copies only while they are needed. Longer than the longest time between two looks at a
///   page
@ConfigurationProperties("wegweiser.archive")
public record ArchiveSettings(@DefaultValue("400d") Duration retention) {}
