package de.wegweiser.curate;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param journal file of all decisions, outside the graph: what a graph that is built anew starts
///   from
/// @param goneFor how long what only a vanished page said is kept, marked as stale
/// @param leaders how long a manager, an owner or a head is kept after they were named last
/// @param signatories the same for authorised signatories
/// @param others the same for everybody else
@ConfigurationProperties("wegweiser.curate")
public record CurationSettings(
        @DefaultValue("data/decisions.jsonl") Path journal,
        @DefaultValue("90d") Duration goneFor,
        @DefaultValue("1826d") Duration leaders,
        @DefaultValue("365d") Duration signatories,
        @DefaultValue("1095d") Duration others) {}
