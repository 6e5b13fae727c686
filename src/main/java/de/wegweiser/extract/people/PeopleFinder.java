package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Document;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PersonMention;
import java.util.List;

/// Finds the people a page names in professional roles.
public final class PeopleFinder {

    private final PersonNames names;

    public PeopleFinder(PersonNames names) {
        this.names = names;
    }

    public List<PersonMention> find(Document page, List<OrganizationMention> organizations) {
        return new PeopleOfPage(names, page, organizations).find();
    }
}
