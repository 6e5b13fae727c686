package de.wegweiser.graph;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.TransactionContext;

/// Whom an id of the resolver means, after all that stewards merged and split.
///
/// The resolver knows nothing of merges and splits, and says the same of a page whatever was
/// decided: so a decision can be taken back at any time, and outlives every new extraction.
final class Aliases {

    /// On every page.
    static final String EVERYWHERE = "*";

    /// Before a host, which covers `www.` too.
    static final String HOST = "host:";

    private final TransactionContext tx;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    /// @param key names it: of one id in one scope
    /// @param scope an address, a host or [#EVERYWHERE]; the narrowest wins
    /// @param canonical who `to` is in the end, when it was merged itself
    record Alias(String key, String raw, String scope, String to, String canonical) {

        static Alias of(String raw, String scope, String to) {
            return new Alias(Digests.key(raw, scope), raw, scope, to, to);
        }

        Alias leadingTo(String end) {
            return new Alias(key, raw, scope, to, end);
        }

        Map<String, Object> row() {
            return Map.of("key", key, "raw", raw, "scope", scope, "to", to, "canonical", canonical);
        }
    }

    Aliases(TransactionContext tx) {
        this.tx = tx;
    }

    /// Looks up whatever [#of] may be asked for these ids.
    void learn(Collection<String> ids) {
        Set<String> next = new TreeSet<>(ids);
        while (true) {
            next.removeAll(known.keySet());
            if (next.isEmpty()) return;
            next.forEach(id -> known.put(id, Map.of()));
            var found = new HashSet<String>();
            tx.run(NamedQuery.text("decision/aliases-of"), Map.of("ids", List.copyOf(next)))
                    .forEachRemaining(row -> {
                        String raw = row.get("raw").asString();
                        var scopes = new HashMap<>(known.getOrDefault(raw, Map.of()));
                        scopes.put(row.get("scope").asString(), row.get("to").asString());
                        known.put(raw, scopes);
                        found.add(row.get("to").asString());
                    });
            next = found;
        }
    }

    /// Whom the id means on this page; itself when nobody decided anything.
    String of(String raw, String url) {
        String id = raw;
        var seen = new HashSet<String>();
        while (seen.add(id)) {
            var scopes = known.getOrDefault(id, Map.of());
            if (scopes.isEmpty()) return id;
            String to = scopes.get(url);
            if (to == null) to = scopes.get(host(url));
            if (to == null) to = scopes.get(EVERYWHERE);
            if (to == null) return id;
            id = to;
        }
        return id;
    }

    private static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "" : HOST + site(host);
    }

    /// A host as scopes name it.
    static String site(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
