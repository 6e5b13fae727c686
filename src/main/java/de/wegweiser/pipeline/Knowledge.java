package de.wegweiser.pipeline;

import de.wegweiser.extract.Extractor;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.ontology.OntologyLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the program knows before it has read a page.
@Configuration(proxyBeanMethods = false)
class Knowledge {

    @Bean
    Ontology ontology() {
        return OntologyLoader.shipped();
    }

    @Bean
    Gazetteer gazetteer() {
        return Gazetteer.shipped();
    }

    @Bean
    Extractor extractor(Ontology ontology, Gazetteer gazetteer) {
        return new Extractor(ontology, gazetteer);
    }
}
