package de.wegweiser.ui;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one organization, each fact with its proofs.
///
/// @param kind name of an `OrganizationKind`
/// @param address lines of the postal address
/// @param site its own site
/// @param identifiers for example `HR Siegen HRB 1234`
/// @param broker the office in its Kreis that can make the call
/// @param related other organizations and how they are tied to this one
record OrganizationView(
        String name,
        String kind,
        List<String> address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable URI site,
        List<String> identifiers,
        PathView.@Nullable Party broker,
        List<HopView> competences,
        List<HopView> people,
        List<HopView> projects,
        List<HopView> related) {

    OrganizationView {
        address = List.copyOf(address);
        identifiers = List.copyOf(identifiers);
        competences = List.copyOf(competences);
        people = List.copyOf(people);
        projects = List.copyOf(projects);
        related = List.copyOf(related);
        site = new ProofView("", site, null).url();
    }
}
