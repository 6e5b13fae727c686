package de.wegweiser.ontology;

import de.wegweiser.ontology.OntologyFiles.Turtle;
import de.wegweiser.ontology.OntologyReport.Finding;
import de.wegweiser.ontology.OntologyReport.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;

/// Turtle files into one graph. Remembers in which file each subject stands and what was wrong
/// where; goes on with the next file after an error, so that one run tells all of them.
final class TurtleParser {

    /// A relative URI would name another thing in each file, so there is none.
    private static final IRIxResolver ABSOLUTE =
            IRIxResolver.create().noBase().allowRelative(false).build();

    private final Graph graph = GraphMemFactory.createDefaultGraph();
    private final Map<Node, String> fileOf = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    static TurtleParser parsed(List<Turtle> files) {
        var parser = new TurtleParser();
        files.forEach(parser::parse);
        return parser;
    }

    Graph graph() {
        return graph;
    }

    /// Whether there was nothing to read and nothing wrong either.
    boolean isEmpty() {
        return graph.isEmpty() && findings.isEmpty();
    }

    /// All subjects, in the order of the files.
    List<Node> subjects() {
        return List.copyOf(fileOf.keySet());
    }

    @Nullable String fileOf(@Nullable Node subject) {
        return fileOf.get(subject);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void parse(Turtle file) {
        try {
            RDFParser.fromString(file.text(), Lang.TURTLE)
                    .resolver(ABSOLUTE)
                    .errorHandler(new Remembering(file.name()))
                    .parse(new Collecting(file.name()));
        } catch (RiotException e) {
            if (findings.stream().noneMatch(f -> file.name().equals(f.file())))
                add(Severity.VIOLATION, file.name(), 0, 0, String.valueOf(e.getMessage()));
        }
    }

    private void add(Severity severity, String file, long line, long column, String message) {
        findings.add(
                new Finding(
                        severity,
                        file,
                        Math.max(line, 0),
                        Math.max(column, 0),
                        null,
                        null,
                        message));
    }

    private final class Collecting extends StreamRDFBase {

        private final String file;

        Collecting(String file) {
            this.file = file;
        }

        @Override
        public void triple(Triple triple) {
            String home = fileOf.putIfAbsent(triple.getSubject(), file);
            if (home != null && !home.equals(file)) elsewhere(triple.getSubject(), home);
            graph.add(triple);
        }

        private void elsewhere(Node subject, String home) {
            var finding =
                    new Finding(
                            Severity.VIOLATION,
                            file,
                            0,
                            0,
                            subject.toString(),
                            null,
                            "is described in " + home + " too; a concept has one file");
            if (!findings.contains(finding)) findings.add(finding);
        }
    }

    private final class Remembering implements ErrorHandler {

        private final String file;

        Remembering(String file) {
            this.file = file;
        }

        @Override
        public void warning(String message, long line, long column) {
            add(Severity.WARNING, file, line, column, message);
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            String told = message + " (not valid Turtle; look at this line and the one before)";
            add(Severity.VIOLATION, file, line, column, told);
            throw new RiotException(message);
        }
    }
}
