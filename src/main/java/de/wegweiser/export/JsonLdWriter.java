package de.wegweiser.export;

import de.wegweiser.export.Triple.Iri;
import de.wegweiser.export.Triple.Literal;
import de.wegweiser.export.Triple.Named;
import de.wegweiser.export.Triple.Thing;
import de.wegweiser.graph.GraphRow;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// JSON-LD 1.1 with its context inside, an object for each subject of a row; what is said of one
/// thing in several objects belongs together.
final class JsonLdWriter implements RowWriter {

    private final Writer out;
    private final JsonMapper json = JsonMapper.builder().build();
    private boolean first = true;

    JsonLdWriter(Writer out) throws IOException {
        this.out = out;
        out.write(
                "{\"@context\":%s,\n\"@graph\":["
                        .formatted(json.writeValueAsString(Triples.PREFIXES)));
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
        var bySubject = new LinkedHashMap<String, Map<String, List<Object>>>();
        for (Triple triple : triples) {
            var of = bySubject.computeIfAbsent(triple.subject(), _ -> new LinkedHashMap<>());
            boolean type =
                    triple.predicate().equals("rdf:type") && triple.object() instanceof Named;
            of.computeIfAbsent(type ? "@type" : triple.predicate(), _ -> new ArrayList<>())
                    .add(type ? ((Named) triple.object()).name() : thing(triple.object()));
        }
        for (var each : bySubject.entrySet()) {
            var object = new LinkedHashMap<String, Object>();
            object.put("@id", Iris.clean(each.getKey()));
            object.putAll(each.getValue());
            out.write(first ? "\n" : ",\n");
            first = false;
            out.write(json.writeValueAsString(object));
        }
    }

    private static Object thing(Thing thing) {
        return switch (thing) {
            case Iri(var iri) -> Map.of("@id", Iris.clean(iri));
            case Named(var name) -> Map.of("@id", name);
            case Literal(var text, var type, var lang) -> {
                var value = new LinkedHashMap<String, Object>();
                value.put("@value", text);
                if (type != null) value.put("@type", type);
                if (lang != null) value.put("@language", lang);
                yield value;
            }
        };
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }
}
