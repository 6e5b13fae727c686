package de.wegweiser.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.NameHit;
import de.wegweiser.graph.Entities.NearPassage;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Passage;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.graph.Entities.SentenceHit;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.PathGraph;
import de.wegweiser.search.Expert.How;
import de.wegweiser.search.Expert.RankList;
import de.wegweiser.search.Expert.Via;
import de.wegweiser.search.ExpertSearch.Mix;
import de.wegweiser.search.Meaning.Near;
import de.wegweiser.search.QuestionReader.Reach;
import de.wegweiser.search.QuestionReader.Reading;
import de.wegweiser.search.QuestionReader.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One question, asked of the whole graph. **Start reading at [#rank].**
///
/// Six lists are made and fused. Sentences that prove something and hold the words vote for whom
/// they speak of, and pages that hold them for whose they are (Macdonald and Ounis, *Voting for
/// candidates*, CIKM 2006); names that hold the words; proven ties to the concepts that the words
/// name; how much is known of somebody at all; and, where an embedder is on, passages that mean
/// what the question does. Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009) needs
/// no scores that compare, and the ranks it adds are the explanation. The sum counts as far as
/// somebody covers the question ([Coverage]).
final class Ranking {

    /// The constant of the paper.
    private static final int K = 60;

    /// Standing alone makes nobody an expert.
    private static final double WEIGHT_OF_STANDING = .25;

    /// Our choice: models differ, and a bad one must not undo what words and concepts found.
    private static final double WEIGHT_OF_MEANING = .5;

    private static final int SENTENCES = 600;
    private static final int PAGES = 200;
    private static final int NAMES = 50;

    /// Who is looked at closely; an answer has no more.
    private static final int CANDIDATES = 500;

    /// Of each of many subjects at least so many are looked at. Our choice.
    private static final int FEW = 50;

    private static final int SHOWN_SENTENCES = 5;

    /// Each further page of one candidate adds a little less.
    private static final double FURTHER_PAGE = .8;

    /// What a leader gets of what the group knows.
    private static final double LEADER = .5;

    /// What a leader gets a part of, and a university none.
    private static final Set<RankList> INHERITED =
            EnumSet.of(RankList.SENTENCES, RankList.PAGES, RankList.CONCEPTS, RankList.MEANING);

    /// What is left of a university's score where a chair of it is an answer: less than any
    /// chair's.
    private static final double HOUSE = 1e-6;

    private static final Set<Predicate> KNOWING =
            EnumSet.of(Predicate.OFFERS, Predicate.RESEARCHES, Predicate.USES, Predicate.EXPERT_IN);

    private static final Set<String> NAMED = Set.of("Organization", "Person");

    private static final Set<Predicate> VOTING =
            EnumSet.of(
                    Predicate.OFFERS,
                    Predicate.RESEARCHES,
                    Predicate.USES,
                    Predicate.EXPERT_IN,
                    Predicate.PARTICIPATES_IN,
                    Predicate.LEADS,
                    Predicate.WORKS_FOR);

    private final EntityQueries graph;
    private final PathGraph ties;
    private final Reading reading;
    private final Near near;
    private final Mix mix;
    private PageVotes pageVotes = new PageVotes(List.of(), List.of(), 1);
    private Coverage coverage = new Coverage(List.of(), Set.of(), _ -> 0, 1);

    /// List → candidate → score.
    private final Map<RankList, Map<String, Double>> lists = new EnumMap<>(RankList.class);

    /// Who → what of the question they show, and how surely, 0 to 1.
    private final Map<String, Map<Unit, Double>> shown = new HashMap<>();

    private final Map<String, List<Proof>> sentences = new HashMap<>();
    private final Map<String, List<PageVotes.Vote>> passages = new HashMap<>();
    private final Map<String, List<Passage>> nearest = new HashMap<>();
    private final Map<String, Map<EdgeKey, Double>> edges = new HashMap<>();
    private final Map<String, Set<Via>> via = new HashMap<>();
    private final Map<String, Instant> lastRead = new HashMap<>();
    private final Set<Unit> onPages = new HashSet<>();

    Ranking(EntityQueries graph, PathGraph ties, Reading reading, Near near, Mix mix) {
        this.graph = graph;
        this.ties = ties;
        this.reading = reading;
        this.near = near;
        this.mix = mix;
    }

    List<Expert> rank() {
        if (reading.units().isEmpty()) return List.of();
        votePages();
        vote();
        tie();
        names();
        voteByMeaning();
        lists.keySet().retainAll(mix.lists());
        keepBest();
        lead();
        coverage = new Coverage(reading.units(), onPages, pageVotes::rarity, pageVotes.greatest());
        return fused(candidates().stream().filter(this::showsEnough).toList());
    }

    private Map<String, Double> list(RankList list) {
        return lists.computeIfAbsent(list, _ -> new HashMap<>());
    }

    private void shows(String whom, Unit unit, double how) {
        shown.computeIfAbsent(whom, _ -> new HashMap<>()).merge(unit, how, Math::max);
    }

    private Map<Unit, Double> shown(String whom) {
        return shown.getOrDefault(whom, Map.of());
    }

    private Set<String> candidates() {
        var all = new HashSet<String>();
        lists.values().forEach(list -> all.addAll(list.keySet()));
        return all;
    }

    private void vote() {
        var votes = new HashMap<String, Map<String, Double>>();
        for (SentenceHit hit : graph.sentences(reading.phrases(), SENTENCES)) {
            var stems = Words.stems(hit.proof().snippet());
            boolean doubtful = PageVotes.isDeniedOrSought(hit.proof().snippet());
            var units =
                    reading.units().stream()
                            .filter(unit -> unit.standsIn(stems))
                            .filter(unit -> !doubtful || isAbout(hit.proof().edge(), unit))
                            .toList();
            onPages.addAll(units);
            if (units.isEmpty() || !VOTING.contains(hit.proof().edge().predicate())) continue;
            String whom = hit.proof().edge().subject();
            units.forEach(unit -> shows(whom, unit, 1));
            lastRead.merge(whom, hit.proof().fetchedAt(), Ranking::later);
            var mine = sentences.computeIfAbsent(whom, _ -> new ArrayList<>());
            if (mine.stream().noneMatch(p -> p.snippet().equals(hit.proof().snippet())))
                mine.add(hit.proof());
            votes.computeIfAbsent(whom, _ -> new HashMap<>())
                    .merge(hit.page(), hit.score() * weight(hit.role()) * share(units), Math::max);
        }
        var list = list(RankList.SENTENCES);
        votes.forEach((whom, pages) -> list.put(whom, sum(pages.values())));
    }

    /// Of those that a subject which everybody has to do with brings along, only the first by all
    /// lists are looked at further: an answer must not take longer the more it finds.
    private void keepBest() {
        var all = candidates();
        if (all.size() <= CANDIDATES) return;
        var sums = new HashMap<String, Double>();
        for (var list : lists.values())
            ranks(list.keySet(), list)
                    .forEach((whom, rank) -> sums.merge(whom, 1. / (K + rank), Double::sum));
        var best =
                all.stream()
                        .sorted(
                                comparingDouble((String id) -> -sums.getOrDefault(id, 0.))
                                        .thenComparing(id -> id))
                        .limit(CANDIDATES)
                        .collect(Collectors.toSet());
        lists.values().forEach(list -> list.keySet().retainAll(best));
    }

    private void votePages() {
        var pages = graph.pages(reading.phrases(), PAGES);
        pageVotes = new PageVotes(reading.units(), pages, graph.counts().pages());
        var votes = new HashMap<String, Map<String, Double>>();
        for (PageVotes.Vote vote : pageVotes.votes()) {
            onPages.addAll(vote.units());
            vote.units().forEach(unit -> shows(vote.whom(), unit, 1));
            lastRead.merge(vote.whom(), vote.passage().fetchedAt(), Ranking::later);
            passages.computeIfAbsent(vote.whom(), _ -> new ArrayList<>()).add(vote);
            votes.computeIfAbsent(vote.whom(), _ -> new HashMap<>())
                    .merge(vote.page(), vote.weight() * weight(vote.role()), Math::max);
        }
        var list = list(RankList.PAGES);
        votes.forEach((whom, of) -> list.put(whom, sum(of.values())));
    }

    /// Whether it is this very thing that the extractor read in the sentence.
    private boolean isAbout(EdgeKey edge, Unit unit) {
        return reading.reach().getOrDefault(edge.object(), List.of()).stream()
                .anyMatch(way -> unit(way.asked()).contains(unit));
    }

    /// How much of what was asked for stands in one sentence.
    private double share(Collection<Unit> units) {
        return (double) units.size() / reading.units().size();
    }

    private static double weight(PageRole role) {
        return switch (role) {
            case RESEARCH, OFFER, PROFILE -> 1;
            case PROJECT, PUBLICATION -> .9;
            case TEAM, ABOUT, HOME -> .8;
            case NEWS -> .6;
            case JOBS, CONTACT, OTHER -> .4;
            case IMPRESSUM, LEGAL -> .1;
        };
    }

    private static double sum(Collection<Double> pages) {
        double sum = 0;
        double weight = 1;
        for (double page : pages.stream().sorted(comparingDouble((Double p) -> -p)).toList()) {
            sum += weight * page;
            weight *= FURTHER_PAGE;
        }
        return sum;
    }

    private void tie() {
        var concepts = concepts();
        if (concepts.isEmpty()) return;
        var degrees = graph.degrees(concepts);
        var best = new HashMap<String, Map<String, Double>>();
        var support = new HashMap<String, Double>();
        for (Edge edge : graph.edges(tied(), concepts, KNOWING)) {
            String whom = edge.key().subject();
            lastRead.merge(whom, edge.lastSeen(), Ranking::later);
            for (Reach way : reading.reach().getOrDefault(edge.key().object(), List.of())) {
                if (!isMeant(way)) continue;
                double value =
                        way.weight()
                                * edge.reliance()
                                * (edge.key().predicate() == Predicate.USES ? .6 : 1)
                                * Ties.rarity(degrees.getOrDefault(way.asked(), 1));
                if (!way.suffices()) {
                    support.merge(whom, value, Double::sum);
                    continue;
                }
                best.computeIfAbsent(whom, _ -> new HashMap<>())
                        .merge(way.asked(), value, Math::max);
                edges.computeIfAbsent(whom, _ -> new HashMap<>())
                        .merge(edge.key(), value, Math::max);
                double how = way.how() == null ? 1 : QuestionReader.NARROWER;
                unit(way.asked()).forEach(unit -> shows(whom, unit, how));
                if (way.how() != null)
                    via.computeIfAbsent(whom, _ -> new HashSet<>())
                            .add(new Via(way.asked(), way.found(), way.how()));
            }
        }
        var list = list(RankList.CONCEPTS);
        best.forEach((whom, asked) ->
                list.put(
                        whom,
                        asked.values().stream().mapToDouble(Double::doubleValue).sum()
                                + support.getOrDefault(whom, 0.)));
    }

    /// Who knows one of the subjects best, and whoever else was found: of what everybody has to do
    /// with, and of a subject with many narrower ones, the ties of all would be many.
    private Set<String> tied() {
        var tied = candidates();
        var subjects =
                reading.reach().values().stream()
                        .flatMap(List::stream)
                        .filter(way -> isMeant(way) && way.suffices())
                        .map(Reach::found)
                        .collect(Collectors.toSet());
        if (subjects.isEmpty()) return tied;
        int each = Math.max(FEW, 2 * CANDIDATES / subjects.size());
        tied.addAll(ties.knowing(subjects, KNOWING, each));
        return tied;
    }

    private boolean isMeant(Reach way) {
        return mix.expansion() || way.how() == null;
    }

    private Set<String> concepts() {
        return reading.reach().values().stream()
                .flatMap(List::stream)
                .filter(this::isMeant)
                .map(Reach::found)
                .collect(Collectors.toSet());
    }

    /// A firm is often named after what it does, and a question after whom it is about.
    private void names() {
        for (NameHit hit : graph.byAnyName(reading.phrases(), NAMED, NAMES)) {
            var stems = Words.stems(hit.name());
            var units = reading.units().stream().filter(unit -> unit.standsIn(stems)).toList();
            if (units.isEmpty()) continue;
            units.forEach(unit -> shows(hit.id(), unit, 1));
            list(RankList.NAMES)
                    .merge(
                            hit.id(),
                            units.stream()
                                    .mapToDouble(unit -> pageVotes.rarity(unit) * unit.weight())
                                    .sum(),
                            Math::max);
        }
    }

    /// Something is always nearest, so nearness alone is no answer: who shows none of the question
    /// is none, unless a floor says which nearness proves it.
    private void voteByMeaning() {
        var votes = new HashMap<String, Map<String, Double>>();
        int place = 0;
        for (NearPassage passage : near.passages()) {
            double worth = weight(passage.page().role()) / ++place;
            PageVotes.whom(passage.page(), passage.start(), passage.end())
                    .forEach((whom, share) -> {
                        votes.computeIfAbsent(whom, _ -> new HashMap<>())
                                .merge(passage.page().page(), share * worth, Math::max);
                        means(whom, passage);
                    });
        }
        var list = list(RankList.MEANING);
        votes.forEach((whom, of) -> list.put(whom, sum(of.values())));
    }

    private void means(String whom, NearPassage passage) {
        nearest.computeIfAbsent(whom, _ -> new ArrayList<>()).add(passage.passage());
        if (!near.suffices(passage)) return;
        // as if the words stood there, for whom the passage speaks of
        reading.units().forEach(unit -> shows(whom, unit, 1));
        lastRead.merge(whom, passage.page().fetchedAt(), Ranking::later);
    }

    private List<Unit> unit(String concept) {
        return reading.units().stream()
                .filter(unit -> concept.equals(unit.concept()) || isNamed(unit, concept))
                .toList();
    }

    /// Several concepts may go by the words of one unit.
    private boolean isNamed(Unit unit, String concept) {
        return reading.understood().concepts().stream()
                .anyMatch(named ->
                        named.concept().uri().equals(concept)
                                && named.words().equals(unit.words()));
    }

    /// Whoever leads a group knows what it works on.
    private void lead() {
        var groups = candidates();
        var entities = graph.entities(groups);
        houses(entities);
        for (Edge edge : graph.edges(groups, EnumSet.of(Predicate.LEADS))) {
            String leader = edge.key().subject();
            String group = edge.key().object();
            if (!(entities.get(group) instanceof Organization led)
                    || led.kind() == OrganizationKind.UNIVERSITY) continue;
            for (RankList list : INHERITED) inherit(list(list), leader, group, edge.reliance());
            shown(group).forEach((unit, how) -> shows(leader, unit, how));
            lastRead.merge(leader, edge.lastSeen(), Ranking::later);
            edges.computeIfAbsent(leader, _ -> new HashMap<>()).put(edge.key(), 0.);
            edges.getOrDefault(group, Map.of()).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(top ->
                            edges.computeIfAbsent(leader, _ -> new HashMap<>())
                                    .putIfAbsent(top.getKey(), 0.));
            via.computeIfAbsent(leader, _ -> new HashSet<>()).add(new Via(group, group, How.LEADS));
        }
    }

    /// A university is behind all that its chairs know: where one of them is an answer, it says
    /// more than the house.
    private void houses(Map<String, Entity> entities) {
        var houses =
                entities.values().stream()
                        .filter(entity ->
                                entity instanceof Organization house
                                        && house.kind() == OrganizationKind.UNIVERSITY)
                        .map(Entity::id)
                        .toList();
        for (Edge edge : graph.edges(houses, EnumSet.of(Predicate.PART_OF)))
            if (entities.containsKey(edge.key().subject()))
                for (RankList list : INHERITED)
                    list(list)
                            .computeIfPresent(
                                    edge.key().object(), (_, score) -> Math.min(score, HOUSE));
    }

    private static void inherit(
            Map<String, Double> scores, String leader, String group, double reliance) {
        Double ofGroup = scores.get(group);
        if (ofGroup != null) scores.merge(leader, LEADER * reliance * ofGroup, Double::sum);
    }

    private boolean showsEnough(String whom) {
        return coverage.suffices(shown(whom));
    }

    private List<Expert> fused(List<String> candidates) {
        var standing = new HashMap<String, Double>();
        graph.degrees(candidates).forEach((id, degree) -> standing.put(id, Math.log(1. + degree)));
        if (mix.lists().contains(RankList.STANDING)) lists.put(RankList.STANDING, standing);
        var ranks = new EnumMap<RankList, Map<String, Integer>>(RankList.class);
        lists.forEach((list, scores) -> ranks.put(list, ranks(candidates, scores)));
        return candidates.stream()
                .map(id -> expert(id, ranks))
                .sorted(comparingDouble(Expert::score).reversed().thenComparing(Expert::id))
                .toList();
    }

    /// Equal scores share a rank, so that nobody is first by the spelling of an id.
    private static Map<String, Integer> ranks(
            Collection<String> candidates, Map<String, Double> scores) {
        var sorted =
                candidates.stream()
                        .filter(scores::containsKey)
                        .sorted(
                                comparingDouble((String id) -> -scores.getOrDefault(id, 0.))
                                        .thenComparing(id -> id))
                        .toList();
        var ranks = new HashMap<String, Integer>();
        for (int i = 0; i < sorted.size(); i++) {
            String id = sorted.get(i);
            boolean tied = i > 0 && Objects.equals(scores.get(id), scores.get(sorted.get(i - 1)));
            ranks.put(id, tied ? Objects.requireNonNull(ranks.get(sorted.get(i - 1))) : i + 1);
        }
        return ranks;
    }

    private Expert expert(String id, Map<RankList, Map<String, Integer>> lists) {
        var ranks = new EnumMap<RankList, Integer>(RankList.class);
        double score = 0;
        for (var list : lists.entrySet()) {
            Integer rank = list.getValue().get(id);
            if (rank == null) continue;
            ranks.put(list.getKey(), rank);
            score += weight(list.getKey()) / (K + rank);
        }
        double covered = coverage.of(shown(id));
        return new Expert(
                id,
                score * covered,
                covered,
                ranks,
                shown(id).keySet().stream().map(Unit::words).distinct().sorted().toList(),
                via.getOrDefault(id, Set.of()).stream()
                        .sorted(comparing(Via::asked).thenComparing(Via::found))
                        .toList(),
                sentences.getOrDefault(id, List.of()).stream().limit(SHOWN_SENTENCES).toList(),
                passages(id),
                edges.getOrDefault(id, Map.of()).entrySet().stream()
                        .sorted(
                                Map.Entry.<EdgeKey, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(entry -> entry.getKey().toString()))
                        .limit(SHOWN_SENTENCES)
                        .map(Map.Entry::getKey)
                        .toList(),
                lastRead.getOrDefault(id, Instant.EPOCH));
    }

    private static double weight(RankList list) {
        return switch (list) {
            case STANDING -> WEIGHT_OF_STANDING;
            case MEANING -> WEIGHT_OF_MEANING;
            case SENTENCES, PAGES, NAMES, CONCEPTS -> 1;
        };
    }

    private List<Passage> passages(String id) {
        return Stream.concat(
                        passages.getOrDefault(id, List.of()).stream()
                                .sorted(
                                        comparingDouble(PageVotes.Vote::weight)
                                                .reversed()
                                                .thenComparing(vote -> vote.passage().id()))
                                .map(PageVotes.Vote::passage),
                        nearest.getOrDefault(id, List.of()).stream())
                .distinct()
                .limit(SHOWN_SENTENCES)
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
