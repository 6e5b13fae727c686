package de.wegweiser.graph;

import de.wegweiser.fact.EntityId;
import de.wegweiser.graph.EntityProjection.Telling;
import de.wegweiser.resolve.EntityType;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.KnownEntity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Those whom the resolver told apart (or did not), behind entities that stewards merged or split.
final class RawEntities {

    private final TransactionContext tx;

    private record Told(EntityType type, List<Telling> tellings) {}

    RawEntities(TransactionContext tx) {
        this.tx = tx;
    }

    /// The same entities, but those that decisions touched as the resolver left them.
    List<KnownEntity> behind(List<KnownEntity> entities) {
        if (entities.isEmpty()) return entities;
        var ids = new TreeSet<String>();
        entities.forEach(entity -> ids.add(entity.id().value()));
        var kin = kin(ids);
        if (kin.isEmpty()) return entities;
        var all = new TreeSet<>(ids);
        all.addAll(kin);
        var told = new TreeMap<String, Told>();
        var replaced = new HashSet<String>();
        tellings(all, told, replaced);
        var known = new ArrayList<KnownEntity>();
        for (KnownEntity entity : entities)
            if (!replaced.contains(entity.id().value())) known.add(entity);
        told.forEach((raw, what) -> known.add(entity(raw, what)));
        return known;
    }

    /// Until nobody new turns up: a merge of merges, say.
    private Set<String> kin(Set<String> ids) {
        var kin = new TreeSet<String>();
        var next = new TreeSet<>(ids);
        while (!next.isEmpty()) {
            var found =
                    tx.run(NamedQuery.text("decision/kin"), Map.of("ids", List.copyOf(next)))
                            .list(row -> row.get("id").asString());
            next = new TreeSet<>(found);
            next.removeAll(kin);
            kin.addAll(next);
        }
        return kin;
    }

    private void tellings(Set<String> ids, Map<String, Told> told, Set<String> replaced) {
        tx.run(NamedQuery.text("decision/tellings"), Map.of("ids", List.copyOf(ids)))
                .forEachRemaining(row -> {
                    replaced.add(row.get("id").asString());
                    told.computeIfAbsent(
                                    row.get("raw").asString(),
                                    _ ->
                                            new Told(
                                                    EntityStore.type(row.get("type").asString()),
                                                    new ArrayList<>()))
                            .tellings()
                            .add(
                                    EntityProjection.telling(
                                            row.get("told").asMap(Value::asObject),
                                            row.get("fetchedAt").asZonedDateTime().toInstant()));
                });
    }

    private static KnownEntity entity(String raw, Told told) {
        var projection = new EntityProjection(told.tellings());
        var keys = new HashSet<Identifier>();
        projection.identifiers().keySet().forEach(key -> keys.add(Identifier.parse(key)));
        return new KnownEntity(
                new EntityId(raw), told.type(), projection.kind(), projection.name(), keys);
    }
}
