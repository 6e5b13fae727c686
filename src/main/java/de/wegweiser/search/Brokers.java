package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The office that can make the call: the chamber or business-development agency of the Kreis that
/// a firm lies in.
@Component
public class Brokers {

    private final EntityQueries graph;
    private final Map<String, String> districtOf;

    Brokers(EntityQueries graph, Gazetteer gazetteer) {
        this.graph = graph;
        this.districtOf =
                gazetteer.municipalities().stream()
                        .collect(Collectors.toMap(Municipality::ags, Municipality::districtAgs));
    }

    /// @param firms ids of organizations
    /// @return by id of the firm; who needs no broker, or whose Kreis has none that we know, is
    ///   left out
    public Map<String, Organization> of(Collection<String> firms) {
        Map<String, Organization> byDistrict = offices();
        Map<String, Organization> found = new HashMap<>();
        for (var entity : graph.entities(firms).values())
            if (entity instanceof Organization firm) {
                Organization office = byDistrict.get(district(firm));
                if (office != null && !office.id().equals(firm.id())) found.put(firm.id(), office);
            }
        return found;
    }

    /// Kreis → its office; of several the first by name.
    private Map<String, Organization> offices() {
        Map<String, Organization> byDistrict = new HashMap<>();
        var ids =
                graph.organizations(null, List.of(OrganizationKind.INTERMEDIARY), null, null).ids();
        var entities = graph.entities(ids);
        for (String id : ids)
            if (entities.get(id) instanceof Organization office && office.ags() != null)
                byDistrict.putIfAbsent(district(office), office);
        return byDistrict;
    }

    private String district(Organization organization) {
        return organization.ags() == null ? "" : districtOf.getOrDefault(organization.ags(), "");
    }
}
