package de.wegweiser.ontology;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which ontology the program speaks.
///
/// @param dir folder with schemes/*.ttl and, where they differ from ours, shapes/*.ttl and
///   region/municipalities.csv; unset: what ships with the program
@ConfigurationProperties("wegweiser.ontology")
public record OntologySettings(@Nullable Path dir) {

    public Ontology ontology() {
        return dir == null ? OntologyLoader.shipped() : OntologyLoader.load(dir);
    }

    public Gazetteer gazetteer() {
        Path own = dir == null ? null : dir.resolve("region/municipalities.csv");
        return own != null && Files.exists(own) ? Gazetteer.read(own) : Gazetteer.shipped();
    }
}
