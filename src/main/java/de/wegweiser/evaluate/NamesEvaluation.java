package de.wegweiser.evaluate;

import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.extract.learned.Name;
import de.wegweiser.extract.learned.NameFinder;
import de.wegweiser.extract.learned.NameModel;
import de.wegweiser.extract.learned.NameRules;
import de.wegweiser.extract.learned.TaggedSentence;
import de.wegweiser.extract.learned.TextTokens;
import de.wegweiser.extract.learned.TextTokens.Token;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Trains a name model and holds it against the rules: on sentences of a public set, and on pages
/// whose people are known. Says whether a model would find people whom the rules miss.
public final class NamesEvaluation {

    /// How much is learned.
    ///
    /// @param tokens of the sets, at most
    /// @param iterations over them
    /// @param cutoff features seen more rarely are left out
    public record Training(int tokens, int iterations, int cutoff) {}

    private final NameSets.Training training;
    private final List<TaggedSentence> test;
    private final List<Folder> folders;
    private final Training how;
    private final NameRules rules = new NameRules();
    private final TextTokens tokens = new TextTokens();

    private record Folder(Path path, List<GoldPage> pages) {}

    private NamesEvaluation(Path sets, List<Path> gold, Training how) {
        var read = new NameSets(sets);
        this.how = how;
        test = read.heldOut();
        folders = gold.stream().map(folder -> new Folder(folder, GoldFolder.read(folder))).toList();
        training = read.training(how.tokens());
    }

    /// @param sets folder of public sets
    /// @param gold folders of pages with hand-made answers; may be none
    /// @throws IllegalArgumentException with one sentence, when one of them cannot be used
    public static NamesEvaluation of(Path sets, List<Path> gold, Training how) {
        return new NamesEvaluation(sets, gold, how);
    }

    public NamesReport run(Extractor extractor) {
        long start = now();
        var model = NameModel.train(training.sentences(), how.iterations(), how.cutoff());
        var learning = Duration.ofNanos(now() - start);
        var sections = new ArrayList<NamesReport.Section>();
        sections.add(
                new NamesReport.Section(
                        "GermEval 2014 test, %,d tokens, exact spans".formatted(size(test)),
                        onSentences(model)));
        for (Folder folder : folders)
            sections.add(
                    new NamesReport.Section(
                            "people of %d pages, %s".formatted(folder.pages.size(), folder.path),
                            onPages(folder.pages, model, extractor)));
        return new NamesReport(
                how,
                size(training.sentences()),
                training.sentences().stream().mapToInt(sentence -> sentence.names().size()).sum(),
                learning,
                training.sets(),
                sections);
    }

    private static int size(List<TaggedSentence> sentences) {
        return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }

    /// The rules look for full names and for people only, so both are also compared there: a name
    /// of one word is neither right nor wrong then.
    private List<NamesReport.Row> onSentences(NameModel model) {
        Predicate<Name> person = name -> name.kind() == Name.Kind.PERSON;
        Predicate<Name> full = person.and(name -> name.length() > 1);
        var said = Said.of(model, test);
        var ruled = Said.of(rules, test);
        return List.of(
                said.row("model, persons", test, person),
                said.row("model, organizations", test, person.negate()),
                said.row("model, both", test, _ -> true),
                said.row("model, full names of persons", test, full),
                ruled.row("rules, persons", test, person),
                ruled.row("rules, full names of persons", test, full));
    }

    /// What a finder said of each sentence, and how fast.
    private record Said(List<List<Name>> names, double tokensPerSecond) {

        /// The second time counts, when classes are loaded and compiled.
        static Said of(NameFinder finder, List<TaggedSentence> sentences) {
            sentences.forEach(sentence -> finder.find(sentence.tokens()));
            long start = now();
            var names = sentences.stream().map(sentence -> finder.find(sentence.tokens())).toList();
            return new Said(names, size(sentences) / seconds(now() - start));
        }

        NamesReport.Row row(String what, List<TaggedSentence> gold, Predicate<Name> counted) {
            Count count = Count.NONE;
            for (int i = 0; i < gold.size(); i++)
                count =
                        count.plus(
                                compare(
                                        gold.get(i).names().stream().filter(counted).toList(),
                                        names.get(i).stream().filter(counted).toList()));
            return new NamesReport.Row(what, count, tokensPerSecond);
        }

        private static Count compare(List<Name> wanted, List<Name> found) {
            int hits = (int) found.stream().filter(wanted::contains).count();
            return new Count(hits, found.size() - hits, wanted.size() - hits);
        }
    }

    private List<NamesReport.Row> onPages(
            List<GoldPage> pages, NameModel model, Extractor extractor) {
        var ruled = new Column("rules (all of extraction)");
        var learned = new Column("model alone");
        var both = new Column("rules, and model");
        var shaped = new Column("rules, and model where shaped as a name");
        for (GoldPage page : pages) {
            var facts = facts(page, extractor);
            long start = now();
            facts(page, extractor);
            long extracting = now() - start;
            var words = facts.stream().flatMap(one -> sentences(one).stream()).toList();
            int size = words.stream().mapToInt(List::size).sum();
            start = now();
            List<String> found = facts.stream().flatMap(one -> people(one, model)).toList();
            long finding = now() - start;
            List<String> known =
                    facts.stream()
                            .flatMap(one -> one.people().stream())
                            .map(PersonMention::name)
                            .toList();
            ruled.add(PeopleJudge.names(page, known), size, extracting);
            learned.add(PeopleJudge.names(page, found), size, finding);
            both.add(PeopleJudge.names(page, join(known, found)), size, extracting + finding);
            shaped.add(
                    PeopleJudge.names(
                            page, join(known, found.stream().filter(rules::shaped).toList())),
                    size,
                    extracting + finding);
        }
        return Stream.of(ruled, learned, both, shaped).map(Column::row).toList();
    }

    /// One way to find people, over all pages.
    private static final class Column {

        private final String what;
        private Count count = Count.NONE;
        private long tokens;
        private long nanos;

        Column(String what) {
            this.what = what;
        }

        void add(Count more, int size, long time) {
            count = count.plus(more);
            tokens += size;
            nanos += time;
        }

        NamesReport.Row row() {
            return new NamesReport.Row(what, count, tokens / seconds(nanos));
        }
    }

    /// The facts of a page; none when it cannot be read.
    private static List<PageFacts> facts(GoldPage page, Extractor extractor) {
        return GoldSource.read(page.file()) instanceof GoldSource.Found(var snapshot)
                        && extractor.extract(snapshot) instanceof Extraction.Read(var facts)
                ? List.of(facts)
                : List.of();
    }

    private List<List<Token>> sentences(PageFacts page) {
        return tokens.of(page.text(), page.lang());
    }

    /// Full names in the main text. A surname alone names nobody whom one could call.
    private Stream<String> people(PageFacts page, NameModel model) {
        return sentences(page).stream()
                .flatMap(sentence ->
                        model.find(sentence.stream().map(Token::text).toList()).stream()
                                .filter(name -> name.kind() == Name.Kind.PERSON)
                                .filter(name -> name.length() > 1)
                                .map(name ->
                                        page.text()
                                                .substring(
                                                        sentence.get(name.start()).start(),
                                                        sentence.get(name.end() - 1).end())));
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
