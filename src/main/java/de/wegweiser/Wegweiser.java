package de.wegweiser;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: see the package `pipeline` for what it does.
@SpringBootApplication
public class Wegweiser {

    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(Wegweiser.class, args);
    }
}
