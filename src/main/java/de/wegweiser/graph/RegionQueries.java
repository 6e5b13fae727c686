package de.wegweiser.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import de.wegweiser.graph.Brokerage.Source;
import de.wegweiser.ontology.Office.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Reads who answers for whom.
@Component
public class RegionQueries {

    private final GraphConnection graph;

    RegionQueries(GraphConnection graph) {
        this.graph = graph;
    }

    /// The offices that can make the call, in the order of responsibility.
    ///
    /// @param firms ids of organizations
    /// @return by id of the firm; who has none is left out
    public Map<String, List<Brokerage>> brokers(Collection<String> firms) {
        if (firms.isEmpty()) return Map.of();
        return byFirm(read("region/brokers-of", Map.of("ids", List.copyOf(firms))));
    }

    /// Which of some offices answer for the Kreis that organizations lie in, be they firms or not.
    ///
    /// @return by id of the organization, in the order of responsibility
    public Map<String, List<Brokerage>> atTheirPlaces(
            Collection<String> organizations, Collection<String> offices) {
        if (organizations.isEmpty() || offices.isEmpty()) return Map.of();
        return byFirm(
                read(
                        "region/offices-of-places",
                        Map.of(
                                "ids",
                                List.copyOf(organizations),
                                "offices",
                                List.copyOf(offices))));
    }

    /// How many firms and districts turn to each office.
    public Map<String, Integer> served(Collection<String> offices) {
        if (offices.isEmpty()) return Map.of();
        return read("region/served", Map.of("ids", List.copyOf(offices))).stream()
                .collect(
                        toMap(
                                row -> row.get("id").asString(),
                                row -> row.get("served").asInt(),
                                (a, _) -> a));
    }

    private List<Record> read(String query, Map<String, Object> parameters) {
        return graph.answer(NamedQuery.text(query), parameters);
    }

    private static Map<String, List<Brokerage>> byFirm(List<Record> rows) {
        return rows.stream()
                .collect(
                        groupingBy(
                                row -> row.get("firm").asString(),
                                mapping(RegionQueries::brokerage, toList())));
    }

    private static Brokerage brokerage(Record row) {
        return new Brokerage(
                row.get("office").asString(),
                row.get("rank").asInt(),
                role(row.get("role")),
                Source.of(row.get("source").asString()));
    }

    static @Nullable Role role(Value role) {
        return role.isNull() ? null : Role.valueOf(role.asString());
    }
}
