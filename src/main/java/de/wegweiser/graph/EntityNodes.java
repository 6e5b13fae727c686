package de.wegweiser.graph;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.resolve.EntityType;
import de.wegweiser.resolve.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Keeps the nodes of entities true to what pages tell of them; who is told of nowhere goes.
final class EntityNodes {

    private final TransactionContext tx;
    private final History history;
    private final List<Map<String, Object>> changed = new ArrayList<>();
    private final List<Map<String, Object>> kinds = new ArrayList<>();
    private final List<Map<String, Object>> identifiers = new ArrayList<>();
    private final List<Map<String, Object>> nameKeys = new ArrayList<>();
    private final List<Map<String, Object>> droppedKeys = new ArrayList<>();
    private final List<Map<String, Object>> closed = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Changes<String> changes = new Changes<>();

    /// What becomes of a register number and the like that no page tells any more.
    enum History {
        /// A newer version of its page tells another one: it was true until then.
        KEPT,
        /// It was somebody else's; what was true once stays.
        MOVED,
        /// Nobody may know it any more.
        FORGOTTEN
    }

    /// A key that the entity has in the graph.
    private record Held(@Nullable Instant from, boolean closed) {}

    EntityNodes(TransactionContext tx, History history) {
        this.tx = tx;
        this.history = history;
    }

    Changes<String> project(Collection<String> ids) {
        tx.run(NamedQuery.text("load/tellings"), Map.of("ids", List.copyOf(new TreeSet<>(ids))))
                .list()
                .forEach(this::project);
        write("load/set-entities", changed);
        write("load/set-kind", kinds);
        write("load/add-identifiers", identifiers);
        write("load/add-name-keys", nameKeys);
        write("load/close-identifiers", closed);
        write("load/drop-keys", droppedKeys);
        if (!dropped.isEmpty())
            tx.run(NamedQuery.text("load/drop-entities"), Map.of("ids", dropped)).consume();
        // who was merged may be parted again, and then the question is open as before
        if (!dropped.isEmpty() && history != History.MOVED)
            tx.run(NamedQuery.text("review/forget"), Map.of("ids", dropped)).consume();
        new BrokerEdges(tx).follow(ids);
        return changes;
    }

    private void project(Record row) {
        String id = row.get("id").asString();
        var keys = new TreeMap<String, Held>();
        for (Value key : row.get("keys").values())
            keys.put(
                    key.get("key").asString(),
                    new Held(instant(key.get("from")), !key.get("to").isNull()));
        var told =
                row.get("told")
                        .asList(telling ->
                                EntityProjection.telling(
                                        telling.get("told").asMap(Value::asObject),
                                        telling.get("fetchedAt").asZonedDateTime().toInstant()));
        if (told.isEmpty() && !row.get("proven").asBoolean()) {
            dropped.add(id);
            changes.removed().add(id);
            keys.keySet().forEach(key -> droppedKeys.add(key(id, Identifier.parse(key))));
        } else if (!told.isEmpty()) {
            project(id, row, new EntityProjection(told), keys);
        }
    }

    private static @Nullable Instant instant(Value time) {
        return time.isNull() ? null : time.asZonedDateTime().toInstant();
    }

    private void project(
            String id, Record row, EntityProjection projection, Map<String, Held> keys) {
        var labels = row.get("labels").asList(Value::asString);
        var type = type(labels);
        var now = row.get("now").asMap(Value::asObject);
        var wanted = projection.properties(id, type);
        boolean differs = !now.equals(wanted);
        if (differs) changed.add(Map.of("id", id, "properties", wanted));
        if (type == EntityType.ORGANIZATION && !isLabelled(labels, projection.kind()))
            kinds.add(Map.of("id", id, "label", projection.kind().label()));
        boolean otherKeys = keys(id, keys, projection);
        if (isFresh(now)) changes.created().add(id);
        else if (differs || otherKeys) changes.changed().add(id);
    }

    /// With the kind's own label and no other kind's; every organization is an `Organization`.
    private static boolean isLabelled(List<String> labels, OrganizationKind kind) {
        return Arrays.stream(OrganizationKind.values())
                .allMatch(each ->
                        labels.contains(each.label())
                                == (each == kind || each == OrganizationKind.ORGANIZATION));
    }

    /// Made by this very transaction, and so without a name yet.
    private static boolean isFresh(Map<String, Object> now) {
        return "".equals(now.get("name"))
                || "".equals(now.get("displayName"))
                || "".equals(now.get("title"));
    }

    private boolean keys(String id, Map<String, Held> now, EntityProjection projection) {
        var wanted = projection.identifiers();
        boolean differs = false;
        for (var told : wanted.entrySet()) {
            var held = now.get(told.getKey());
            var identifier = Identifier.parse(told.getKey());
            if (held != null && !held.closed() && !isEarlier(identifier, told.getValue(), held))
                continue;
            add(id, identifier, told.getValue(), held);
            differs = true;
        }
        for (var held : now.entrySet())
            if (!wanted.containsKey(held.getKey()))
                differs |= letGo(id, Identifier.parse(held.getKey()), held.getValue(), projection);
        return differs;
    }

    private static boolean isEarlier(Identifier key, Instant told, Held held) {
        return key.scheme().official() && held.from() != null && told.isBefore(held.from());
    }

    private void add(String id, Identifier identifier, Instant told, @Nullable Held held) {
        var row = key(id, identifier);
        if (identifier.scheme().official()) {
            var before = held == null ? null : held.from();
            row.put(
                    "from",
                    EntityProjection.utc(before != null && before.isBefore(told) ? before : told));
        }
        (identifier.scheme().strong() ? identifiers : nameKeys).add(row);
    }

    private boolean letGo(
            String id, Identifier identifier, Held held, EntityProjection projection) {
        if (held.closed() && history != History.FORGOTTEN) return false;
        if (identifier.scheme().official() && history == History.KEPT) {
            var row = key(id, identifier);
            row.put("to", EntityProjection.utc(projection.latest()));
            closed.add(row);
        } else droppedKeys.add(key(id, identifier));
        return true;
    }

    private static Map<String, Object> key(String id, Identifier key) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("scheme", key.scheme().name());
        row.put("value", key.value());
        return row;
    }

    private static EntityType type(Collection<String> labels) {
        return Arrays.stream(EntityType.values())
                .filter(type -> labels.contains(type.label()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("an entity without a type: " + labels));
    }

    private void write(String query, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) tx.run(NamedQuery.text(query), Map.of("rows", rows)).consume();
    }
}
