package de.wegweiser.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A partner that is suggested, and why.
///
/// @param source where the path starts; of a need in words only its name is known
/// @param target the partner
/// @param broker the office in the source's Kreis that can make the call
/// @param metapath the kind of way, name of a `Metapath`
record PathView(
        Party source,
        Party target,
        @Nullable Party broker,
        String metapath,
        String sentence,
        List<HopView> hops) {

    PathView {
        hops = List.copyOf(hops);
    }

    /// Somebody to call.
    ///
    /// @param href page with us, where there is one
    /// @param kind name of an `OrganizationKind`
    record Party(
            String name,
            @Nullable String href,
            @Nullable String kind,
            @Nullable String city,
            @Nullable String phone,
            @Nullable String email) {

        static Party named(String name) {
            return new Party(name, null, null, null, null, null);
        }

        public boolean reachable() {
            return phone != null || email != null;
        }
    }
}
