package de.wegweiser.cli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts those parts of the program that a command needs.
final class Spring {

    private Spring() {}

    /// @param parts what to start: all of `Wegweiser`, or less
    /// @throws StartFailure with one sentence that says why and what to do
    static ConfigurableApplicationContext start(
            Class<?> parts, Settings settings, WebApplicationType web) {
        String[] arguments = settings.checked();
        var application = new SpringApplication(parts);
        application.setWebApplicationType(web);
        application.setLogStartupInfo(false);
        try {
            return application.run(arguments);
        } catch (RuntimeException e) {
            throw StartFailure.of(e);
        }
    }
}
