package de.wegweiser.graph;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Brokerage.Source;
import de.wegweiser.ontology.Office.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Keeps SERVED_BY edges true: from each firm to the offices that can make the call for it, and
/// from its Kreis.
///
/// The offices of the list (`ontology/region/offices.csv`) whose site was read answer for their
/// Kreis, in the list's order. Where none was, the first by name of the brokers in the Kreis does.
/// A firm's brokers are those of the Kreis that its own best proven address lies in; who is no firm
/// has none: universities and institutes have transfer offices of their own, and brokers broker.
///
/// Everything follows from names, kinds, DOMAIN keys and addresses as they stand, never from what
/// came first: [#follow] leaves what [#anew] would.
final class BrokerEdges {

    /// Of somebody whose kind no page tells we take it that it is a firm: most are.
    private static final List<String> SERVED =
            List.of(
                    OrganizationKind.COMPANY.name(),
                    OrganizationKind.STARTUP.name(),
                    OrganizationKind.ORGANIZATION.name());

    private final TransactionContext tx;

    BrokerEdges(TransactionContext tx) {
        this.tx = tx;
    }

    /// Settles organizations that may have changed, and all firms of a Kreis whose brokers did.
    ///
    /// @param ids of entities, also of such as are no organizations or are gone
    void follow(Collection<String> ids) {
        var wanted = wanted();
        var changed = districts(wanted);
        // without any broker nobody is served, and nobody was
        if (wanted.isEmpty() && changed.isEmpty()) return;
        var rows = new ArrayList<Map<String, Object>>();
        var parameters =
                Map.<String, Object>of(
                        "ids", List.copyOf(new TreeSet<>(ids)),
                        "districts", List.copyOf(changed),
                        "kinds", SERVED);
        for (Record firm : tx.run(NamedQuery.text("region/firms"), parameters).list()) {
            String id = firm.get("id").asString();
            var brokers =
                    wanted.getOrDefault(firm.get("district").asString(""), List.of()).stream()
                            .filter(broker -> !broker.office().equals(id))
                            .toList();
            if (!brokers.equals(brokerages(firm))) rows.add(row(id, brokers));
        }
        write("region/serve-firms", rows);
    }

    /// Settles everybody, whatever stands there.
    void anew() {
        tx.run(NamedQuery.text("region/forget-brokers")).consume();
        follow(List.of());
    }

    /// @return the districts whose brokers are others now
    private Set<String> districts(Map<String, List<Brokerage>> wanted) {
        var changed = new TreeSet<String>();
        var rows = new ArrayList<Map<String, Object>>();
        for (Record row : tx.run(NamedQuery.text("region/brokers-of-districts")).list()) {
            String district = row.get("district").asString();
            var brokers = wanted.getOrDefault(district, List.of());
            if (brokers.equals(brokerages(row))) continue;
            changed.add(district);
            rows.add(row(district, brokers));
        }
        write("region/serve-districts", rows);
        return changed;
    }

    /// The brokers of each Kreis that has any.
    private Map<String, List<Brokerage>> wanted() {
        var wanted = new TreeMap<String, List<Brokerage>>();
        listed().forEach((district, offices) -> {
            var brokers = new ArrayList<Brokerage>();
            offices.forEach((office, role) ->
                    brokers.add(new Brokerage(office, brokers.size() + 1, role, Source.LIST)));
            wanted.put(district, brokers);
        });
        for (Record row : tx.run(NamedQuery.text("region/located-offices")).list())
            wanted.putIfAbsent(
                    row.get("district").asString(),
                    List.of(
                            new Brokerage(
                                    row.get("office").asString(), 1, null, Source.SAME_DISTRICT)));
        return wanted;
    }

    /// Kreis → office → its first role there.
    private Map<String, Map<String, Role>> listed() {
        var listed = new TreeMap<String, Map<String, Role>>();
        for (Record row : tx.run(NamedQuery.text("region/listed-offices")).list())
            listed.computeIfAbsent(row.get("district").asString(), _ -> new LinkedHashMap<>())
                    .putIfAbsent(
                            row.get("office").asString(), Role.valueOf(row.get("role").asString()));
        return listed;
    }

    private static List<Brokerage> brokerages(Record row) {
        return row.get("brokers").asList(BrokerEdges::brokerage).stream()
                .sorted(Comparator.comparingInt(Brokerage::rank))
                .toList();
    }

    private static Brokerage brokerage(Value broker) {
        return new Brokerage(
                broker.get("office").asString(),
                broker.get("rank").asInt(),
                RegionQueries.role(broker.get("role")),
                Source.of(broker.get("source").asString()));
    }

    private static Map<String, Object> row(String id, List<Brokerage> brokers) {
        return Map.of(
                "id",
                id,
                "brokers",
                brokers.stream()
                        .map(broker ->
                                Map.of("office", broker.office(), "properties", properties(broker)))
                        .toList());
    }

    private static Map<String, Object> properties(Brokerage broker) {
        var properties = new HashMap<String, Object>();
        properties.put("rank", (long) broker.rank());
        properties.put("source", broker.source().text());
        if (broker.role() != null) properties.put("role", broker.role().name());
        return properties;
    }

    private void write(String query, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) tx.run(NamedQuery.text(query), Map.of("rows", rows)).consume();
    }
}
