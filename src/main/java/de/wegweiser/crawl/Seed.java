package de.wegweiser.crawl;

import de.wegweiser.fact.OrganizationKind;
import java.net.URI;

/// Where to start reading, and whom we expect to find there.
///
/// @param url canonical, http or https
public record Seed(URI url, OrganizationKind kind, String name, String city) {

    public Seed {
        url =
                WebAddress.canonical(url.toString())
                        .orElseThrow(() -> new IllegalArgumentException("not a web address"));
    }

    /// The host without `www.`: the unit of scope, pace and budget.
    public String site() {
        return WebAddress.site(url);
    }
}
