package de.wegweiser.pipeline;

import de.wegweiser.extract.Extractor;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.ontology.OntologySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the program knows before it has read a page.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OntologySettings.class)
public class Knowledge {

    @Bean
    Ontology ontology(OntologySettings settings) {
        return settings.ontology();
    }

    @Bean
    Gazetteer gazetteer(OntologySettings settings) {
        return settings.gazetteer();
    }

    @Bean
    Extractor extractor(Ontology ontology, Gazetteer gazetteer) {
        return new Extractor(ontology, gazetteer);
    }
}
