package de.wegweiser.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/// Keeps what users said they need. No names: those who want to be forgotten are taken out of the
/// words before they are written.
@Component
public class NeedStore {

    private final GraphConnection graph;
    private final SuppressionList suppressed;

    NeedStore(GraphConnection graph, SuppressionList suppressed) {
        this.graph = graph;
        this.suppressed = suppressed;
    }

    /// Something that somebody looks for.
    ///
    /// @param id follows from title, text and organization
    /// @param validUntil the last day; then it is deleted
    /// @param organization id of who is in need; null when it was not told
    /// @param concepts URIs of what it asks for
    public record Need(
            String id,
            String title,
            String text,
            LocalDate validUntil,
            Instant createdAt,
            @Nullable String organization,
            List<String> concepts) {

        public Need {
            concepts = List.copyOf(concepts);
        }

        /// A need that was not kept yet.
        public static Need of(
                String title,
                String text,
                LocalDate validUntil,
                Instant createdAt,
                @Nullable String organization,
                List<String> concepts) {
            String id =
                    "need-" + Digests.key(title, text, organization == null ? "" : organization);
            return new Need(id, title, text, validUntil, createdAt, organization, concepts);
        }
    }

    /// @return the need as it is kept
    public Need keep(Need need) {
        suppressed.refresh();
        var row = new HashMap<String, Object>();
        row.put("id", need.id());
        var here = need.organization() == null ? Set.<String>of() : Set.of(need.organization());
        row.put("title", suppressed.redact(need.title(), here));
        row.put("text", suppressed.redact(need.text(), here));
        row.put("validUntil", need.validUntil());
        row.put("createdAt", EntityProjection.utc(need.createdAt()));
        if (need.organization() != null) row.put("organization", need.organization());
        graph.write(tx ->
                tx.run(
                                NamedQuery.text("need/keep"),
                                Map.of("need", row, "concepts", need.concepts()))
                        .consume());
        return find(need.id()).orElseThrow();
    }

    public Optional<Need> find(String id) {
        return graph.read(tx ->
                tx.run(NamedQuery.text("need/by-id"), Map.of("id", id)).stream()
                        .findFirst()
                        .map(row ->
                                new Need(
                                        row.get("id").asString(),
                                        row.get("title").asString(),
                                        row.get("text").asString(),
                                        LocalDate.parse(row.get("validUntil").asString()),
                                        row.get("createdAt").asZonedDateTime().toInstant(),
                                        row.get("organization").isNull()
                                                ? null
                                                : row.get("organization").asString(),
                                        row.get("concepts").asList(v -> v.asString()))));
    }

    /// Deletes those whose time is over.
    public void retire(LocalDate today) {
        graph.write(
                tx -> tx.run(NamedQuery.text("need/forget-old"), Map.of("today", today)).consume());
    }

    /// Takes names out of what was said before somebody wanted to be forgotten.
    static void redact(TransactionContext tx, SuppressionList suppressed) {
        var changed = new ArrayList<Map<String, Object>>();
        tx.run(NamedQuery.text("need/all"))
                .forEachRemaining(row -> {
                    String title = row.get("title").asString();
                    String text = row.get("text").asString();
                    var here =
                            row.get("organization").isNull()
                                    ? Set.<String>of()
                                    : Set.of(row.get("organization").asString());
                    String bareTitle = suppressed.redact(title, here);
                    String bareText = suppressed.redact(text, here);
                    if (!bareTitle.equals(title) || !bareText.equals(text))
                        changed.add(
                                Map.of(
                                        "id", row.get("id").asString(),
                                        "title", bareTitle,
                                        "text", bareText));
                });
        if (!changed.isEmpty())
            tx.run(NamedQuery.text("need/set-words"), Map.of("rows", changed)).consume();
    }
}
