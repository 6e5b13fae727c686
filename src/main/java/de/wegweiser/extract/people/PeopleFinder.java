package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Document;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PersonMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the people a page names in professional roles.
public final class PeopleFinder {

    private final PersonNames names;

    public PeopleFinder(PersonNames names) {
        this.names = names;
    }

    /// @param publisher null when the page does not tell
    /// @param organizations on the page, the publisher among them
    public List<PersonMention> find(
            Document page,
            @Nullable OrganizationMention publisher,
            List<OrganizationMention> organizations) {
        return new PeopleOfPage(names, page, publisher, organizations).find();
    }
}
