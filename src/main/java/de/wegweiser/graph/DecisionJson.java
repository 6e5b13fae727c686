package de.wegweiser.graph;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Action;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.NotSame;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Split;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A decision as one line of JSON, as the journal keeps it.
public final class DecisionJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Class<? extends Action>> ACTIONS =
            Map.of(
                    "MERGE", Merge.class,
                    "SPLIT", Split.class,
                    "NOT_SAME", NotSame.class,
                    "JUDGE", Judge.class,
                    "REVERT", Revert.class);

    private DecisionJson() {}

    private record Line(
            long number, String action, String actor, String at, String reason, JsonNode payload) {}

    public static String write(Decision decision) {
        return JSON.writeValueAsString(
                new Line(
                        decision.number(),
                        name(decision.action()),
                        decision.actor(),
                        decision.at().toString(),
                        decision.reason(),
                        JSON.valueToTree(decision.action())));
    }

    /// @throws IllegalArgumentException when it is none
    public static Decision read(String text) {
        try {
            var line = JSON.readValue(text, Line.class);
            return new Decision(
                    line.number(),
                    action(line.action(), line.payload().toString()),
                    line.actor(),
                    Instant.parse(line.at()),
                    line.reason());
        } catch (JacksonException | DateTimeParseException e) {
            throw new IllegalArgumentException("no decision: " + e.getMessage(), e);
        }
    }

    static String payload(Action action) {
        return JSON.writeValueAsString(action);
    }

    static Action action(String name, String payload) {
        var type = ACTIONS.get(name);
        if (type == null)
            throw new IllegalArgumentException(
                    "a decision is a %s, which this version does not know: use a newer one"
                            .formatted(name));
        return JSON.readValue(payload, type);
    }

    /// What kind of decision, in one word.
    public static String name(Action action) {
        return switch (action) {
            case Merge _ -> "MERGE";
            case Split _ -> "SPLIT";
            case NotSame _ -> "NOT_SAME";
            case Judge _ -> "JUDGE";
            case Revert _ -> "REVERT";
        };
    }
}
