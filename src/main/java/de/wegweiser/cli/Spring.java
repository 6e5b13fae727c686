package de.wegweiser.cli;

import de.wegweiser.Wegweiser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Starts the parts of the program that hang on the graph, with settings such as
/// `--wegweiser.graph.uri=neo4j://host` or `--server.port=8081` handed on as they are.
final class Spring {

    private Spring() {}

    /// @param settings what the command line held besides options of the command
    /// @return `null` when it could not be started; the reason has been told then
    static @Nullable ConfigurableApplicationContext start(
            CommandSpec command, List<String> settings, WebApplicationType web) {
        for (String setting : settings)
            if (!setting.matches("--[a-z][\\w.-]*(\\[\\d+])?=.*"))
                throw new ParameterException(
                        command.commandLine(),
                        "unknown argument "
                                + setting
                                + "; a setting looks like --wegweiser.data=FOLDER");
        var application = new SpringApplication(Wegweiser.class);
        application.setWebApplicationType(web);
        try {
            return application.run(settings.toArray(String[]::new));
        } catch (RuntimeException _) {
            return null; // Spring Boot has told what is wrong and what to do
        }
    }
}
