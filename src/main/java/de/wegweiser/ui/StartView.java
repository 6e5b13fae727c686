package de.wegweiser.ui;

import de.wegweiser.fact.OrganizationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page: a question as a form and, once it was asked, the answer.
///
/// @param answer missing as long as nothing was asked
/// @param trouble why the question cannot be asked like this, in words for the user
record StartView(
        Question question,
        Choices choices,
        Counts counts,
        @Nullable Answer answer,
        @Nullable String trouble) {

    /// How the start of the paths is named.
    enum Start {
        PLACE,
        NAME,
        NEED
    }

    /// What was filled in; the names are those of the parameters of the page's address.
    ///
    /// @param to competence looked for
    /// @param kind name of an `OrganizationKind`, or empty
    record Question(Start start, String from, String to, String kind, String city) {

        static Question empty() {
            return new Question(Start.PLACE, "", "", "", "");
        }
    }

    /// What the fields of the form suggest.
    record Choices(Areas areas, List<String> competences, List<String> cities) {

        public List<String> places() {
            return areas.all();
        }

        public List<Start> starts() {
            return List.of(Start.values());
        }

        public List<OrganizationKind> kinds() {
            return List.of(OrganizationKind.values());
        }
    }

    /// How much is known.
    record Counts(
            int organizations, int people, int concepts, int projects, int pages, int evidence) {}

    /// @param first place of the first path shown, from 1
    /// @param total how many paths there are in all
    /// @param back query of the page before this one
    /// @param on query of the page behind this one
    /// @param sources how many organizations the start stands for
    /// @param targets how many organizations meet the conditions
    /// @param concepts labels of what was recognised
    /// @param hints what to try when there is no path
    record Answer(
            List<PathView> paths,
            int first,
            int total,
            @Nullable String back,
            @Nullable String on,
            int sources,
            int targets,
            List<String> concepts,
            List<String> hints) {

        Answer {
            paths = List.copyOf(paths);
            concepts = List.copyOf(concepts);
            hints = List.copyOf(hints);
        }

        public int last() {
            return first + paths.size() - 1;
        }
    }
}
