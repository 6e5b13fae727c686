package de.wegweiser.cli;

import de.wegweiser.ontology.OntologyLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Looks after the ontology.
@Command(
        name = "ontology",
        mixinStandardHelpOptions = true,
        description = "Looks after the ontology.")
final class OntologyCommand {

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks the ontology against its SHACL shapes.")
    int check(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description =
                                    "A folder with schemes, shapes and region (default: the ontology that ships with the program).")
                    @Nullable Path folder) {
        var ontology = folder == null ? OntologyLoader.shipped() : OntologyLoader.load(folder);
        System.out.printf(
                "ontology %s: %d concepts, no violation%n",
                ontology.version(), ontology.concepts().size());
        return 0;
    }
}
