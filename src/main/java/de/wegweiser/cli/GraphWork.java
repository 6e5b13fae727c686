package de.wegweiser.cli;

import de.wegweiser.Wegweiser;
import de.wegweiser.curate.Curation;
import de.wegweiser.embed.Embedders;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.pipeline.Harvest;
import de.wegweiser.search.ExpertSearch;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/// What commands start that work on the graph: everything but what faces callers.
@ComponentScan(
        basePackageClasses = {
            EntityStore.class,
            Curation.class,
            Harvest.class,
            ExpertSearch.class,
            Embedders.class
        })
@ConfigurationPropertiesScan(basePackageClasses = Wegweiser.class)
class GraphWork {}
