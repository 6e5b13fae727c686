package de.wegweiser.graph;

import de.wegweiser.ontology.Office.Role;
import org.jspecify.annotations.Nullable;

/// That an office answers for a firm, or for a whole Kreis: what a SERVED_BY edge says.
///
/// @param office id of the organization
/// @param rank 1 is asked first
/// @param role missing for an office that the list does not have
public record Brokerage(String office, int rank, @Nullable Role role, Source source) {

    /// Where the responsibility is known from. No page says it in a sentence.
    public enum Source {
        /// It stands in `offices.csv`, and its site was read.
        LIST("offices.csv"),
        /// It is a broker with an address in the same Kreis; no office of the list was read.
        SAME_DISTRICT("located in the same Kreis");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        /// As edges have it.
        String text() {
            return text;
        }

        static Source of(String text) {
            return text.equals(LIST.text) ? LIST : SAME_DISTRICT;
        }
    }
}
