package de.wegweiser.ui;

import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.search.Broker;
import de.wegweiser.search.Brokers;
import de.wegweiser.search.PartnerPath;
import de.wegweiser.search.PartnerPath.Hop;
import de.wegweiser.search.PathSentences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Paths as a page shows them: names, sentences, proofs and whom to call.
@Component
class PathViews {

    /// The most trusted sentence convinces or none does; the partner's own page has more.
    private static final int PROOFS_OF_A_HOP = 1;

    private final Lookups lookups;
    private final Brokers brokers;

    PathViews(Lookups lookups, Brokers brokers) {
        this.lookups = lookups;
        this.brokers = brokers;
    }

    List<PathView> of(List<PartnerPath> paths, Locale locale) {
        Set<String> nodes = new LinkedHashSet<>();
        Set<EdgeKey> edges = new LinkedHashSet<>();
        for (PartnerPath path : paths) {
            nodes.add(path.source());
            nodes.add(path.target());
            for (Hop hop : path.hops()) {
                nodes.add(hop.node());
                if (hop.edge() != null) edges.add(hop.edge());
            }
        }
        var known = lookups.of(nodes, edges, PROOFS_OF_A_HOP, locale);
        var offices = brokers.of(paths.stream().map(PartnerPath::source).distinct().toList());
        return paths.stream().map(path -> view(path, known, offices)).toList();
    }

    private static PathView view(
            PartnerPath path, Lookup known, Map<String, List<Broker>> offices) {
        var brokers = offices.getOrDefault(path.source(), List.of());
        return new PathView(
                known.party(path.source()),
                known.party(path.target()),
                brokers.isEmpty() ? null : Lookup.party(brokers.getFirst().office()),
                path.metapath().name(),
                PathSentences.of(path, known.locale(), known::name),
                hops(path, known));
    }

    private static List<HopView> hops(PartnerPath path, Lookup known) {
        var hops = new ArrayList<HopView>();
        String here = path.source();
        for (Hop hop : path.hops()) {
            hops.add(known.hop(here, hop));
            here = hop.node();
        }
        return hops;
    }
}
