package de.wegweiser;

import de.wegweiser.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program: the package `pipeline` tells what it does, [Commands] how it is called.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Wegweiser {

    public static void main(String[] args) {
        System.exit(Commands.run(args));
    }
}
