package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;

import de.wegweiser.fact.PageRole;
import de.wegweiser.graph.Entities.PageHit;
import de.wegweiser.graph.Entities.Passage;
import de.wegweiser.search.QuestionReader.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets pages vote by their text, also for what no extractor took for a statement.
///
/// What counts is the passage, up to three sentences that stand together, in which most of the
/// question stands, the rare words of it above all: a long page holds any two words somewhere. A
/// page votes for whose it is, and for the people who are named around the passage.
final class PageVotes {

    /// Sentences of a passage.
    private static final int LONGEST = 3;

    /// Characters of a passage: more proves nothing at a glance.
    private static final int WIDEST = 600;

    /// What each further sentence of a passage costs, of one word that stands on one page only.
    private static final double FURTHER_SENTENCE = .05;

    /// Characters around a passage within which somebody is named with it.
    private static final int NEAR = 250;

    /// What a vote for somebody who is named near a passage is worth.
    private static final double NAMED_NEARBY = .8;

    /// Who says that they do not do it, or look for somebody who does, is nobody who knows it.
    /// *Nicht nur* and its like deny nothing.
    private static final Pattern DENIED_OR_SOUGHT =
            Pattern.compile(
                    "(?iu)\\b(?:nicht(?! nur| allein| zuletzt)|kein(?:e[nmrs]?)?|keinerlei|weder|suchen?|sucht|gesucht|benötig\\w*|brauchen|braucht|"
                            + "not(?! only| just)|don['’]t|doesn['’]t|neither|looking for|seek(?:s|ing)?|wanted|need(?:s|ed)?)\\b");

    /// @param units of the question that stand in the passage
    /// @param weight how much of the question that is, 0 to 1
    record Vote(
            String whom,
            String page,
            PageRole role,
            double weight,
            Set<Unit> units,
            Passage passage) {}

    private final List<Unit> units;
    private final Map<Unit, Double> rarity;
    private final double greatest;
    private final List<Read> read = new ArrayList<>();

    /// A page, sentence by sentence.
    private record Read(PageHit page, List<Sentence> sentences) {}

    private record Sentence(int start, int end, Set<Unit> units) {}

    /// @param pages all that hold any of it; what stands on few of them is rare
    /// @param known how many pages there are at all
    PageVotes(List<Unit> units, List<PageHit> pages, int known) {
        this.units = units;
        var onPages = new HashMap<Unit, Set<String>>();
        for (PageHit page : pages) {
            var sentences = sentences(page.text());
            for (Sentence sentence : sentences)
                for (Unit unit : sentence.units())
                    onPages.computeIfAbsent(unit, _ -> new HashSet<>()).add(page.page());
            read.add(new Read(page, sentences));
        }
        // a graph of facts alone, without pages, still has to tell what is asked of it
        int all = Math.max(1, known);
        this.greatest = Math.log(1. + all);
        this.rarity = new HashMap<>();
        for (Unit unit : units)
            rarity.put(
                    unit,
                    Math.log(1 + (double) all / (1 + onPages.getOrDefault(unit, Set.of()).size())));
    }

    /// Whether a sentence says of something that it is not done, or looked for.
    static boolean isDeniedOrSought(String sentence) {
        return DENIED_OR_SOUGHT.matcher(sentence).find();
    }

    /// How few pages hold it; no unit, above 0.
    double rarity(Unit unit) {
        return rarity.getOrDefault(unit, 0.);
    }

    /// The rarity of what stands on no page.
    double greatest() {
        return greatest;
    }

    List<Vote> votes() {
        var votes = new ArrayList<Vote>();
        double all = units.stream().mapToDouble(unit -> rarity(unit) * unit.sureness()).sum();
        for (Read one : read) {
            // a job advert tells what is missing
            if (one.page().role() == PageRole.JOBS) continue;
            var best = best(one.sentences());
            if (best.units().isEmpty()) continue;
            double share = score(best.units()) / all;
            var passage =
                    one.page().passage(best.start(), Math.min(best.end(), best.start() + WIDEST));
            whom(one.page(), best.start(), best.end())
                    .forEach((whom, worth) ->
                            votes.add(
                                    new Vote(
                                            whom,
                                            one.page().page(),
                                            one.page().role(),
                                            worth * share,
                                            best.units(),
                                            passage)));
        }
        return votes;
    }

    /// Whom a passage of a page votes for, and what its vote is worth.
    static Map<String, Double> whom(PageHit page, int start, int end) {
        var whom = new LinkedHashMap<String, Double>();
        for (PageHit.Named named : page.told())
            if (named.person() ? isNear(named, page, start, end) : named.own())
                whom.put(named.id(), named.person() ? NAMED_NEARBY : 1);
        return whom;
    }

    /// Whether the page shows the person, or names them with the passage.
    private static boolean isNear(PageHit.Named person, PageHit page, int start, int end) {
        if (page.title().contains(person.name())) return true;
        String around =
                page.text()
                        .substring(
                                Math.max(0, start - NEAR),
                                Math.min(page.text().length(), end + NEAR));
        return around.contains(person.name());
    }

    private double score(Set<Unit> held) {
        return held.stream().mapToDouble(unit -> rarity(unit) * unit.sureness()).sum();
    }

    private Sentence best(List<Sentence> sentences) {
        var windows = new ArrayList<Sentence>();
        for (int first = 0; first < sentences.size(); first++) {
            // a passage that begins or ends with nothing is longer for nothing
            if (sentences.get(first).units().isEmpty()) continue;
            var held = new HashSet<Unit>();
            for (int last = first; last < Math.min(sentences.size(), first + LONGEST); last++) {
                if (last > first
                        && sentences.get(last).end() - sentences.get(first).start() > WIDEST) break;
                if (!held.addAll(sentences.get(last).units())) continue;
                windows.add(
                        new Sentence(
                                sentences.get(first).start(),
                                sentences.get(last).end(),
                                Set.copyOf(held)));
            }
        }
        return windows.stream()
                .max(
                        comparingDouble(window ->
                                score(window.units())
                                        - FURTHER_SENTENCE
                                                * (window.end() - window.start())
                                                / WIDEST))
                .orElse(new Sentence(0, 0, Set.of()));
    }

    private List<Sentence> sentences(String text) {
        var sentences = new ArrayList<Sentence>();
        for (var span : PageSentences.of(text)) {
            String sentence = span.of(text);
            var held = new HashSet<Unit>();
            if (!isDeniedOrSought(sentence)) {
                var stems = Words.stems(sentence);
                for (Unit unit : units) if (unit.standsIn(stems)) held.add(unit);
            }
            sentences.add(new Sentence(span.start(), span.end(), held));
        }
        return sentences;
    }
}
