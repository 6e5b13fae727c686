package de.wegweiser.ui;

import static de.wegweiser.fact.Predicate.COOPERATES_WITH;
import static de.wegweiser.fact.Predicate.LEADS;
import static de.wegweiser.fact.Predicate.LINKS_TO;
import static de.wegweiser.fact.Predicate.MEMBER_OF;
import static de.wegweiser.fact.Predicate.OFFERS;
import static de.wegweiser.fact.Predicate.PARTICIPATES_IN;
import static de.wegweiser.fact.Predicate.PART_OF;
import static de.wegweiser.fact.Predicate.RESEARCHES;
import static de.wegweiser.fact.Predicate.SEEKS;
import static de.wegweiser.fact.Predicate.USES;
import static de.wegweiser.fact.Predicate.WORKS_FOR;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Office;
import de.wegweiser.search.Brokers;
import de.wegweiser.ui.OrganizationView.Place;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// All that is known of one organization: whom to call, what it can, with whom it is tied.
@Controller
class OrganizationPage {

    private static final int PROOFS_OF_A_FACT = 2;

    private static final Set<Predicate> FACTS =
            EnumSet.complementOf(EnumSet.of(Predicate.LOCATED_IN, Predicate.EXPERT_IN));

    private final EntityQueries graph;
    private final Lookups lookups;
    private final Brokers brokers;
    private final Adverts adverts;
    private final Gazetteer gazetteer;

    OrganizationPage(
            EntityQueries graph,
            Lookups lookups,
            Brokers brokers,
            Adverts adverts,
            Gazetteer gazetteer) {
        this.graph = graph;
        this.lookups = lookups;
        this.brokers = brokers;
        this.adverts = adverts;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/organization/{id}")
    String organization(@PathVariable String id, Locale locale, Model model) {
        if (!(graph.entities(List.of(id)).get(id) instanceof Organization organization))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        // the address of one that was merged into another
        if (!organization.id().equals(id)) return "redirect:/organization/" + organization.id();
        var edges = graph.edges(List.of(id), FACTS);
        var ids = new HashSet<String>();
        edges.forEach(edge -> ids.add(edge.other(id)));
        var keys = edges.stream().map(Edge::key).toList();
        var known = lookups.of(ids, keys, PROOFS_OF_A_FACT, locale);
        model.addAttribute("view", view(organization, edges, known));
        return "organization";
    }

    private OrganizationView view(Organization o, List<Edge> edges, Lookup known) {
        return new OrganizationView(
                o.name(),
                Lookup.href(o.id()),
                o.kind().name(),
                address(o),
                o.phone(),
                o.email(),
                o.url() == null ? null : URI.create(o.url()),
                o.identifiers().stream()
                        .filter(i -> !i.scheme().equals("DOMAIN")) // its site is shown already
                        .map(i -> i.scheme() + " " + i.value())
                        .toList(),
                place(o),
                brokers(o, known.locale()),
                facts(o, edges, known, OFFERS, RESEARCHES, USES, SEEKS),
                adverts.of(o.id(), known.locale()),
                facts(o, edges, known, LEADS, WORKS_FOR),
                facts(o, edges, known, PARTICIPATES_IN),
                facts(o, edges, known, COOPERATES_WITH, MEMBER_OF, PART_OF, LINKS_TO));
    }

    private static List<String> address(Organization o) {
        var lines = new ArrayList<String>();
        if (o.street() != null) lines.add(o.street());
        String town =
                String.join(
                        " ", Stream.of(o.postalCode(), o.city()).filter(s -> s != null).toList());
        if (!town.isEmpty()) lines.add(town);
        return lines;
    }

    private @Nullable Place place(Organization o) {
        return gazetteer
                .byAgs(o.ags())
                .map(municipality ->
                        new Place(
                                municipality.name(),
                                municipality.district(),
                                String.join(", ", municipality.regions()),
                                gazetteer
                                        .chamberOf(municipality.districtAgs())
                                        .map(Office::name)
                                        .orElse(null)))
                .orElse(null);
    }

    private List<OrganizationView.Broker> brokers(Organization o, Locale locale) {
        return brokers.of(List.of(o.id())).getOrDefault(o.id(), List.of()).stream()
                .map(broker ->
                        new OrganizationView.Broker(
                                Lookup.party(broker.office()), broker.reason(locale)))
                .toList();
    }

    /// In the order of the predicates, and then best proven first.
    private static List<HopView> facts(
            Organization o, List<Edge> edges, Lookup known, Predicate... predicates) {
        return Stream.of(predicates)
                .flatMap(p -> edges.stream().filter(edge -> edge.key().predicate() == p))
                .map(edge -> known.fact(o.id(), edge))
                .toList();
    }
}
