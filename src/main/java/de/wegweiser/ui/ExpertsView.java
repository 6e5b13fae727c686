package de.wegweiser.ui;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.ui.PathView.Party;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The search for experts: a question and, once it was asked, who knows.
///
/// @param answer missing as long as nothing was asked
/// @param trouble why the question cannot be asked like this, in words for the user
record ExpertsView(
        Question question,
        List<String> districts,
        @Nullable Answer answer,
        @Nullable String trouble) {

    /// What was filled in; the names are those of the parameters of the page's address.
    ///
    /// @param kind `PERSON`, name of an `OrganizationKind`, or empty
    record Question(String q, String kind, String district) {}

    public List<String> kinds() {
        return Stream.concat(
                        Stream.of("PERSON"), Stream.of(OrganizationKind.values()).map(Enum::name))
                .toList();
    }

    /// @param total how many there are in all
    /// @param concepts labels of what was recognised
    /// @param words that name nothing known
    /// @param kinds how many of each kind were found
    /// @param hints what to try when nobody was found
    record Answer(
            List<ExpertView> experts,
            int total,
            List<String> concepts,
            List<String> words,
            Map<String, Integer> kinds,
            Map<String, Integer> districts,
            List<String> hints) {}

    /// @param title academic title of a person
    /// @param href page of an organization
    /// @param kind `PERSON` or the name of an `OrganizationKind`
    /// @param employers of a person
    /// @param contact of an organization
    record ExpertView(
            String name,
            @Nullable String title,
            @Nullable String href,
            String kind,
            List<Party> employers,
            @Nullable Party contact,
            List<String> reasons,
            List<ProofView> proofs) {}
}
