package de.wegweiser.cli;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Settings such as `--wegweiser.graph.uri=neo4j://host` or `--server.port=8081`, handed on to
/// Spring as they are. A misspelt one is refused: it would do nothing, and nobody would notice.
@Command
final class Settings {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /// Whether a command takes settings.
    static boolean takenBy(CommandSpec command) {
        return command.mixins().values().stream()
                .anyMatch(mixin -> mixin.userObject() instanceof Settings);
    }

    String[] checked() {
        List<String> typed = command.commandLine().getUnmatchedArguments();
        List<Setting> known = typed.isEmpty() ? List.of() : Setting.all();
        typed.forEach(argument -> check(argument, known));
        return typed.toArray(String[]::new);
    }

    private void check(String argument, List<Setting> known) {
        if (!argument.matches("(?s)--[a-z][\\w.\\[\\]-]*=.*"))
            throw wrong(
                    "unknown argument %s; a setting looks like --wegweiser.data=FOLDER"
                            .formatted(argument));
        String name = argument.substring(2, argument.indexOf('='));
        if (known.stream().noneMatch(setting -> setting.isMeantBy(name)))
            throw wrong(
                    "there is no setting %s; do you mean %s?"
                            .formatted(name, nearest(name, known)));
    }

    private static String nearest(String name, List<Setting> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .map(Setting::name)
                .min(Comparator.comparing(other -> distance.apply(name, other)))
                .orElse("one of those in the help");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /// What the help of a command says below its options, when it takes settings.
    static String help(CommandLine.Help help) {
        if (!takenBy(help.commandSpec())) return "";
        var text =
                new StringBuilder(
                        """

                        Settings, each as --NAME=VALUE, as an environment variable (WEGWEISER_DATA=FOLDER)
                        or as a line of application.properties in the working directory:
                        """);
        Setting.all().stream()
                .filter(Setting::ours)
                .forEach(setting ->
                        text.append(
                                "  %s%s%n%s"
                                        .formatted(
                                                setting.name(),
                                                setting.preset().isEmpty()
                                                        ? ""
                                                        : "=" + setting.preset(),
                                                setting.description().isEmpty()
                                                        ? ""
                                                        : "      %s%n"
                                                                .formatted(
                                                                        setting.description()))));
        text.append(
                """
                and those of Spring Boot, such as server.port=8081.
                Example: %s%s --wegweiser.data=/srv/wegweiser
                """
                        .formatted(
                                help.commandSpec().qualifiedName(), example(help.commandSpec())));
        return text.toString();
    }

    private static String example(CommandSpec command) {
        if (command.findOption("--seeds") != null) return " --seeds seeds.csv";
        if (command.findOption("--gold") != null) return " --gold gold/";
        return command.positionalParameters().isEmpty() ? "" : " pages/";
    }
}
