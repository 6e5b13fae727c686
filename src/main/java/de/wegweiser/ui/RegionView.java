package de.wegweiser.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an area seeks and what it has to offer.
///
/// @param place name of a region or Kreis, as asked for; empty as long as nothing was asked
/// @param profile missing as long as nothing was asked
/// @param trouble why the question cannot be asked like this, in words for the user
record RegionView(String place, Areas areas, @Nullable Profile profile, @Nullable String trouble) {

    /// The parts of a profile; their names are also their marks in the page's address.
    enum Part {
        WHITE_SPOTS,
        DEMAND,
        SUPPLY,
        JOBS;

        /// Whether its subjects are shown with who could help.
        public boolean helped() {
            return this == WHITE_SPOTS || this == JOBS;
        }
    }

    /// @param organizations how many are known there
    /// @param kinds name of an `OrganizationKind` → how many of them
    /// @param whole whether this is one part with all that is known of it
    record Profile(
            int organizations, Map<String, Integer> kinds, List<Section> sections, boolean whole) {

        Profile {
            sections = List.copyOf(sections);
        }
    }

    /// @param total how many subjects it has in all
    /// @param none key of the words for a part without any
    record Section(Part part, int total, String none, List<Subject> subjects) {

        Section {
            subjects = List.copyOf(subjects);
        }

        /// Whether there is more than is shown.
        public boolean cut() {
            return total > subjects.size()
                    || subjects.stream().anyMatch(subject -> subject.more() > 0);
        }
    }

    /// @param count how many organizations of the area, or how many of their adverts
    /// @param here facts of organizations of the area
    /// @param more how many organizations of the area are not shown
    /// @param helpers facts of those who could help, wherever they are
    record Subject(String label, int count, List<HopView> here, int more, List<HopView> helpers) {

        Subject {
            here = List.copyOf(here);
            helpers = List.copyOf(helpers);
        }
    }
}
