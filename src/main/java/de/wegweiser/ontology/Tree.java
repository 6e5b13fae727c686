package de.wegweiser.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What SHACL Core cannot say: no concept is broader than itself, no two share a preferred label.
final class Tree {

    private Tree() {}

    static void check(List<Concept> concepts) {
        var findings = new ArrayList<OntologyReport.Finding>();
        Map<String, Concept> byUri = new HashMap<>();
        concepts.forEach(c -> byUri.put(c.uri(), c));
        Map<String, String> labels = new HashMap<>();
        for (Concept c : concepts) {
            if (leadsBack(c, byUri))
                findings.add(
                        new OntologyReport.Finding(
                                c.uri(), "skos:broader leads back to the concept itself"));
            for (String label : List.of(c.prefLabelDe() + "@de", c.prefLabelEn() + "@en")) {
                String other = labels.putIfAbsent(label.toLowerCase(Locale.GERMAN), c.uri());
                if (other != null)
                    findings.add(
                            new OntologyReport.Finding(
                                    c.uri(), "has the preferred label " + label + " of " + other));
            }
        }
        if (!findings.isEmpty()) throw new OntologyError(new OntologyReport(findings).describe());
    }

    private static boolean leadsBack(Concept start, Map<String, Concept> byUri) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(start.broader());
        while (!open.isEmpty()) {
            String uri = open.removeLast();
            if (uri.equals(start.uri())) return true;
            Concept next = byUri.get(uri);
            if (next != null && seen.add(uri)) open.addAll(next.broader());
        }
        return false;
    }
}
