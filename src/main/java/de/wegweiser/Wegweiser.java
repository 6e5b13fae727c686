package de.wegweiser;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The parts that hang on the graph, put together by Spring. The program starts in `cli.Main`.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Wegweiser {}
