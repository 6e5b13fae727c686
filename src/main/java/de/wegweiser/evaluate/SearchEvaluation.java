package de.wegweiser.evaluate;

import de.wegweiser.graph.EntityQueries;
import de.wegweiser.resolve.NameKeys;
import de.wegweiser.search.Expert;
import de.wegweiser.search.Expert.RankList;
import de.wegweiser.search.ExpertQuestion;
import de.wegweiser.search.ExpertSearch;
import de.wegweiser.search.ExpertSearch.Mix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Expert search beside answers that a careful reader gave, and what each of its parts adds.
///
/// An answer is known by its name: titles, legal form, case and umlauts do not matter.
public final class SearchEvaluation {

    private static final int FIRST_FIVE = 5;
    private static final int FIRST_TEN = 10;
    private static final int FIRST_TWENTY = 20;

    private final List<Question> questions;

    /// One line of the file.
    ///
    /// @param kind for example literal, synonym, compound, cross-language, no-answer
    /// @param answers names of all who know it, the best first; none when nobody does
    public record Question(
            String kind, String query, List<String> answers, @Nullable String note) {}

    /// What came of one question.
    ///
    /// @param ranks places of the right answers, 1 is best
    private record Outcome(Question question, List<Integer> ranks, int found, List<String> first) {}

    private SearchEvaluation(List<Question> questions) {
        this.questions = questions;
    }

    /// What is compared, by name.
    ///
    /// @param meaning whether an embedder is on
    private static Map<String, Mix> mixes(boolean meaning) {
        var mixes = new LinkedHashMap<String, Mix>();
        mixes.put("all", Mix.ALL);
        mixes.put("without expansion", new Mix(EnumSet.allOf(RankList.class), false));
        mixes.put("sentences alone", new Mix(EnumSet.of(RankList.SENTENCES), true));
        mixes.put("concepts alone", new Mix(EnumSet.of(RankList.CONCEPTS), true));
        mixes.put("pages alone", new Mix(EnumSet.of(RankList.PAGES), true));
        mixes.put("without pages", new Mix(EnumSet.complementOf(EnumSet.of(RankList.PAGES)), true));
        mixes.put(
                "without standing",
                new Mix(EnumSet.complementOf(EnumSet.of(RankList.STANDING)), true));
        if (!meaning) return mixes;
        mixes.put("meaning alone", new Mix(EnumSet.of(RankList.MEANING), true));
        mixes.put(
                "without meaning",
                new Mix(EnumSet.complementOf(EnumSet.of(RankList.MEANING)), true));
        return mixes;
    }

    /// @param file one JSON object a line: `{"kind": …, "query": …, "answers": […]}`
    /// @throws IllegalArgumentException when a line is none
    public static SearchEvaluation of(Path file) {
        var json = JsonMapper.builder().build();
        var questions = new ArrayList<Question>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) continue;
                try {
                    questions.add(json.readValue(line, Question.class));
                } catch (JacksonException e) {
                    throw new IllegalArgumentException(
                            "line %d of %s is no question such as {\"kind\":\"literal\",\"query\":\"…\",\"answers\":[\"…\"]}: %s"
                                    .formatted(number, file, e.getOriginalMessage()),
                            e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the questions " + file, e);
        }
        if (questions.isEmpty())
            throw new IllegalArgumentException("there is no question in " + file);
        return new SearchEvaluation(questions);
    }

    /// Asks all questions.
    ///
    /// @param errors whether questions whose best answer is not first are listed
    /// @return tables
    public String run(ExpertSearch search, EntityQueries graph, boolean errors) {
        var text = new StringBuilder();
        text.append(
                "%-24s %9s %6s %6s %8s %10s %8s%n"
                        .formatted(
                                "", "questions", "MRR", "P@5", "nDCG@10", "recall@20", "abstain"));
        List<Outcome> whole = List.of();
        for (var mix : mixes(search.readsMeaning()).entrySet()) {
            var outcomes =
                    questions.stream().map(q -> ask(q, search, graph, mix.getValue())).toList();
            if (mix.getKey().equals("all")) {
                whole = outcomes;
                var byKind = new TreeMap<String, List<Outcome>>();
                outcomes.forEach(outcome ->
                        byKind.computeIfAbsent(outcome.question().kind(), _ -> new ArrayList<>())
                                .add(outcome));
                byKind.forEach((kind, some) -> text.append(row(kind, some)));
                text.append('\n');
            }
            text.append(row(mix.getKey(), outcomes));
        }
        if (errors) text.append(errors(whole));
        return text.toString();
    }

    private static Outcome ask(
            Question question, ExpertSearch search, EntityQueries graph, Mix mix) {
        var experts =
                search.find(ExpertQuestion.of(question.query()), mix).experts().stream()
                        .limit(FIRST_TWENTY)
                        .toList();
        var entities = graph.entities(experts.stream().map(Expert::id).toList());
        var names =
                experts.stream()
                        .map(expert -> entities.get(expert.id()))
                        .map(entity -> entity == null ? "" : entity.name())
                        .toList();
        var ranks = new ArrayList<Integer>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (question.answers().stream().anyMatch(answer -> isSame(answer, name)))
                ranks.add(i + 1);
        }
        return new Outcome(
                question, ranks, experts.size(), names.stream().limit(FIRST_FIVE).toList());
    }

    /// Also when one is the other with something added, as a chair with its university.
    static boolean isSame(String answer, String name) {
        String one = NameKeys.organization(answer);
        String other = NameKeys.organization(name);
        if (one.isEmpty() || other.isEmpty()) return false;
        return (" " + one + " ").contains(" " + other + " ")
                || (" " + other + " ").contains(" " + one + " ")
                || NameKeys.person(answer).equals(NameKeys.person(name));
    }

    private static String row(String name, List<Outcome> outcomes) {
        var answerable = outcomes.stream().filter(o -> !o.question().answers().isEmpty()).toList();
        var hopeless = outcomes.stream().filter(o -> o.question().answers().isEmpty()).toList();
        return "%-24s %9d %6s %6s %8s %10s %8s%n"
                .formatted(
                        name,
                        outcomes.size(),
                        mean(answerable, SearchEvaluation::reciprocalRank),
                        mean(answerable, SearchEvaluation::precision),
                        mean(answerable, SearchEvaluation::gain),
                        mean(answerable, SearchEvaluation::recall),
                        mean(hopeless, outcome -> outcome.found() == 0 ? 1 : 0));
    }

    private static String mean(
            List<Outcome> outcomes, java.util.function.ToDoubleFunction<Outcome> of) {
        return outcomes.isEmpty()
                ? "-"
                : "%.3f".formatted(outcomes.stream().mapToDouble(of).average().orElseThrow());
    }

    private static double reciprocalRank(Outcome outcome) {
        return outcome.ranks().isEmpty() ? 0 : 1. / outcome.ranks().getFirst();
    }

    /// Of five, or of as many as there are right answers.
    private static double precision(Outcome outcome) {
        int most = Math.min(FIRST_FIVE, outcome.question().answers().size());
        return Math.min(
                1, (double) outcome.ranks().stream().filter(r -> r <= FIRST_FIVE).count() / most);
    }

    /// Each right answer is worth the same.
    private static double gain(Outcome outcome) {
        double gain = 0;
        for (int rank : outcome.ranks())
            if (rank <= FIRST_TEN) gain += 1 / (Math.log(rank + 1.) / Math.log(2));
        double best = 0;
        for (int i = 1; i <= Math.min(FIRST_TEN, outcome.question().answers().size()); i++)
            best += 1 / (Math.log(i + 1.) / Math.log(2));
        return Math.min(1, gain / best);
    }

    private static double recall(Outcome outcome) {
        return Math.min(1, (double) outcome.ranks().size() / outcome.question().answers().size());
    }

    private static String errors(List<Outcome> outcomes) {
        var text = new StringBuilder("\n");
        for (Outcome outcome : outcomes) {
            boolean right =
                    outcome.question().answers().isEmpty()
                            ? outcome.found() == 0
                            : !outcome.ranks().isEmpty() && outcome.ranks().getFirst() == 1;
            if (right) continue;
            text.append(
                    "%s: %s%n  right: %s%n  found: %s%n"
                            .formatted(
                                    outcome.question().kind(),
                                    outcome.question().query(),
                                    outcome.question().answers().isEmpty()
                                            ? "nobody"
                                            : String.join("; ", outcome.question().answers()),
                                    outcome.first().isEmpty()
                                            ? "nobody"
                                            : String.join("; ", outcome.first())));
        }
        return text.toString();
    }
}
