package de.wegweiser.ui;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one organization, each fact with its proofs.
///
/// @param href its page with us
/// @param kind name of an `OrganizationKind`
/// @param address lines of the postal address
/// @param site its own site
/// @param identifiers for example `HR Siegen HRB 1234`
/// @param place where in the region it lies
/// @param brokers the offices that can make the call, in the order of responsibility
/// @param adverts its job adverts, read last first
/// @param related other organizations and how they are tied to this one
record OrganizationView(
        String name,
        String href,
        String kind,
        List<String> address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable URI site,
        List<String> identifiers,
        @Nullable Place place,
        List<Broker> brokers,
        List<HopView> competences,
        List<Advert> adverts,
        List<HopView> people,
        List<HopView> projects,
        List<HopView> related) {

    /// @param district name of the Kreis
    /// @param regions such as `Sauerland`, separated by commas
    /// @param chamber the chamber of commerce and industry to whose district it belongs
    record Place(String municipality, String district, String regions, @Nullable String chamber) {}

    /// @param reason why this office
    record Broker(PathView.Party office, String reason) {}

    /// @param source its title, and where it was read
    /// @param until the last day to apply; missing when the page does not tell
    /// @param skills what it asks for
    record Advert(ProofView source, @Nullable LocalDate until, List<HopView> skills) {

        Advert {
            skills = List.copyOf(skills);
        }
    }

    OrganizationView {
        brokers = List.copyOf(brokers);
        address = List.copyOf(address);
        identifiers = List.copyOf(identifiers);
        competences = List.copyOf(competences);
        adverts = List.copyOf(adverts);
        people = List.copyOf(people);
        projects = List.copyOf(projects);
        related = List.copyOf(related);
        site = ProofView.opened(site);
    }
}
