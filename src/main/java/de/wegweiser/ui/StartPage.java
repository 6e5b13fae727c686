package de.wegweiser.ui;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.BadQuestion;
import de.wegweiser.search.Hints;
import de.wegweiser.search.PartnerPaths;
import de.wegweiser.search.PathStart;
import de.wegweiser.search.PathTarget;
import de.wegweiser.ui.StartView.Answer;
import de.wegweiser.ui.StartView.Choices;
import de.wegweiser.ui.StartView.Counts;
import de.wegweiser.ui.StartView.Question;
import de.wegweiser.ui.StartView.Start;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The question of the mission as a form, and its answer below.
@Controller
class StartPage {

    /// What one reads before asking more precisely.
    private static final int PATHS_OF_A_PAGE = 10;

    private final PartnerPaths paths;
    private final PathViews views;
    private final EntityQueries graph;
    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final Areas areas;

    StartPage(
            PartnerPaths paths,
            PathViews views,
            EntityQueries graph,
            Ontology ontology,
            Gazetteer gazetteer) {
        this.paths = paths;
        this.views = views;
        this.graph = graph;
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.areas = Areas.of(gazetteer);
    }

    @GetMapping("/")
    String start(
            @RequestParam(defaultValue = "PLACE") Start start,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable OrganizationKind kind,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var question =
                new Question(
                        start,
                        from.strip(),
                        to.strip(),
                        kind == null ? "" : kind.name(),
                        city.strip());
        Answer answer = null;
        String trouble = null;
        try {
            if (!question.from().isEmpty()) answer = answer(question, kind, page, locale);
        } catch (BadQuestion bad) {
            trouble = bad.in(locale);
        }
        model.addAttribute(
                "view", new StartView(question, choices(locale), counts(), answer, trouble));
        return "start";
    }

    private Answer answer(
            Question question, @Nullable OrganizationKind kind, int page, Locale locale) {
        var found =
                paths.find(
                        start(question),
                        new PathTarget(
                                null,
                                given(question.to()),
                                kind,
                                given(question.city()),
                                null,
                                null));
        var turn = Turn.to(page, PATHS_OF_A_PAGE, found.paths().size());
        return new Answer(
                views.of(paths.standing(turn.of(found.paths())), locale),
                turn.from() + 1,
                turn.total(),
                turn.back(),
                turn.on(),
                found.sources(),
                found.targets(),
                found.concepts().stream().map(c -> c.label(locale)).toList(),
                Hints.of(found, locale));
    }

    /// A place is a region or a Kreis; the user need not know which.
    private PathStart start(Question question) {
        String from = question.from();
        return switch (question.start()) {
            case NAME -> new PathStart.Name(from);
            case NEED -> new PathStart.Need(from);
            case PLACE ->
                    areas.isRegion(from)
                            ? new PathStart.Region(from)
                            : new PathStart.District(from);
        };
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private Choices choices(Locale locale) {
        return new Choices(
                areas,
                ontology.concepts().stream().map(c -> c.label(locale)).distinct().sorted().toList(),
                gazetteer.municipalities().stream().map(Municipality::name).sorted().toList());
    }

    private Counts counts() {
        var known = graph.counts();
        return new Counts(
                known.organizations(),
                known.people(),
                known.concepts(),
                known.projects(),
                known.pages(),
                known.evidence());
    }
}
