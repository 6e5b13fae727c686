package de.wegweiser.ui;

import static java.util.Comparator.comparingDouble;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.search.BadQuestion;
import de.wegweiser.search.RegionProfiles;
import de.wegweiser.search.RegionProfiles.Balance;
import de.wegweiser.search.RegionProfiles.RegionProfile;
import de.wegweiser.search.SkillsSought;
import de.wegweiser.ui.RegionView.Part;
import de.wegweiser.ui.RegionView.Profile;
import de.wegweiser.ui.RegionView.Section;
import de.wegweiser.ui.RegionView.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a region or a Kreis seeks, what it has to offer, what nobody there can help with, and whom
/// its firms look for; each with who says so where.
@Controller
class RegionPage {

    private static final int SUBJECTS_OF_AN_OVERVIEW = 10;
    private static final int FACTS_OF_AN_OVERVIEW = 3;

    /// Of one part: anybody may ask for it, and a region may have thousands of firms.
    private static final int SUBJECTS_OF_A_PART = 100;

    private static final int FACTS_OF_A_PART = 20;

    /// The search for experts has the others.
    private static final int HELPERS = 3;

    /// The most trusted sentence; the page of the organization has more.
    private static final int PROOFS_OF_A_FACT = 1;

    private final RegionProfiles profiles;
    private final SkillsSought skills;
    private final Lookups lookups;
    private final Areas areas;

    RegionPage(RegionProfiles profiles, SkillsSought skills, Lookups lookups, Gazetteer gazetteer) {
        this.profiles = profiles;
        this.skills = skills;
        this.lookups = lookups;
        this.areas = Areas.of(gazetteer);
    }

    /// @param all the part of which more is wanted; null for the beginning of each
    @GetMapping("/region")
    String region(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Part all,
            Locale locale,
            Model model) {
        String asked = place.strip();
        Profile profile = null;
        String trouble = null;
        try {
            if (!asked.isEmpty()) profile = profile(asked, all, locale);
        } catch (BadQuestion bad) {
            trouble = bad.in(locale);
        }
        model.addAttribute("view", new RegionView(asked, areas, profile, trouble));
        return "region";
    }

    private Profile profile(String place, @Nullable Part whole, Locale locale) {
        String region = areas.isRegion(place) ? place : null;
        String district = region == null ? place : null;
        var found = profiles.of(null, district, region);
        var parts = new EnumMap<Part, List<Draft>>(Part.class);
        for (Part part : whole == null ? List.of(Part.values()) : List.of(whole))
            parts.put(part, drafts(part, found, region, district));
        var totals = new EnumMap<Part, Integer>(Part.class);
        parts.forEach((part, drafts) -> totals.put(part, drafts.size()));
        int subjects = whole == null ? SUBJECTS_OF_AN_OVERVIEW : SUBJECTS_OF_A_PART;
        parts.replaceAll((_, drafts) -> first(drafts, subjects));
        parts.computeIfPresent(Part.WHITE_SPOTS, (_, d) -> with(d, profiles::providers));
        parts.computeIfPresent(Part.JOBS, (_, d) -> with(d, profiles::researchers));
        int most = whole == null ? FACTS_OF_AN_OVERVIEW : FACTS_OF_A_PART;
        var known = known(parts, most, locale);
        var sections = new ArrayList<Section>();
        parts.forEach((part, drafts) ->
                sections.add(
                        new Section(
                                part,
                                totals.getOrDefault(part, 0),
                                none(part, found),
                                drafts.stream()
                                        .map(draft -> draft.subject(most, known))
                                        .toList())));
        return new Profile(
                found.organizations(),
                new TreeMap<>(found.facets().getOrDefault("kind", Map.of())),
                sections,
                whole != null);
    }

    /// A subject before its organizations have names and its facts have proofs.
    ///
    /// @param count of organizations, or of adverts
    /// @param here one edge of each organization, surest first
    private record Draft(Concept concept, int count, List<Edge> here, List<Edge> helpers) {

        static Draft of(Balance balance, Predicate... predicates) {
            var here = oneOfEach(Stream.of(predicates).flatMap(p -> balance.edges(p).stream()));
            return new Draft(balance.concept(), here.size(), here, List.of());
        }

        Stream<Edge> shown(int most) {
            return Stream.concat(first(here, most).stream(), helpers.stream());
        }

        Subject subject(int most, Lookup known) {
            var shown = first(here, most);
            return new Subject(
                    concept.label(known.locale()),
                    count,
                    shown.stream().map(edge -> known.holder(concept, edge)).toList(),
                    here.size() - shown.size(),
                    helpers.stream().map(edge -> known.holder(concept, edge)).toList());
        }
    }

    private List<Draft> drafts(
            Part part, RegionProfile found, @Nullable String region, @Nullable String district) {
        return switch (part) {
            case WHITE_SPOTS -> drafts(found.whiteSpots(), Predicate.SEEKS);
            case DEMAND -> drafts(found.demand(), Predicate.SEEKS);
            case SUPPLY -> drafts(found.supply(), Predicate.OFFERS, Predicate.RESEARCHES);
            case JOBS ->
                    skills.of(region, district).stream()
                            .map(skill ->
                                    new Draft(
                                            skill.concept(),
                                            skill.postings().size(),
                                            oneOfEach(skill.seekers().stream()),
                                            List.of()))
                            .toList();
        };
    }

    private static List<Draft> drafts(List<Balance> balances, Predicate... predicates) {
        return balances.stream().map(balance -> Draft.of(balance, predicates)).toList();
    }

    /// The surest edge of each organization, surest first.
    private static List<Edge> oneOfEach(Stream<Edge> edges) {
        var seen = new HashSet<String>();
        return edges.sorted(comparingDouble(Edge::reliance).reversed())
                .filter(edge -> seen.add(edge.key().subject()))
                .toList();
    }

    /// @param helpers who could help, by the URIs of subjects
    private static List<Draft> with(
            List<Draft> drafts, Function<Set<String>, Map<String, List<Edge>>> helpers) {
        var uris = new HashSet<String>();
        drafts.forEach(draft -> uris.add(draft.concept().uri()));
        var found = helpers.apply(uris);
        return drafts.stream()
                .map(draft -> {
                    var edges = found.getOrDefault(draft.concept().uri(), List.of());
                    return new Draft(
                            draft.concept(),
                            draft.count(),
                            draft.here(),
                            first(oneOfEach(edges.stream()), HELPERS));
                })
                .toList();
    }

    private Lookup known(Map<Part, List<Draft>> parts, int most, Locale locale) {
        var ids = new HashSet<String>();
        var keys = new HashSet<EdgeKey>();
        parts.values().stream()
                .flatMap(List::stream)
                .flatMap(draft -> draft.shown(most))
                .forEach(edge -> {
                    ids.add(edge.key().subject());
                    keys.add(edge.key());
                });
        return lookups.of(ids, keys, PROOFS_OF_A_FACT, locale);
    }

    /// No white spot is good news where something is sought, and no news where nothing is.
    private static String none(Part part, RegionProfile found) {
        return part == Part.WHITE_SPOTS && !found.demand().isEmpty()
                ? "region.none.WHITE_SPOTS"
                : "region.none";
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
