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
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.graph.Entities.SentenceHit;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.Expert.How;
import de.wegweiser.search.Expert.RankList;
import de.wegweiser.search.Expert.Via;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who knows what a question in free text asks for. **Start reading at [#find].**
///
/// Five lists are made and fused. Sentences that prove something and hold the words vote for whom
/// they speak of, and pages that hold them for whose they are (Macdonald and Ounis, *Voting for
/// candidates*, CIKM 2006); names that hold the words; proven ties to the concepts that the words
/// name; and how much is known of somebody at all. Reciprocal rank fusion (Cormack, Clarke and
/// Büttcher, SIGIR 2009) needs no scores that compare, and the ranks it adds are the explanation.
/// The sum counts as far as somebody covers the question ([Coverage]).
@Component
public class ExpertSearch {

    /// The constant of the paper.
    private static final int K = 60;

    /// Standing alone makes nobody an expert.
    private static final double WEIGHT_OF_STANDING = .25;

    private static final int SENTENCES = 600;
    private static final int PAGES = 200;
    private static final int NAMES = 50;

    /// Who is looked at closely; an answer has no more.
    private static final int CANDIDATES = 500;

    private static final int SHOWN_SENTENCES = 5;

    /// Each further page of one candidate adds a little less.
    private static final double FURTHER_PAGE = .8;

    /// What a leader gets of what the group knows.
    private static final double LEADER = .5;

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
    private final QuestionReader reader;
    private final Places places;
    private final Map<String, String> districtOf;

    ExpertSearch(EntityQueries graph, Ontology ontology, Gazetteer gazetteer) {
        this.graph = graph;
        this.reader = new QuestionReader(ontology, gazetteer);
        this.places = new Places(gazetteer);
        this.districtOf =
                gazetteer.municipalities().stream()
                        .collect(Collectors.toMap(Municipality::ags, Municipality::district));
    }

    /// Which parts take part: all of them, unless it is to be measured what one adds.
    ///
    /// @param lists that are fused
    /// @param expansion whether narrower, related and broader concepts count
    public record Mix(Set<RankList> lists, boolean expansion) {

        public static final Mix ALL = new Mix(EnumSet.allOf(RankList.class), true);
    }

    /// @throws BadQuestion when a place that is a condition does not exist
    public ExpertAnswer find(ExpertQuestion question) {
        return find(question, Mix.ALL);
    }

    /// As [#find(ExpertQuestion)], with some of its parts only.
    public ExpertAnswer find(ExpertQuestion question, Mix mix) {
        var ags = places.ags(question.city(), question.district(), question.region());
        var reading = reader.read(question.text());
        var ranked = new Ranking(reading, mix).rank();
        var who = who(ranked.stream().map(Expert::id).toList());
        var allowed = ags == null ? null : located(who, ags);
        var found =
                ranked.stream().filter(expert -> wanted(expert, question, who, allowed)).toList();
        return new ExpertAnswer(found, facets(found, who), reading.understood());
    }

    /// Where somebody stands for a question without its conditions, or why not.
    ///
    /// @param rank 1 is best; 0 when they are no candidate
    /// @param expert null when they are none
    /// @param excluded by a condition of the question
    public record Standing(
            int rank,
            int candidates,
            @Nullable Expert expert,
            boolean excluded,
            Understood understood) {}

    /// @throws BadQuestion when nobody has the id
    public Standing whyNot(String id, ExpertQuestion question) {
        var ags = places.ags(question.city(), question.district(), question.region());
        var entity = graph.entities(List.of(id)).get(id);
        if (entity == null)
            throw new BadQuestion(
                    "nobody has the id \"%s\"; ask suggest(text: …) for ids".formatted(id));
        var reading = reader.read(question.text());
        var ranked = new Ranking(reading, Mix.ALL).rank();
        for (int i = 0; i < ranked.size(); i++)
            if (ranked.get(i).id().equals(entity.id())) {
                var who = who(List.of(entity.id()));
                var allowed = ags == null ? null : located(who, ags);
                boolean in = wanted(ranked.get(i), question, who, allowed);
                return new Standing(i + 1, ranked.size(), ranked.get(i), !in, reading.understood());
            }
        return new Standing(0, ranked.size(), null, false, reading.understood());
    }

    /// Entities, and the organizations that people belong to.
    private record Who(Map<String, Entity> entities, Map<String, Set<String>> employers) {

        Set<String> organizations(String id) {
            return entities.get(id) instanceof Person
                    ? employers.getOrDefault(id, Set.of())
                    : Set.of(id);
        }

        @Nullable OrganizationKind kind(String id) {
            return entities.get(id) instanceof Organization organization
                    ? organization.kind()
                    : null;
        }
    }

    private Who who(List<String> ids) {
        var entities = graph.entities(ids);
        var people = ids.stream().filter(id -> entities.get(id) instanceof Person).toList();
        var employers = new HashMap<String, Set<String>>();
        for (Edge edge : graph.edges(people, EnumSet.of(Predicate.LEADS, Predicate.WORKS_FOR)))
            employers
                    .computeIfAbsent(edge.key().subject(), _ -> new TreeSet<>())
                    .add(edge.key().object());
        return new Who(entities, employers);
    }

    private Set<String> located(Who who, List<String> ags) {
        var organizations = new TreeSet<String>();
        who.entities().keySet().forEach(id -> organizations.addAll(who.organizations(id)));
        return new HashSet<>(graph.organizations(organizations, null, ags, null).ids());
    }

    private static boolean wanted(
            Expert expert, ExpertQuestion question, Who who, @Nullable Set<String> allowed) {
        if (!who.entities().containsKey(expert.id())) return false;
        if (!question.wants(who.kind(expert.id()))) return false;
        if (question.freshSince() != null && expert.lastRead().isBefore(question.freshSince()))
            return false;
        return allowed == null
                || who.organizations(expert.id()).stream().anyMatch(allowed::contains);
    }

    private Map<String, Map<String, Integer>> facets(List<Expert> found, Who who) {
        var kinds = new TreeMap<String, Integer>();
        var districts = new TreeMap<String, Integer>();
        var organizations = new ArrayList<String>();
        for (Expert expert : found) {
            var kind = who.kind(expert.id());
            kinds.merge(kind == null ? "PERSON" : kind.name(), 1, Integer::sum);
            organizations.addAll(who.organizations(expert.id()).stream().limit(1).toList());
        }
        var ags = graph.organizations(new TreeSet<>(organizations), null, null, null).agsOf();
        organizations.forEach(id -> {
            String where = ags.get(id);
            if (where != null)
                districts.merge(districtOf.getOrDefault(where, "?"), 1, Integer::sum);
        });
        return Map.of("kind", kinds, "district", districts);
    }

    /// One question, asked of the whole graph.
    private final class Ranking {

        private final Reading reading;
        private final Mix mix;
        private PageVotes pageVotes = new PageVotes(List.of(), List.of(), 1);
        private Coverage coverage = new Coverage(List.of(), Set.of(), _ -> 0, 1);
        private final Map<String, Double> bySentences = new HashMap<>();
        private final Map<String, Double> byPages = new HashMap<>();
        private final Map<String, Double> byNames = new HashMap<>();
        private final Map<String, Double> byConcepts = new HashMap<>();
        private final Map<String, Set<Unit>> shown = new HashMap<>();
        private final Map<String, List<Proof>> sentences = new HashMap<>();
        private final Map<String, List<PageVotes.Vote>> passages = new HashMap<>();
        private final Map<String, Map<EdgeKey, Double>> edges = new HashMap<>();
        private final Map<String, Set<Via>> via = new HashMap<>();
        private final Map<String, Instant> lastRead = new HashMap<>();
        private final Set<Unit> onPages = new HashSet<>();

        Ranking(Reading reading, Mix mix) {
            this.reading = reading;
            this.mix = mix;
        }

        List<Expert> rank() {
            if (reading.units().isEmpty()) return List.of();
            votePages();
            vote();
            tie();
            names();
            if (!mix.lists().contains(RankList.SENTENCES)) bySentences.clear();
            if (!mix.lists().contains(RankList.PAGES)) byPages.clear();
            if (!mix.lists().contains(RankList.NAMES)) byNames.clear();
            if (!mix.lists().contains(RankList.CONCEPTS)) byConcepts.clear();
            keepBest();
            lead();
            coverage =
                    new Coverage(reading.units(), onPages, pageVotes::rarity, pageVotes.greatest());
            var candidates =
                    Stream.of(bySentences, byPages, byNames, byConcepts)
                            .flatMap(list -> list.keySet().stream())
                            .distinct()
                            .filter(this::showsEnough)
                            .toList();
            return fused(candidates);
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
                shown.computeIfAbsent(whom, _ -> new HashSet<>()).addAll(units);
                lastRead.merge(whom, hit.proof().fetchedAt(), ExpertSearch::later);
                var mine = sentences.computeIfAbsent(whom, _ -> new ArrayList<>());
                if (mine.stream().noneMatch(p -> p.snippet().equals(hit.proof().snippet())))
                    mine.add(hit.proof());
                votes.computeIfAbsent(whom, _ -> new HashMap<>())
                        .merge(
                                hit.page(),
                                hit.score() * weight(hit.role()) * share(units),
                                Math::max);
            }
            votes.forEach((whom, pages) -> bySentences.put(whom, sum(pages.values())));
        }

        /// Of those that a subject which everybody has to do with brings along, only the first by
        /// all lists are looked at further: an answer must not take longer the more it finds.
        private void keepBest() {
            var lists = List.of(bySentences, byPages, byNames, byConcepts);
            var all = new HashSet<String>();
            lists.forEach(list -> all.addAll(list.keySet()));
            if (all.size() <= CANDIDATES) return;
            var sums = new HashMap<String, Double>();
            for (var list : lists)
                ranks(List.copyOf(list.keySet()), list)
                        .forEach((whom, rank) -> sums.merge(whom, 1. / (K + rank), Double::sum));
            var best =
                    all.stream()
                            .sorted(
                                    comparingDouble((String id) -> -sums.getOrDefault(id, 0.))
                                            .thenComparing(id -> id))
                            .limit(CANDIDATES)
                            .collect(Collectors.toSet());
            lists.forEach(list -> list.keySet().retainAll(best));
        }

        private void votePages() {
            var pages = graph.pages(reading.phrases(), PAGES);
            pageVotes = new PageVotes(reading.units(), pages, graph.counts().pages());
            var roles = new HashMap<String, PageRole>();
            pages.forEach(page -> roles.put(page.page(), page.role()));
            var votes = new HashMap<String, Map<String, Double>>();
            for (PageVotes.Vote vote : pageVotes.votes()) {
                onPages.addAll(vote.units());
                shown.computeIfAbsent(vote.whom(), _ -> new HashSet<>()).addAll(vote.units());
                lastRead.merge(vote.whom(), vote.passage().fetchedAt(), ExpertSearch::later);
                passages.computeIfAbsent(vote.whom(), _ -> new ArrayList<>()).add(vote);
                votes.computeIfAbsent(vote.whom(), _ -> new HashMap<>())
                        .merge(
                                vote.page(),
                                vote.weight()
                                        * weight(roles.getOrDefault(vote.page(), PageRole.OTHER)),
                                Math::max);
            }
            votes.forEach((whom, of) -> byPages.put(whom, sum(of.values())));
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
            if (reading.reach().isEmpty()) return;
            var degrees = graph.degrees(reading.reach().keySet());
            var best = new HashMap<String, Map<String, Double>>();
            var support = new HashMap<String, Double>();
            for (Edge edge : graph.edges(reading.reach().keySet(), KNOWING)) {
                String whom = edge.key().subject();
                lastRead.merge(whom, edge.lastSeen(), ExpertSearch::later);
                for (Reach way : reading.reach().getOrDefault(edge.key().object(), List.of())) {
                    if (!mix.expansion() && way.how() != null) continue;
                    double value =
                            way.weight()
                                    * edge.reliance()
                                    * (edge.key().predicate() == Predicate.USES ? .6 : 1)
                                    * rarity(degrees.getOrDefault(way.asked(), 1));
                    if (!way.suffices()) {
                        support.merge(whom, value, Double::sum);
                        continue;
                    }
                    best.computeIfAbsent(whom, _ -> new HashMap<>())
                            .merge(way.asked(), value, Math::max);
                    edges.computeIfAbsent(whom, _ -> new HashMap<>())
                            .merge(edge.key(), value, Math::max);
                    unit(way.asked())
                            .forEach(unit ->
                                    shown.computeIfAbsent(whom, _ -> new HashSet<>()).add(unit));
                    if (way.how() != null)
                        via.computeIfAbsent(whom, _ -> new HashSet<>())
                                .add(new Via(way.asked(), way.found(), way.how()));
                }
            }
            best.forEach((whom, asked) ->
                    byConcepts.put(
                            whom,
                            asked.values().stream().mapToDouble(Double::doubleValue).sum()
                                    + support.getOrDefault(whom, 0.)));
        }

        /// A firm is often named after what it does, and a question after whom it is about.
        private void names() {
            for (NameHit hit : graph.byAnyName(reading.phrases(), NAMED, NAMES)) {
                var stems = Words.stems(hit.name());
                var units = reading.units().stream().filter(unit -> unit.standsIn(stems)).toList();
                if (units.isEmpty()) continue;
                shown.computeIfAbsent(hit.id(), _ -> new HashSet<>()).addAll(units);
                byNames.merge(
                        hit.id(),
                        units.stream()
                                .mapToDouble(unit -> pageVotes.rarity(unit) * unit.weight())
                                .sum(),
                        Math::max);
            }
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

        /// What everybody does says less of one.
        private static double rarity(int degree) {
            return 1 / Math.log(Math.E + degree);
        }

        /// Whoever leads a group knows what it works on.
        private void lead() {
            var groups = new HashSet<>(byConcepts.keySet());
            groups.addAll(bySentences.keySet());
            groups.addAll(byPages.keySet());
            var entities = graph.entities(groups);
            houses(entities);
            for (Edge edge : graph.edges(groups, EnumSet.of(Predicate.LEADS))) {
                String leader = edge.key().subject();
                String group = edge.key().object();
                if (!(entities.get(group) instanceof Organization led)
                        || led.kind() == OrganizationKind.UNIVERSITY) continue;
                inherit(bySentences, leader, group, edge.reliance());
                inherit(byPages, leader, group, edge.reliance());
                inherit(byConcepts, leader, group, edge.reliance());
                shown.computeIfAbsent(leader, _ -> new HashSet<>())
                        .addAll(shown.getOrDefault(group, Set.of()));
                lastRead.merge(leader, edge.lastSeen(), ExpertSearch::later);
                edges.computeIfAbsent(leader, _ -> new HashMap<>()).put(edge.key(), 0.);
                edges.getOrDefault(group, Map.of()).entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(top ->
                                edges.computeIfAbsent(leader, _ -> new HashMap<>())
                                        .putIfAbsent(top.getKey(), 0.));
                reading.reach().values().stream()
                        .flatMap(List::stream)
                        .filter(way -> way.how() == null)
                        .findFirst()
                        .ifPresent(way ->
                                via.computeIfAbsent(leader, _ -> new HashSet<>())
                                        .add(new Via(way.asked(), group, How.LEADS)));
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
                    for (var list : List.of(bySentences, byPages, byConcepts))
                        list.computeIfPresent(
                                edge.key().object(), (_, score) -> Math.min(score, HOUSE));
        }

        private static void inherit(
                Map<String, Double> scores, String leader, String group, double reliance) {
            Double ofGroup = scores.get(group);
            if (ofGroup != null) scores.merge(leader, LEADER * reliance * ofGroup, Double::sum);
        }

        private boolean showsEnough(String whom) {
            return coverage.suffices(shown.getOrDefault(whom, Set.of()));
        }

        private List<Expert> fused(List<String> candidates) {
            var standing = new HashMap<String, Double>();
            graph.degrees(candidates)
                    .forEach((id, degree) -> standing.put(id, Math.log(1. + degree)));
            var lists = new EnumMap<RankList, Map<String, Integer>>(RankList.class);
            lists.put(RankList.SENTENCES, ranks(candidates, bySentences));
            lists.put(RankList.PAGES, ranks(candidates, byPages));
            lists.put(RankList.NAMES, ranks(candidates, byNames));
            lists.put(RankList.CONCEPTS, ranks(candidates, byConcepts));
            lists.put(RankList.STANDING, ranks(candidates, standing));
            return candidates.stream()
                    .map(id -> expert(id, lists))
                    .sorted(comparingDouble(Expert::score).reversed().thenComparing(Expert::id))
                    .toList();
        }

        /// Equal scores share a rank, so that nobody is first by the spelling of an id.
        private static Map<String, Integer> ranks(
                List<String> candidates, Map<String, Double> scores) {
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
                boolean tied =
                        i > 0 && Objects.equals(scores.get(id), scores.get(sorted.get(i - 1)));
                ranks.put(id, tied ? Objects.requireNonNull(ranks.get(sorted.get(i - 1))) : i + 1);
            }
            return ranks;
        }

        private Expert expert(String id, Map<RankList, Map<String, Integer>> lists) {
            var ranks = new EnumMap<RankList, Integer>(RankList.class);
            double score = 0;
            for (var list : lists.entrySet()) {
                if (!mix.lists().contains(list.getKey())) continue;
                Integer rank = list.getValue().get(id);
                if (rank == null) continue;
                ranks.put(list.getKey(), rank);
                score += (list.getKey() == RankList.STANDING ? WEIGHT_OF_STANDING : 1) / (K + rank);
            }
            double covered = coverage.of(shown.getOrDefault(id, Set.of()));
            return new Expert(
                    id,
                    score * covered,
                    covered,
                    ranks,
                    shown.getOrDefault(id, Set.of()).stream()
                            .map(Unit::words)
                            .distinct()
                            .sorted()
                            .toList(),
                    via.getOrDefault(id, Set.of()).stream()
                            .sorted(comparing(Via::asked).thenComparing(Via::found))
                            .toList(),
                    sentences.getOrDefault(id, List.of()).stream().limit(SHOWN_SENTENCES).toList(),
                    passages.getOrDefault(id, List.of()).stream()
                            .sorted(
                                    comparingDouble(PageVotes.Vote::weight)
                                            .reversed()
                                            .thenComparing(vote -> vote.passage().id()))
                            .limit(SHOWN_SENTENCES)
                            .map(PageVotes.Vote::passage)
                            .toList(),
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
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
