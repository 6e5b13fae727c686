package de.wegweiser.extract.competence;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.extract.competence.LabelMatch.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any German word, tried on words that do not exist: each run invents its own
/// vocabulary. [LabelIndexTests] has the same by example.
class GermanTextTests {

    private static final int RUNS = 20;

    /// Around a find, without umlauts, labels or capital nouns.
    private static final List<String> FRAMES =
            List.of(
                    "%s",
                    "Wir bieten seit langem %s an.",
                    "mit %s, aber gern",
                    "(%s)",
                    "Das ist „%s“!",
                    "hier\n%s\ndort");

    static Stream<Invention> inventions() {
        return new Random(4).longs(RUNS).mapToObj(Invention::new);
    }

    /// The labels found in a text, where the ontology holds these and some that are not asked for.
    private static List<String> found(Invention any, List<String> labels, String text) {
        return matches(any, labels, text).stream().map(LabelMatch::label).toList();
    }

    private static List<LabelMatch> matches(Invention any, List<String> labels, String text) {
        var lines = new LinkedHashSet<>(labels);
        for (int i = 0; i < 5; i++) lines.add(any.noun(3));
        var index =
                new LabelIndex(
                        Vocabulary.of(
                                lines.stream()
                                        .map(label -> label + " | no English " + label)
                                        .toArray(String[]::new)));
        return index.find(Words.of(text), "de");
    }

    /// Each spelling, in any frame, leads to these labels.
    private static void lead(
            Invention any, List<String> spellings, List<String> labels, String... expected) {
        for (String spelling : spellings) {
            String text = any.one(FRAMES).formatted(spelling);
            assertThat(found(any, labels, text)).as(text).containsExactly(expected);
        }
    }

    // umlauts

    @ParameterizedTest
    @MethodSource("inventions")
    void umlautsMayBeWrittenOutLeftOutOrSetApart(Invention any) {
        String label = any.nounWithUmlaut(3);
        lead(
                any,
                List.of(
                        label,
                        writtenOut(label),
                        leftOut(label),
                        Normalizer.normalize(label, Normalizer.Form.NFD),
                        label.toUpperCase(Locale.GERMAN)),
                List.of(label),
                label);
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void anUmlautOfTheLabelAloneMayBeMissingToo(Invention any) {
        String printed = any.nounWithUmlaut(3);
        for (String label : List.of(writtenOut(printed), leftOut(printed)))
            lead(any, List.of(printed), List.of(label), label);
    }

    /// *neue* and *Quelle* stay whole: after a vowel or `q`, `ue` is no umlaut.
    @ParameterizedTest
    @MethodSource("inventions")
    void noUmlautIsReadIntoTwoVowels(Invention any) {
        for (String before : List.of("e", "a", "q")) {
            String word = Invention.small(any.noun(1)) + before + "uer" + any.noun(1);
            assertThat(Folding.fold(word)).isEqualTo(word.toLowerCase(Locale.GERMAN));
        }
    }

    private static String writtenOut(String word) {
        return word.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    private static String leftOut(String word) {
        return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
    }

    // gender

    @ParameterizedTest
    @MethodSource("inventions")
    void everyGenderFormIsThePlainForm(Invention any) {
        String root = any.noun(2);
        for (String person : List.of("er", "eur", "ist", "ent", "ant", "ator", "ologe")) {
            String one = root + (person.equals("ologe") ? "olog" : person);
            String many =
                    switch (person) {
                        case "er" -> one;
                        case "eur" -> one + "e";
                        default -> one + "en";
                    };
            var forms = new ArrayList<String>();
            for (String mark : List.of("", ":", "*", "_", "·", "/-", "/")) {
                forms.add(one + mark + "innen");
                forms.add(one + mark + "in");
            }
            forms.addAll(List.of(one + "Innen", one + "(innen)", one + "(in)"));
            for (String form : forms) {
                String text = any.one(FRAMES).formatted(form);
                assertThat(matches(any, List.of(many), text))
                        .as(text)
                        .extracting(match -> text.substring(match.start(), match.end()))
                        .containsExactly(form);
            }
            lead(any, List.of(many + " (m/w/d)"), List.of(many), many);
        }
    }

    // half words

    @ParameterizedTest
    @MethodSource("inventions")
    void aSuspendedHyphenHoldsEveryLabel(Invention any) {
        String end = Invention.small(any.noun(2));
        List<String> fronts = List.of(any.noun(1), any.noun(2), any.noun(1) + "s");
        List<String> labels = fronts.stream().map(front -> front + end).toList();
        String first = labels.getFirst();
        String second = labels.get(1);
        for (String between : List.of("und", "oder", "sowie", "bzw.", "&", "/")) {
            String words =
                    between.equals("/")
                            ? fronts.getFirst() + "-/" + second
                            : "%s- %s %s".formatted(fronts.getFirst(), between, second);
            lead(any, List.of(words), labels, first, second);
        }
        lead(
                any,
                List.of(
                        "%s-, %s- und %s"
                                .formatted(fronts.getFirst(), fronts.get(1), labels.getLast())),
                labels,
                labels.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void aHalfWordThatIsALabelItselfStandsForTheWholeOne(Invention any) {
        String end = Invention.small(any.noun(2));
        String half = any.noun(2);
        String other = any.noun(2) + end;
        lead(
                any,
                List.of(
                        "%s- und %s".formatted(half, other),
                        "%s\u2010 und %s".formatted(half, other)),
                List.of(half, half + end, other),
                half + end,
                other);
        String last = any.noun(2);
        lead(
                any,
                List.of("%s und -%s".formatted(half + end, Invention.small(last))),
                List.of(last, half + end, half + Invention.small(last)),
                half + end,
                half + Invention.small(last));
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void aHalfWordMayComeLast(Invention any) {
        String front = any.noun(1);
        List<String> labels =
                List.of(front + Invention.small(any.noun(2)), front + Invention.small(any.noun(2)));
        String half = labels.getLast().substring(front.length());
        lead(
                any,
                List.of("%s und -%s".formatted(labels.getFirst(), half)),
                labels,
                labels.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void aHalfWordIsQuotedWithTheWordThatEndsIt(Invention any) {
        String end = Invention.small(any.noun(2));
        String front = any.noun(1);
        String whole = any.noun(1) + end;
        String words = front + "- und " + whole;
        String text = "Hier: " + words + ".";
        var match = matches(any, List.of(front + end, whole), text).getFirst();
        assertThat(text.substring(match.start(), match.end())).isEqualTo(words);
    }

    // hyphens

    @ParameterizedTest
    @MethodSource("inventions")
    void whatHangsOnByAHyphenHidesNoLabel(Invention any) {
        String label = any.noun(2);
        String other = any.noun(2);
        String abbreviation = any.abbreviation();
        for (String tail :
                List.of(
                        "gestützte",
                        "basierter",
                        "getriebenes",
                        "fähigen",
                        "orientierte",
                        "Verfahren",
                        "Team"))
            for (String front : List.of(label, abbreviation))
                lead(
                        any,
                        List.of("%s-%s %s".formatted(front, tail, other)),
                        List.of(label, other, abbreviation),
                        front,
                        other);
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void aLabelMayBeWrittenWithAHyphenOrInOneWord(Invention any) {
        String front = any.noun(1);
        String end = any.noun(2);
        String closed = front + Invention.small(end);
        lead(any, List.of(closed, front + "-" + end), List.of(closed), closed);
        for (String open : List.of(front + "-" + end, front + " " + end))
            lead(any, List.of(open, closed, front + "-" + end), List.of(open), open);
    }

    // closed compounds

    @ParameterizedTest
    @MethodSource("inventions")
    void aClosedCompoundHoldsTheLabelAtEitherEndAtLowerConfidence(Invention any) {
        String label = any.noun(2);
        String other = any.noun(2);
        for (String word :
                List.of(other + Invention.small(label), label + Invention.small(other))) {
            var matches = matches(any, List.of(label), any.one(FRAMES).formatted(word));
            assertThat(matches).as(word).extracting(LabelMatch::label).containsExactly(label);
            assertThat(matches.getFirst().kind().trust()).isLessThan(Kind.HYPHENATED.trust());
        }
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void aWordThatHappensToHoldTheLettersOfALabelDoesNotHoldTheLabel(Invention any) {
        String label = any.noun(2);
        String brief = any.noun(1);
        String small = Invention.small(label);
        lead(
                any,
                List.of(
                        any.noun(1) + small + Invention.small(any.noun(1)),
                        any.noun(2).toLowerCase(Locale.GERMAN) + small,
                        any.noun(1) + Invention.small(brief).substring(0, 3) + "ung",
                        "Be" + small,
                        label + "lich",
                        label + "lichen",
                        label + "artige",
                        label + "schaft",
                        label + "isch",
                        small + "ischen"),
                List.of(label));
        if (brief.length() < Compounds.LONG_ENOUGH)
            lead(
                    any,
                    List.of(any.noun(2) + Invention.small(brief), brief + any.noun(2)),
                    List.of(brief));
    }

    // inflection

    @ParameterizedTest
    @MethodSource("inventions")
    void everyFormOfANounIsTheLabel(Invention any) {
        String root = any.noun(any.number(1, 3));
        for (String many : List.of("ung/en", "keit/en", "schaft/en", "ion/en", "ine/n"))
            inflected(any, root, List.of(many.split("/")[0], many.replace("/", "")), List.of());
        inflected(any, root, List.of("er"), List.of("ers", "ern"));
        inflected(any, root, List.of("or", "oren"), List.of("ors"));
        inflected(any, root, List.of("ieren"), List.of("ierens"));
        inflected(any, root, List.of("en"), List.of("ens"));
        inflected(any, any.noun(2), List.of("", "e"), List.of("en", "es", "s"));
    }

    /// Whether the label stands for one or for many, every form leads to it.
    private static void inflected(
            Invention any, String root, List<String> labels, List<String> others) {
        List<String> forms =
                Stream.concat(labels.stream(), others.stream())
                        .map(ending -> root + ending)
                        .toList();
        for (String ending : labels) lead(any, forms, List.of(root + ending), root + ending);
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void everyFormOfAnAdjectiveAndItsNounIsTheLabel(Invention any) {
        String adjective = any.adjective();
        String noun = any.noun(2) + "ung";
        var forms = new ArrayList<String>();
        for (String ending : List.of("e", "en", "er", "es", "em"))
            for (String number : List.of("", "en"))
                forms.add(adjective + ending + " " + noun + number);
        for (String label : List.of(forms.getFirst(), Invention.capital(forms.getLast())))
            lead(any, forms, List.of(label), label);
    }

    // abbreviations

    @ParameterizedTest
    @MethodSource("inventions")
    void anAbbreviationStandsAloneAndInCapitals(Invention any) {
        String label = any.abbreviation();
        lead(any, List.of(label, label + "s", label + "-" + any.noun(2)), List.of(label), label);
        lead(
                any,
                List.of(
                        label.toLowerCase(Locale.GERMAN),
                        Invention.capital(label.toLowerCase(Locale.GERMAN)),
                        label + "X",
                        "X" + label,
                        label + any.noun(2).toUpperCase(Locale.GERMAN),
                        label + Invention.small(any.noun(1))),
                List.of(label));
    }

    // dots

    @ParameterizedTest
    @MethodSource("inventions")
    void aDotInsideALabelIsPartOfIt(Invention any) {
        String word = any.noun(2);
        for (String label :
                List.of(
                        word + ".js",
                        any.abbreviation() + ".NET",
                        word + " " + any.number(2, 6) + ".0",
                        "." + any.abbreviation(),
                        any.number(2, 9) + ". " + word))
            lead(any, List.of(label, label + "-" + any.noun(2)), List.of(label), label);
    }

    @ParameterizedTest
    @MethodSource("inventions")
    void aFullStopWithoutABlankStillPartsWords(Invention any) {
        String label = any.noun(2);
        String other = any.noun(2);
        lead(
                any,
                List.of(label + "." + other, label + ". " + other, label + " ." + other),
                List.of(label, other, label + " " + other),
                label,
                other);
    }

    // offsets

    private static final List<String> SALAD =
            List.of(
                    "und",
                    "- und ",
                    "-",
                    "- ",
                    " -",
                    "/",
                    "-/",
                    " ",
                    " ",
                    " ",
                    "\n",
                    "\t",
                    ", ",
                    ". ",
                    ".",
                    ":innen",
                    "*in",
                    "(innen)",
                    "Innen",
                    "\u00ad",
                    "\u200b",
                    "ﬁ",
                    "ﬃ",
                    "u\u0308",
                    "ß",
                    "İ",
                    "ſ",
                    "-\n",
                    "C++",
                    "#",
                    "+",
                    "\ud83d\ude00",
                    "3D",
                    "æ",
                    "(m/w/d)",
                    "\u2011",
                    "\u00a0",
                    "&",
                    "x".repeat(120));

    private static String salad(Invention any, List<String> labels) {
        var text = new StringBuilder();
        int pieces = any.number(1, 60);
        for (int i = 0; i < pieces; i++)
            text.append(any.number(0, 3) == 0 ? any.one(labels) : any.one(SALAD));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wordsLieInOrderWithinTheTextAndLoseNoLetter(long seed) {
        var any = new Invention(seed);
        for (int run = 0; run < 200; run++) {
            String text = salad(any, List.of(any.noun(2), any.nounWithUmlaut(2)));
            var words = Words.of(text);
            int before = 0;
            for (int i = 0; i < words.count(); i++) {
                assertThat(words.start(i)).as(text).isBetween(before, words.end(i) - 1);
                assertThat(bare(text.substring(before, words.start(i)))).as(text).isTrue();
                before = words.end(i);
            }
            assertThat(bare(text.substring(before))).as(text).isTrue();
        }
    }

    private static boolean bare(String between) {
        return between.chars()
                .allMatch(c -> Folding.base((char) c) == 0 || Folding.invisible((char) c));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsQuotedHoldsTheLabelByItself(long seed) {
        var any = new Invention(seed);
        String noun = any.noun(2);
        String half = any.noun(1);
        var labels =
                List.of(
                        noun,
                        any.nounWithUmlaut(2) + "en",
                        half + Invention.small(any.noun(2)),
                        any.abbreviation(),
                        noun + " " + any.noun(2));
        var pieces = Stream.concat(labels.stream(), Stream.of(half)).toList();
        var index =
                new LabelIndex(
                        Vocabulary.of(
                                labels.stream()
                                        .map(label -> label + " | no English " + label)
                                        .toArray(String[]::new)));
        int found = 0;
        for (int run = 0; run < 200; run++) {
            String text = salad(any, pieces);
            for (LabelMatch match : index.find(Words.of(text), "de")) {
                String quoted = text.substring(match.start(), match.end());
                found++;
                assertThat(index.find(Words.of(quoted), "de"))
                        .as(text)
                        .extracting(LabelMatch::label)
                        .contains(match.label());
            }
        }
        assertThat(found).isGreaterThan(100);
    }
}
