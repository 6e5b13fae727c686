package de.wegweiser.search;

import de.wegweiser.graph.Brokerage;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.RegionQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The offices that can make the call: chamber and business-development agency of the Kreis that a
/// firm lies in, as the graph has them.
@Component
public class Brokers {

    private final EntityQueries graph;
    private final RegionQueries region;

    Brokers(EntityQueries graph, RegionQueries region) {
        this.graph = graph;
        this.region = region;
    }

    /// @param firms ids of organizations
    /// @return by id of the firm, in the order of responsibility; who needs no broker, or whose
    ///   Kreis has none that we know, is left out
    public Map<String, List<Broker>> of(Collection<String> firms) {
        var brokerages = region.brokers(firms);
        var offices =
                graph.entities(
                        brokerages.values().stream()
                                .flatMap(List::stream)
                                .map(Brokerage::office)
                                .distinct()
                                .toList());
        Map<String, List<Broker>> found = new HashMap<>();
        brokerages.forEach((firm, all) -> {
            var brokers = new ArrayList<Broker>();
            for (Brokerage one : all)
                if (offices.get(one.office()) instanceof Organization office)
                    brokers.add(new Broker(office, one.role(), one.source()));
            found.put(firm, brokers);
        });
        return found;
    }
}
