package de.wegweiser.cli;

import de.wegweiser.graph.GraphUnavailable;
import de.wegweiser.ontology.OntologyError;
import de.wegweiser.search.EmbedderFailed;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/// The program could not start; the message is for its user. Spring wraps the reason several times.
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static StartFailure of(RuntimeException failure) {
        return new StartFailure(
                causes(failure)
                        .flatMap(StartFailure::told)
                        .findFirst()
                        .orElseGet(() -> root(failure).toString()),
                failure);
    }

    private static Stream<String> told(Throwable cause) {
        return switch (cause) {
            case GraphUnavailable graph -> Stream.of(String.valueOf(graph.getMessage()));
            case EmbedderFailed embedder -> Stream.of(String.valueOf(embedder.getMessage()));
            case OntologyError ontology -> Stream.of(String.valueOf(ontology.getMessage()));
            case PortInUseException port ->
                    Stream.of(
                            "port %d is in use by another program: stop that, or choose another with --server.port=%d"
                                    .formatted(port.getPort(), port.getPort() + 1));
            case BindException bad -> Stream.of(told(bad));
            default -> Stream.empty();
        };
    }

    private static String told(BindException bad) {
        var property = bad.getProperty();
        String setting =
                property == null
                        ? bad.getName().toString()
                        : "%s=%s".formatted(property.getName(), property.getValue());
        return "the setting %s cannot be used: %s".formatted(setting, root(bad).getMessage());
    }

    private static Throwable root(Throwable e) {
        return causes(e).reduce((_, cause) -> cause).orElse(e);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
