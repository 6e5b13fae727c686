package de.wegweiser.ontology;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which ontology the program speaks.
///
/// @param dir folder with schemes/*.ttl and, where they differ from ours, shapes/*.ttl and
///   region/municipalities.csv; unset: what ships with the program
/// @param checked file that remembers which files kept all rules, so that the next start need not
///   ask them again; unset: they are asked each time
@ConfigurationProperties("wegweiser.ontology")
public record OntologySettings(@Nullable Path dir, @Nullable Path checked) {

    public Ontology ontology() {
        return dir == null ? OntologyLoader.shipped(checked) : OntologyLoader.load(dir, checked);
    }

    public Gazetteer gazetteer() {
        Path own = dir == null ? null : dir.resolve("region/municipalities.csv");
        return own != null && Files.exists(own) ? Gazetteer.read(own) : Gazetteer.shipped();
    }
}
