package de.wegweiser.graph;

import de.wegweiser.graph.GraphModel.Privacy;
import de.wegweiser.graph.GraphModel.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The inventory as a page of the documentation.
final class GraphModelPage {

    private GraphModelPage() {}

    static String text() {
        var text =
                new StringBuilder(
                        """
                        # What the graph holds

                        Written from `GraphInventory`, by which `export` and `lint` go; a test keeps the two the same.
                        **Bold**: never missing. *Italic*: the program's own notes, in no export. ⚠ tells of people: the node is one, the value may belong to one,
                        or the words may name one. Terms name the vocabularies of the exports in RDF; what has none there is `ww:` and its name.

                        ## Nodes

                        """);
        for (var node : GraphInventory.nodes()) {
            text.append("### %s%s%n%n".formatted(node.label(), node.personal() ? " ⚠" : ""));
            text.append("%s%s".formatted(node.internal() ? "*Internal.* " : "", node.meaning()));
            if (!node.also().isEmpty()) text.append("; also labelled `%s`".formatted(node.also()));
            if (!node.kinds().isEmpty())
                text.append(
                        "; one of "
                                + node.kinds().keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining("`, `", "`", "`")));
            text.append(". Key: %s.%s%n%n".formatted(names(node.key()), terms(node.terms())));
            properties(text, node.properties());
        }
        text.append("## Relationships\n\n");
        text.append("| from | type | to | says | terms |\n|---|---|---|---|---|\n");
        for (var edge : GraphInventory.edges())
            text.append(
                    "| %s | `%s` | %s | %s%s | %s |%n"
                            .formatted(
                                    edge.from(),
                                    edge.type(),
                                    edge.to(),
                                    edge.meaning(),
                                    edge.projected() ? " (projected)" : "",
                                    String.join(", ", edge.terms())));
        text.append("\nA projected edge says what its evidence comes to:\n\n");
        properties(text, GraphInventory.edgeProperties("OFFERS"));
        text.append("`MENTIONS` keeps what the page tells:\n\n");
        properties(text, GraphInventory.edgeProperties("MENTIONS"));
        return text.toString().stripTrailing() + "\n";
    }

    private static String terms(List<String> terms) {
        return terms.isEmpty() ? "" : " RDF: " + names(terms) + ".";
    }

    private static String names(List<String> names) {
        return names.stream().collect(Collectors.joining("`, `", "`", "`"));
    }

    private static void properties(StringBuilder text, List<Property> properties) {
        text.append("| property | type | meaning | terms |\n|---|---|---|---|\n");
        for (Property property : properties)
            text.append(
                    "| %s%s | %s | %s | %s |%n"
                            .formatted(
                                    marked(property),
                                    property.privacy() == Privacy.NONE ? "" : " ⚠",
                                    property.type(),
                                    property.meaning(),
                                    String.join(", ", escaped(property.terms()))));
        text.append('\n');
    }

    private static List<String> escaped(List<String> terms) {
        var escaped = new ArrayList<String>();
        for (String term : terms) escaped.add("`" + term + "`");
        return escaped;
    }

    private static String marked(Property property) {
        if (property.internal()) return "*" + property.name() + "*";
        return property.required() ? "**" + property.name() + "**" : property.name();
    }
}
