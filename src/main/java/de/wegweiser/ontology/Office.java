package de.wegweiser.ontology;

import java.util.List;

/// An office that answers for the firms of a Kreis, whether or not its site was ever read.
///
/// @param districtAgs key of the Kreis, five digits
/// @param name as people of the region call it
/// @param hosts of its site, without `www.`, as the DOMAIN keys of the graph have them: with the
///   path where a host has many owners
public record Office(String districtAgs, Role role, String name, List<String> hosts) {

    /// In the order of responsibility. Our choice: the agency is paid to help every firm of its
    /// Kreis, whatever its trade; nearly every firm belongs to the chamber of commerce and
    /// industry; only crafts firms belong to the chamber of crafts, and we seldom know which those
    /// are.
    public enum Role {
        /// Business-development agency of a Kreis or a town.
        AGENCY,
        /// Industrie- und Handelskammer.
        CHAMBER_OF_COMMERCE,
        /// Handwerkskammer.
        CHAMBER_OF_CRAFTS
    }

    public Office {
        hosts = List.copyOf(hosts);
    }
}
