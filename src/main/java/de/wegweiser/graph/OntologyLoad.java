package de.wegweiser.graph;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Office;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.neo4j.driver.TransactionContext;

/// Writes the concepts, the municipalities and the offices that answer for them in one transaction.
final class OntologyLoad {

    private final TransactionContext tx;

    OntologyLoad(TransactionContext tx) {
        this.tx = tx;
    }

    /// Names the content of both together.
    static String version(Ontology ontology, Gazetteer gazetteer) {
        return Digests.key(
                ontology.version(),
                gazetteer.municipalities().toString(),
                gazetteer.offices().toString());
    }

    void load(Ontology ontology, Gazetteer gazetteer) {
        // what loaders write meanwhile would not be served
        run("load/lock", Map.of());
        var concepts = ontology.concepts();
        run("ontology/forget-relations", Map.of());
        run(
                "ontology/concepts",
                Map.of(
                        "version",
                        ontology.version(),
                        "rows",
                        concepts.stream().map(c -> row(c, ontology.version())).toList()));
        relate("ontology/broader", concepts, Concept::broader);
        relate("ontology/related", concepts, Concept::related);
        relate(
                "ontology/replaced-by",
                concepts,
                c -> c.replacedBy() == null ? List.of() : List.of(c.replacedBy()));
        run("ontology/retire", Map.of("uris", concepts.stream().map(Concept::uri).toList()));
        run(
                "ontology/municipalities",
                Map.of(
                        "rows",
                        gazetteer.municipalities().stream().map(OntologyLoad::row).toList()));
        run("ontology/districts", Map.of("rows", districts(gazetteer)));
        new BrokerEdges(tx).anew();
    }

    private static List<Map<String, Object>> districts(Gazetteer gazetteer) {
        return gazetteer.municipalities().stream()
                .map(Municipality::districtAgs)
                .distinct()
                .map(district -> district(district, gazetteer))
                .toList();
    }

    private static Map<String, Object> district(String ags, Gazetteer gazetteer) {
        var row = new TreeMap<String, Object>();
        row.put("ags", ags);
        gazetteer.chamberOf(ags).ifPresent(chamber -> row.put("chamber", chamber.name()));
        var offices = new ArrayList<String>();
        for (Office office : gazetteer.officesOf(ags))
            for (String host : office.hosts()) offices.add(office.role() + " " + host);
        row.put("offices", offices);
        return row;
    }

    private static Map<String, Object> row(Concept concept, String version) {
        var properties = new TreeMap<String, Object>();
        properties.put("uri", concept.uri());
        properties.put("prefLabelDe", concept.prefLabelDe());
        properties.put("prefLabelEn", concept.prefLabelEn());
        properties.put("altLabelsDe", labels(concept, "de"));
        properties.put("altLabelsEn", labels(concept, "en"));
        properties.put("exactMatches", concept.exactMatch());
        properties.put("ambiguous", concept.ambiguous());
        properties.put("status", concept.replacedBy() == null ? "published" : "deprecated");
        properties.put("version", version);
        return Map.of("uri", concept.uri(), "scheme", concept.scheme(), "properties", properties);
    }

    private static List<String> labels(Concept concept, String lang) {
        return concept.altLabels().stream()
                .filter(label -> label.lang().equals(lang))
                .map(Concept.Label::text)
                .toList();
    }

    private void relate(
            String query, List<Concept> concepts, Function<Concept, List<String>> ends) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Concept concept : concepts)
            for (String end : ends.apply(concept))
                rows.add(Map.of("from", concept.uri(), "to", end));
        run(query, Map.of("rows", rows));
    }

    private static Map<String, Object> row(Municipality municipality) {
        return Map.of(
                "ags", municipality.ags(),
                "name", municipality.name(),
                "districtAgs", municipality.districtAgs(),
                "district", municipality.district(),
                "regions", municipality.regions(),
                "postalCodes", municipality.postalCodes(),
                "lat", municipality.latitude(),
                "lon", municipality.longitude());
    }

    private void run(String query, Map<String, Object> parameters) {
        tx.run(NamedQuery.text(query), parameters).consume();
    }
}
