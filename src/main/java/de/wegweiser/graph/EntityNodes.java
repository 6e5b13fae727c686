package de.wegweiser.graph;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.resolve.EntityType;
import de.wegweiser.resolve.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Keeps the nodes of entities true to what pages tell of them; who is told of nowhere goes.
final class EntityNodes {

    private final TransactionContext tx;
    private final List<Map<String, Object>> changed = new ArrayList<>();
    private final List<Map<String, Object>> kinds = new ArrayList<>();
    private final List<Map<String, Object>> identifiers = new ArrayList<>();
    private final List<Map<String, Object>> nameKeys = new ArrayList<>();
    private final List<Map<String, Object>> droppedKeys = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Changes<String> changes = new Changes<>();

    EntityNodes(TransactionContext tx) {
        this.tx = tx;
    }

    Changes<String> project(Collection<String> ids) {
        tx.run(NamedQuery.text("load/tellings"), Map.of("ids", List.copyOf(new TreeSet<>(ids))))
                .list()
                .forEach(this::project);
        write("load/set-entities", changed);
        write("load/set-kind", kinds);
        write("load/add-identifiers", identifiers);
        write("load/add-name-keys", nameKeys);
        write("load/drop-keys", droppedKeys);
        if (!dropped.isEmpty())
            tx.run(NamedQuery.text("load/drop-entities"), Map.of("ids", dropped)).consume();
        return changes;
    }

    private void project(Record row) {
        String id = row.get("id").asString();
        var keys = new HashSet<>(row.get("keys").asList(Value::asString));
        var told =
                row.get("told")
                        .asList(telling ->
                                EntityProjection.telling(
                                        telling.get("told").asMap(Value::asObject),
                                        telling.get("fetchedAt").asZonedDateTime().toInstant()));
        if (told.isEmpty() && !row.get("proven").asBoolean()) {
            dropped.add(id);
            changes.removed().add(id);
            keys.forEach(key -> droppedKeys.add(key(id, Identifier.parse(key))));
        } else if (!told.isEmpty()) {
            project(id, row, new EntityProjection(told), keys);
        }
    }

    private void project(String id, Record row, EntityProjection projection, Set<String> keys) {
        var labels = row.get("labels").asList(Value::asString);
        var type = type(labels);
        var now = row.get("now").asMap(Value::asObject);
        var wanted = projection.properties(id, type);
        boolean differs = !now.equals(wanted);
        if (differs) changed.add(Map.of("id", id, "properties", wanted));
        if (type == EntityType.ORGANIZATION && !isLabelled(labels, projection.kind()))
            kinds.add(Map.of("id", id, "label", projection.kind().label()));
        boolean otherKeys = keys(id, keys, projection.identifiers());
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

    private boolean keys(String id, Set<String> now, Set<String> wanted) {
        for (String key : wanted)
            if (!now.contains(key)) {
                var identifier = Identifier.parse(key);
                (identifier.scheme().strong() ? identifiers : nameKeys).add(key(id, identifier));
            }
        for (String key : now)
            if (!wanted.contains(key)) droppedKeys.add(key(id, Identifier.parse(key)));
        return !now.equals(wanted);
    }

    private static Map<String, Object> key(String id, Identifier key) {
        return Map.of("id", id, "scheme", key.scheme().name(), "value", key.value());
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
