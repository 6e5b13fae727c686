package de.wegweiser.ui;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.search.BadQuestion;
import de.wegweiser.search.Expert;
import de.wegweiser.search.ExpertAnswer;
import de.wegweiser.search.ExpertQuestion;
import de.wegweiser.search.ExpertReasons;
import de.wegweiser.search.ExpertSearch;
import de.wegweiser.ui.ExpertsView.Answer;
import de.wegweiser.ui.ExpertsView.ExpertView;
import de.wegweiser.ui.ExpertsView.Question;
import de.wegweiser.ui.PathView.Party;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who knows something: a field for the question, and below it people and organizations with the
/// sentences that prove it.
@Controller
class ExpertPage {

    private static final int EXPERTS_OF_A_PAGE = 20;
    private static final int PROOFS_OF_AN_EXPERT = 3;

    /// The choice that means people.
    private static final String PERSON = "PERSON";

    private final ExpertSearch experts;
    private final EntityQueries graph;
    private final Lookups lookups;
    private final Gazetteer gazetteer;

    ExpertPage(ExpertSearch experts, EntityQueries graph, Lookups lookups, Gazetteer gazetteer) {
        this.experts = experts;
        this.graph = graph;
        this.lookups = lookups;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/experts")
    String experts(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String district,
            Locale locale,
            Model model) {
        var question = new Question(q.strip(), kind, district);
        Answer answer = null;
        String trouble = null;
        try {
            if (!question.q().isEmpty()) answer = answer(question, locale);
        } catch (BadQuestion bad) {
            trouble = bad.in(locale);
        }
        var districts = Areas.of(gazetteer).districts();
        model.addAttribute("view", new ExpertsView(question, districts, answer, trouble));
        return "experts";
    }

    private Answer answer(Question question, Locale locale) {
        boolean people = question.kind().equals(PERSON);
        var found =
                experts.find(
                        new ExpertQuestion(
                                question.q(),
                                people,
                                people || question.kind().isEmpty()
                                        ? Set.of()
                                        : Set.of(kind(question.kind())),
                                null,
                                question.district().isEmpty() ? null : question.district(),
                                null,
                                null));
        var shown = found.experts().stream().limit(EXPERTS_OF_A_PAGE).toList();
        return new Answer(
                views(shown, locale),
                found.experts().size(),
                found.understood().concepts().stream()
                        .map(named -> named.concept().label(locale))
                        .distinct()
                        .toList(),
                found.understood().words(),
                facet(found, "kind"),
                facet(found, "district"),
                ExpertReasons.hints(found.understood(), !found.experts().isEmpty(), locale));
    }

    private static OrganizationKind kind(String name) {
        return Stream.of(OrganizationKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static Map<String, Integer> facet(ExpertAnswer found, String facet) {
        return new TreeMap<>(found.facets().getOrDefault(facet, Map.of()));
    }

    private List<ExpertView> views(List<Expert> shown, Locale locale) {
        var ids = new HashSet<String>();
        shown.forEach(expert -> ids.add(expert.id()));
        var jobs = graph.edges(ids, EnumSet.of(Predicate.LEADS, Predicate.WORKS_FOR));
        jobs.forEach(edge -> ids.add(edge.key().object()));
        shown.forEach(expert -> expert.via().forEach(way -> ids.add(way.found())));
        var keys = shown.stream().flatMap(expert -> expert.edges().stream()).distinct().toList();
        var known = lookups.of(ids, keys, PROOFS_OF_AN_EXPERT, locale);
        var views = new ArrayList<ExpertView>();
        for (Expert expert : shown) views.add(view(expert, jobs, known, locale));
        return views;
    }

    private static ExpertView view(Expert expert, List<Edge> jobs, Lookup known, Locale locale) {
        var entity = known.entities().get(expert.id());
        boolean person = entity instanceof Person;
        var employers =
                person
                        ? jobs.stream()
                                .filter(job -> job.key().subject().equals(expert.id()))
                                .map(job -> known.party(job.key().object()))
                                .distinct()
                                .toList()
                        : List.<Party>of();
        return new ExpertView(
                known.name(expert.id()),
                entity instanceof Person p ? p.academicTitle() : null,
                person ? null : known.party(expert.id()).href(),
                entity instanceof Organization organization ? organization.kind().name() : PERSON,
                employers,
                person ? null : known.party(expert.id()),
                ExpertReasons.of(expert, locale, known::name),
                expert.evidence(edge -> known.proofs().getOrDefault(edge, List.of())).stream()
                        .limit(PROOFS_OF_AN_EXPERT)
                        .map(Lookup::view)
                        .toList());
    }
}
