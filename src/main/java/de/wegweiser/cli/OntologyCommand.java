package de.wegweiser.cli;

import de.wegweiser.ontology.OntologyLoader;
import de.wegweiser.ontology.OntologySettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Looks after the ontology.
@Command(
        name = "ontology",
        mixinStandardHelpOptions = true,
        description = "Looks after the ontology: wegweiser ontology check",
        synopsisSubcommandLabel = "check")
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
        var report = folder == null ? OntologyLoader.checkShipped() : OntologyLoader.check(folder);
        report.findings().forEach(System.out::println);
        var gazetteer = new OntologySettings(folder, null).gazetteer();
        System.out.printf(
                "ontology %s: %d concepts, %d findings; %d municipalities%n",
                report.version(),
                report.concepts(),
                report.findings().size(),
                gazetteer.municipalities().size());
        return report.valid() ? 0 : 1;
    }
}
