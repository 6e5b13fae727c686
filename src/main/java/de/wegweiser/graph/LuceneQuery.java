package de.wegweiser.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a user typed, as a Lucene query in which nothing is syntax.
final class LuceneQuery {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Words of fewer letters must match as typed: at three letters one error is another word.
    private static final int SHORTEST_FUZZY = 5;

    /// Words of fewer letters are not looked for inside of others, nor as two errors away: too much
    /// is alike.
    private static final int SHORTEST_PART = 4;

    private static final int SHORTEST_TWO_ERRORS = 8;

    /// Lucene refuses more than 1,024 clauses.
    private static final int MOST_CLAUSES = 500;

    private LuceneQuery() {}

    /// Every word must match, each may have a typing error.
    ///
    /// @param prefix whether the last word may be unfinished
    /// @return empty when there is no word in it
    static String of(String typed, boolean prefix) {
        List<String> words =
                NOT_A_WORD
                        .splitAsStream(typed.toLowerCase(java.util.Locale.ROOT))
                        .filter(w -> !w.isEmpty())
                        .toList();
        var clauses = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++)
            clauses.add(clause(words.get(i), prefix && i == words.size() - 1));
        return String.join(" AND ", clauses);
    }

    private static String clause(String word, boolean prefix) {
        var ways = new ArrayList<String>(List.of(word + "^4"));
        if (word.length() >= SHORTEST_FUZZY) ways.add(word + "~1");
        if (prefix) ways.add(word + "*^2");
        return "(" + String.join(" OR ", ways) + ")";
    }

    /// Each word may match, the more the better: with one error, two in a long one, as a part of a
    /// word, or together with its neighbour as one word.
    ///
    /// @param words normalised as the names are
    /// @return empty when there are none
    static String rough(List<String> words) {
        var ways = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            ways.addAll(rough(words.get(i)));
            if (i > 0) ways.addAll(rough(words.get(i - 1) + words.get(i)));
        }
        return String.join(" OR ", ways);
    }

    private static List<String> rough(String word) {
        var ways = new ArrayList<String>(List.of(word + "^4"));
        if (word.length() >= SHORTEST_PART) {
            ways.add(word + "~1^2");
            ways.add("*" + word + "*");
        }
        if (word.length() >= SHORTEST_TWO_ERRORS) ways.add(word + "~2");
        return ways;
    }

    /// Any of these words and phrases, the more and the weightier the better.
    static String anyOf(Map<String, Double> phrases) {
        var clauses = new ArrayList<String>();
        var heaviest =
                phrases.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .limit(MOST_CLAUSES)
                        .toList();
        heaviest.forEach(entry -> {
            String phrase = entry.getKey();
            double weight = entry.getValue();
            var words =
                    NOT_A_WORD
                            .splitAsStream(phrase.toLowerCase(java.util.Locale.ROOT))
                            .filter(w -> !w.isEmpty())
                            .toList();
            if (words.isEmpty()) return;
            if (words.size() == 1 && phrase.endsWith(EntityQueries.ANY_END)) {
                clauses.add(words.getFirst() + "*^" + weight);
                return;
            }
            String plain = String.join(" ", words);
            clauses.add((words.size() > 1 ? "\"" + plain + "\"" : plain) + "^" + weight);
        });
        return String.join(" OR ", clauses);
    }
}
