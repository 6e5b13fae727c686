package de.wegweiser.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.Expert.How;
import de.wegweiser.search.LabelIndex.Naming;
import de.wegweiser.search.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a question or a need in free text apart: concepts, places, and the words that are left.
@Component
final class QuestionReader {

    /// What is left of the weight one step away from the concept asked for. Narrower is what was
    /// asked for, in a special form; the others only support what was found otherwise.
    static final double NARROWER = .7;

    private static final double RELATED = .3;
    private static final double BROADER = .2;

    /// What is left of the weight of a concept that only a part of a word names: *Spritzguss* of
    /// *Kunststoffspritzguss*.
    private static final double PART_OF_WORD = .5;

    /// What a concept weighs, beside 1, that is only paraphrased. Our choice: whoever knows the
    /// term is surer to mean it.
    private static final double PARAPHRASED = .8;

    /// What a word weighs, beside 1 for a concept, that names none. Our choice: a noun may be what
    /// the question is about, the others often only fill it.
    private static final double NOUN = .5;

    private static final double OTHER_WORD = .25;

    /// What is left of the weight of what a question says of who asks.
    private static final double ASKER = .2;

    private static final int LONGEST_ASKER = 8;

    /// Letters; what is longer is no German word, long as they are.
    private static final int LONGEST_WORD = 40;

    /// Letters; of shorter words too many are one letter away from another.
    private static final int SHORTEST_MISSPELT = 6;

    private static final Set<String> FOR = Set.of("für", "for", "bei", "in", "at");

    private static final Set<String> A =
            Set.of(
                    "ein", "eine", "einen", "einem", "einer", "unser", "unsere", "unseren",
                    "unserem", "unserer", "mein", "meine", "meinen", "meinem", "meiner", "a", "an",
                    "our", "my");

    private static final Set<String> FIRM =
            Set.of(
                    "firma",
                    "unternehmen",
                    "betrieb",
                    "hersteller",
                    "zulieferer",
                    "mittelständler",
                    "werk",
                    "firm",
                    "company",
                    "manufacturer",
                    "supplier",
                    "business",
                    "plant");

    private static final Set<String> AT = Set.of("in", "aus", "bei", "im", "near", "from");

    /// Steps down the ontology.
    private static final int DEEPEST = 4;

    private final Ontology ontology;
    private final LabelIndex labels;
    private final KnownWords known;
    private final Set<String> places = new HashSet<>();

    /// @param weight 1 for the concept asked for, less for those around it
    /// @param how null for the concept itself
    record Reach(String asked, String found, double weight, @Nullable How how) {

        /// Whether it suffices to be found by.
        boolean suffices() {
            return how == null || how == How.NARROWER;
        }
    }

    /// Something that an answer should be about: a concept, or a word that names none.
    ///
    /// @param concept URI, null for a word
    /// @param stems of its labels, or of the word: one of them must stand in a sentence
    /// @param words as typed
    /// @param sureness 1; less when only a part of the typed word names it
    /// @param weight 1 for a concept, less for one that is only paraphrased and for a word that
    ///   names none
    record Unit(
            @Nullable String concept,
            Set<List<String>> stems,
            String words,
            double sureness,
            double weight) {

        Unit lighter(double factor) {
            return new Unit(concept, stems, words, sureness, weight * factor);
        }

        /// Letters of a word that may be a part of a longer one.
        private static final int PART = 6;

        /// Letters of a word that may have parts.
        private static final int COMPOUND = 10;

        boolean standsIn(List<String> sentence) {
            return stems.stream().anyMatch(label -> contains(sentence, label));
        }

        /// *Heizlast* stands in *Heizlastberechnung*, and of *Metalleinlegerumspritzung*, which
        /// names no concept, a part in *Umspritzung*.
        private boolean isPart(String stem, String of) {
            if (of.length() >= PART && stem.length() > of.length())
                return stem.startsWith(of) || stem.endsWith(of);
            return (concept == null || sureness < 1)
                    && of.length() >= COMPOUND
                    && stem.length() >= PART
                    && (of.startsWith(stem) || of.endsWith(stem));
        }

        private boolean contains(List<String> sentence, List<String> label) {
            if (label.size() == 1)
                return sentence.stream()
                        .anyMatch(stem ->
                                stem.equals(label.getFirst()) || isPart(stem, label.getFirst()));
            for (int at = 0; at + label.size() <= sentence.size(); at++)
                if (sentence.subList(at, at + label.size()).equals(label)) return true;
            return false;
        }
    }

    /// @param asked the concepts that the words name, in their order, each with how much of the
    ///   text is about it: 1, less where only a part of a word or of a longer label names it, or
    ///   where it only says who asks
    /// @param reach URI of a concept found → the best way from each concept asked for
    /// @param phrases to look for in sentences, with weights
    record Reading(
            List<Unit> units,
            Map<Concept, Double> asked,
            Map<String, List<Reach>> reach,
            Map<String, Double> phrases,
            Understood understood) {}

    QuestionReader(Ontology ontology, Gazetteer gazetteer, KnownWords known) {
        this.ontology = ontology;
        this.known = known;
        this.labels = new LabelIndex(ontology);
        gazetteer.municipalities().stream()
                .flatMap(QuestionReader::names)
                .flatMap(name -> Words.stems(name).stream())
                .forEach(places::add);
        places.removeAll(Set.of("kreis", "stadt"));
    }

    private static Stream<String> names(Municipality municipality) {
        return Stream.concat(
                Stream.of(municipality.name(), municipality.district()),
                municipality.regions().stream());
    }

    Reading read(String text) {
        var words = Words.of(text);
        var asker = asker(words);
        boolean[] used = new boolean[words.size()];
        var namings = namings(words, used);
        var placesNamed = new LinkedHashSet<String>();
        var units = new ArrayList<Unit>();
        namings.stream()
                .map(naming -> unit(naming, namings))
                .map(unit -> isIn(asker, unit.words()) ? unit.lighter(ASKER) : unit)
                .distinct()
                .forEach(units::add);
        var left = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (used[i] || !word.tells()) continue;
            if (places.contains(word.stem())) placesNamed.add(word.text());
            else if (namings.stream().noneMatch(n -> n.part() && n.words().equals(word.text()))) {
                left.add(word.text());
                units.add(
                        new Unit(
                                null,
                                Set.of(List.of(word.stem())),
                                word.text(),
                                1,
                                (word.noun() ? NOUN : OTHER_WORD)
                                        * (isIn(asker, word.text()) ? ASKER : 1)));
            }
        }
        var asked = namings.stream().map(Naming::concept).distinct().toList();
        return new Reading(
                units,
                weights(namings, asker),
                reach(asked),
                phrases(namings, left),
                new Understood(
                        namings.stream()
                                .map(n -> new Understood.Named(n.concept(), n.words(), n.label()))
                                .toList(),
                        left,
                        List.copyOf(placesNamed),
                        broader(asked)));
    }

    /// What the words name, and what they would if those that nobody uses were spelt as a label is.
    private List<Naming> namings(List<Word> words, boolean[] used) {
        var namings = labels.in(words, used);
        var spelt = new ArrayList<Word>(words);
        for (int i = 0; i < spelt.size(); i++) if (!used[i]) spelt.set(i, spelt(words.get(i)));
        if (spelt.equals(words)) return namings;
        Arrays.fill(used, false);
        return labels.in(spelt, used);
    }

    /// The graph is asked last, and only for a word that looks like one other.
    private Word spelt(Word word) {
        if (word.text().length() < SHORTEST_MISSPELT
                || !word.tells()
                || places.contains(word.stem())
                || labels.spelling().knows(word.stem())) return word;
        return labels.spelling()
                .nearest(word.stem())
                .filter(_ -> !known.know(word.text()))
                .map(stem -> new Word(word.text(), stem))
                .orElse(word);
    }

    private static Map<Concept, Double> weights(List<Naming> namings, String asker) {
        var weights = new LinkedHashMap<Concept, Double>();
        for (Naming naming : namings) {
            double weight = naming.part() ? PART_OF_WORD : weight(naming);
            if (isIn(asker, naming.words())) weight *= ASKER;
            if (namings.stream().anyMatch(other -> isWithin(naming, other)))
                weight *= Coverage.PARTS;
            weights.merge(naming.concept(), weight, Math::max);
        }
        return weights;
    }

    private static double weight(Naming naming) {
        return naming.kind() == LabelIndex.Kind.PARAPHRASE ? PARAPHRASED : 1;
    }

    private static boolean isWithin(Naming naming, Naming other) {
        return naming.words().length() < other.words().length()
                && isIn(other.words(), naming.words());
    }

    /// What a question says of who asks: *… for a metal-forming firm in Olpe*, *… für einen
    /// Metallbauer in Olpe*. It says whom the answer is for, not what they should know.
    private String asker(List<Word> words) {
        for (int at = 0; at + 2 < words.size(); at++) {
            if (!FOR.contains(lower(words.get(at))) || !A.contains(lower(words.get(at + 1))))
                continue;
            int last = -1;
            for (int end = at + 2; end < Math.min(words.size(), at + LONGEST_ASKER); end++)
                if (isFirm(words.get(end)) || isPlaced(words, end)) last = end;
            if (last > 0)
                return words.subList(at + 2, last + 1).stream()
                        .map(Word::text)
                        .collect(joining(" "));
        }
        return "";
    }

    private static boolean isIn(String asker, String words) {
        return (" " + asker + " ").contains(" " + words + " ");
    }

    private static boolean isFirm(Word word) {
        return FIRM.stream().anyMatch(lower(word)::endsWith);
    }

    /// Whether the word is followed by where it lies.
    private boolean isPlaced(List<Word> words, int at) {
        return at + 2 < words.size()
                && AT.contains(lower(words.get(at + 1)))
                && places.contains(words.get(at + 2).stem());
    }

    private static String lower(Word word) {
        return word.text().toLowerCase(Locale.GERMAN);
    }

    /// Several concepts of one name are one thing to be about.
    private static Unit unit(Naming naming, List<Naming> all) {
        var stems = new HashSet<List<String>>();
        for (Naming other : all)
            if (other.words().equals(naming.words()))
                for (String label : LabelIndex.labels(other.concept()))
                    stems.add(Words.stems(label));
        stems.remove(List.<String>of());
        stems.add(Words.stems(naming.words()));
        var first =
                all.stream()
                        .filter(other -> other.words().equals(naming.words()))
                        .findFirst()
                        .orElse(naming);
        return new Unit(
                first.concept().uri(),
                stems,
                naming.words(),
                naming.part() ? PART_OF_WORD : 1,
                weight(naming));
    }

    private List<Concept> broader(List<Concept> asked) {
        return asked.stream()
                .flatMap(concept -> concept.broader().stream())
                .distinct()
                .flatMap(uri -> ontology.byUri(uri).stream())
                .toList();
    }

    private Map<String, List<Reach>> reach(List<Concept> asked) {
        var reach = new LinkedHashMap<String, List<Reach>>();
        for (Concept concept : asked) {
            var best = new LinkedHashMap<String, Reach>();
            best.put(concept.uri(), new Reach(concept.uri(), concept.uri(), 1, null));
            down(concept.uri(), concept.uri(), NARROWER, DEEPEST, best);
            concept.related()
                    .forEach(uri ->
                            best.putIfAbsent(
                                    uri, new Reach(concept.uri(), uri, RELATED, How.RELATED)));
            concept.broader()
                    .forEach(uri ->
                            best.putIfAbsent(
                                    uri, new Reach(concept.uri(), uri, BROADER, How.BROADER)));
            best.forEach((uri, way) -> reach.computeIfAbsent(uri, _ -> new ArrayList<>()).add(way));
        }
        return reach;
    }

    private void down(
            String asked, String from, double weight, int steps, Map<String, Reach> best) {
        if (steps == 0) return;
        for (Concept narrower : ontology.narrower(from)) {
            var before = best.get(narrower.uri());
            if (before != null && before.weight() >= weight) continue;
            best.put(narrower.uri(), new Reach(asked, narrower.uri(), weight, How.NARROWER));
            down(asked, narrower.uri(), weight * NARROWER, steps - 1, best);
        }
    }

    /// What may be the first or the last part of a compound; `*` stands for what may follow.
    private static List<String> parts(String word) {
        var parts = new ArrayList<String>();
        if (word.length() < Unit.PART || word.length() > LONGEST_WORD) return parts;
        String stem = Words.stems(word).stream().findFirst().orElse(word);
        if (stem.length() >= Unit.PART) parts.add(stem + EntityQueries.ANY_END);
        if (word.length() >= Unit.COMPOUND)
            for (int at = Unit.PART; at <= word.length() - Unit.PART; at++) {
                parts.add(word.substring(0, at));
                parts.add(word.substring(at));
            }
        return parts;
    }

    /// The words as typed count most, other labels of the same thing a little less.
    private static Map<String, Double> phrases(List<Naming> namings, List<String> left) {
        var phrases = new LinkedHashMap<String, Double>();
        for (Naming naming : namings) {
            phrases.merge(naming.words(), 1., Math::max);
            if (naming.part())
                parts(naming.words()).forEach(part -> phrases.merge(part, .2, Math::max));
            for (String label :
                    LabelIndex.labels(naming.concept()).stream()
                            .collect(toCollection(LinkedHashSet::new)))
                phrases.merge(label, naming.part() ? .5 : .9, Math::max);
        }
        for (String word : left) {
            phrases.merge(word, .6, Math::max);
            parts(word).forEach(part -> phrases.merge(part, .2, Math::max));
        }
        return phrases;
    }
}
