package de.wegweiser.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a user typed, as a Lucene query: every word must match, each may have a typing error, none
/// is syntax.
final class LuceneQuery {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Words of fewer letters must match as typed: at three letters one error is another word.
    private static final int SHORTEST_FUZZY = 5;

    private LuceneQuery() {}

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
}
