package de.wegweiser.export;

import de.wegweiser.export.Triple.Iri;
import de.wegweiser.export.Triple.Literal;
import de.wegweiser.export.Triple.Named;
import de.wegweiser.export.Triple.Thing;
import de.wegweiser.graph.GraphRow;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;

/// RDF 1.1 Turtle, a block for each row.
final class TurtleWriter implements RowWriter {

    private final Writer out;

    TurtleWriter(Writer out) throws IOException {
        this.out = out;
        for (var prefix : Triples.PREFIXES.entrySet())
            out.write("@prefix %s: <%s> .\n".formatted(prefix.getKey(), prefix.getValue()));
    }

    @Override
    public void node(GraphRow.Node node) throws IOException {
        write(Triples.of(node));
    }

    @Override
    public void edge(GraphRow.Edge edge) throws IOException {
        write(Triples.of(edge));
    }

    private void write(Collection<Triple> triples) throws IOException {
        String subject = "";
        for (Triple triple : triples) {
            if (triple.subject().equals(subject)) out.write(" ;\n  ");
            else {
                if (!subject.isEmpty()) out.write(" .\n");
                subject = triple.subject();
                out.write("\n" + iri(subject) + " ");
            }
            out.write(triple.predicate() + " " + thing(triple.object()));
        }
        if (!subject.isEmpty()) out.write(" .\n");
    }

    private static String thing(Thing thing) {
        return switch (thing) {
            case Iri(var iri) -> iri(iri);
            case Named(var name) -> name;
            case Literal(var text, var type, var lang) ->
                    quoted(text)
                            + (lang != null ? "@" + lang : "")
                            + (type != null ? "^^" + type : "");
        };
    }

    static String iri(String iri) {
        return "<" + Iris.clean(iri) + ">";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c < ' ' ? "\\u%04X".formatted((int) c) : c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
