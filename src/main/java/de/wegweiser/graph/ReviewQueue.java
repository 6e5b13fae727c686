package de.wegweiser.graph;

import de.wegweiser.resolve.Doubt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// Pairs that may be one: what a steward is asked.
@Component
public class ReviewQueue {

    private static final int DOUBTS = 1000;

    private final GraphConnection graph;

    ReviewQueue(GraphConnection graph) {
        this.graph = graph;
    }

    /// A question, about two who are in the graph now.
    ///
    /// @param one id it has now, after merges
    /// @param other likewise
    /// @param shared the key both carry, `SCHEME:value`; empty when their names are only alike
    /// @param score 0 to 1: how likely they are one
    public record Question(
            String id,
            String one,
            String oneName,
            String other,
            String otherName,
            String shared,
            String reason,
            double score) {}

    /// Asks about pairs; one that was asked about before is not asked about twice.
    void ask(List<Doubt> doubts) {
        for (int from = 0; from < doubts.size(); from += DOUBTS) {
            var rows =
                    doubts.subList(from, Math.min(doubts.size(), from + DOUBTS)).stream()
                            .map(ReviewQueue::row)
                            .toList();
            graph.write(
                    tx -> tx.run(NamedQuery.text("review/ask"), Map.of("rows", rows)).consume());
        }
    }

    private static Map<String, Object> row(Doubt doubt) {
        var row = new HashMap<String, Object>();
        row.put("id", doubt.id());
        row.put("one", doubt.one().value());
        row.put("other", doubt.other().value());
        row.put("shared", doubt.shared() == null ? "" : doubt.shared().toString());
        row.put("reason", doubt.reason());
        row.put("score", doubt.score());
        return row;
    }

    /// Questions about pairs that are still two, most likely the same first. Who has been told
    /// apart is among them: decisions are not known here.
    public List<Question> open(int most) {
        return graph.read(tx ->
                tx.run(NamedQuery.text("review/open"), Map.of("limit", most))
                        .list(ReviewQueue::question));
    }

    private static Question question(Record row) {
        return new Question(
                row.get("id").asString(),
                row.get("one").asString(),
                row.get("oneName").asString(),
                row.get("other").asString(),
                row.get("otherName").asString(),
                row.get("shared").asString(),
                row.get("reason").asString(),
                row.get("score").asDouble());
    }
}
