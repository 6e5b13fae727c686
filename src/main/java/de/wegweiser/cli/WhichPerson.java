package de.wegweiser.cli;

import de.wegweiser.curate.Curation;
import de.wegweiser.graph.PersonFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Says whom a request is about.
@Command
final class WhichPerson {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--id", description = "Id of the person.")
    private String id = "";

    @Option(names = "--name", description = "Name of the person; titles do not matter.")
    private String name = "";

    @Option(names = "--organization", description = "Part of the name of an employer.")
    private String organization = "";

    List<PersonFile> all(Curation curation) {
        if (id.isBlank() == name.isBlank())
            throw new ParameterException(
                    command.commandLine(), "say who it is, by --id or by --name");
        return id.isBlank()
                ? curation.report(name, organization)
                : curation.report(id).stream().toList();
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String organization() {
        return organization;
    }

    /// Empty when nobody is known by that; refuses to guess among several.
    Optional<PersonFile> one(Curation curation) {
        var all = all(curation);
        if (all.size() > 1)
            throw new IllegalArgumentException(
                    "%d people are called %s: choose one by --id%n%s"
                            .formatted(all.size(), name, list(all)));
        return all.stream().findFirst();
    }

    private static String list(List<PersonFile> all) {
        return all.stream()
                .map(file ->
                        "  %s  %s, %s"
                                .formatted(
                                        file.id(),
                                        file.name(),
                                        file.employers().stream()
                                                .map(PersonFile.Employer::name)
                                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }
}
