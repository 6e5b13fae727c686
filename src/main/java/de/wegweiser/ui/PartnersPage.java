package de.wegweiser.ui;

import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.PartnerPath;
import de.wegweiser.search.PathStart;
import de.wegweiser.search.Recommendation;
import de.wegweiser.search.Recommendations;
import de.wegweiser.ui.PartnersView.Partner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Whom an organization could be brought together with that it does not work with yet: what it
/// needs, who offers or researches that, and the sentences that prove both.
@Controller
class PartnersPage {

    /// What one reads before calling the first.
    private static final int PARTNERS_OF_A_PAGE = 10;

    /// A partner with twenty ways to it convinces by the first few.
    private static final int WAYS_TO_A_PARTNER = 4;

    private final Recommendations recommendations;
    private final PathViews views;
    private final EntityQueries graph;
    private final Ontology ontology;
    private final Gazetteer gazetteer;

    PartnersPage(
            Recommendations recommendations,
            PathViews views,
            EntityQueries graph,
            Ontology ontology,
            Gazetteer gazetteer) {
        this.recommendations = recommendations;
        this.views = views;
        this.graph = graph;
        this.ontology = ontology;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/organization/{id}/partners")
    String partners(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        if (!(graph.entities(List.of(id)).get(id) instanceof Organization organization))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        // the address of one that was merged into another
        if (!organization.id().equals(id))
            return "redirect:/organization/" + organization.id() + "/partners";
        model.addAttribute("view", view(organization, page, locale));
        return "partners";
    }

    private PartnersView view(Organization organization, int page, Locale locale) {
        var advice =
                recommendations.recommend(
                        new PathStart.OrganizationId(organization.id()), null, false);
        var turn = Turn.to(page, PARTNERS_OF_A_PAGE, advice.recommendations().size());
        return new PartnersView(
                Lookup.party(organization),
                gazetteer.byAgs(organization.ags()).map(Municipality::district).orElse(null),
                advice.assumed(),
                advice.concepts().stream().map(need -> need.label(locale)).distinct().toList(),
                partners(recommendations.standing(turn.of(advice.recommendations())), locale),
                turn,
                advice.hints(locale));
    }

    /// All ways are looked up at once.
    private List<Partner> partners(List<Recommendation> shown, Locale locale) {
        var ways = views.of(shown.stream().flatMap(one -> ways(one).stream()).toList(), locale);
        var partners = new ArrayList<Partner>();
        int at = 0;
        for (Recommendation one : shown) {
            int end = at + ways(one).size();
            var best = ways.get(at);
            partners.add(
                    new Partner(
                            best.target(),
                            labels(one.needs(), locale),
                            best,
                            ways.subList(at + 1, end)));
            at = end;
        }
        return partners;
    }

    private static List<PartnerPath> ways(Recommendation one) {
        return one.paths().subList(0, Math.min(WAYS_TO_A_PARTNER, one.paths().size()));
    }

    private List<String> labels(List<String> concepts, Locale locale) {
        return concepts.stream()
                .flatMap(uri -> ontology.byUri(uri).stream())
                .map(concept -> concept.label(locale))
                .distinct()
                .toList();
    }
}
