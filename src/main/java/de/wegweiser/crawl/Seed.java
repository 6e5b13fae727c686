package de.wegweiser.crawl;

import de.wegweiser.fact.OrganizationKind;
import java.net.URI;
import java.util.Map;

/// Where to start reading, and whom we expect to find there.
///
/// @param url canonical, http or https
/// @param keys under which registers know whoever is read there: `ROR`, `GERIT` or `WIKIDATA` → the
///   key; pages seldom print them
public record Seed(
        URI url, OrganizationKind kind, String name, String city, Map<String, String> keys) {

    public Seed {
        keys = Map.copyOf(keys);
        url =
                WebAddress.canonical(url.toString())
                        .orElseThrow(() -> new IllegalArgumentException("not a web address"));
    }

    public Seed(URI url, OrganizationKind kind, String name, String city) {
        this(url, kind, name, city, Map.of());
    }

    /// The host without `www.`: the unit of scope, pace and budget.
    public String site() {
        return WebAddress.site(url);
    }
}
