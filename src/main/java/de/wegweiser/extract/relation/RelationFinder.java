package de.wegweiser.extract.relation;

import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Sentences;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.ontology.Gazetteer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what a page says of two named things: who leads or works for whom, what is part of what,
/// who cooperates, who is a member, who takes part in which project, which sites are linked. Pure
/// and safe for any number of threads.
public final class RelationFinder {

    private final Gazetteer gazetteer;
    private final Sentences sentences;

    public RelationFinder(Gazetteer gazetteer, Sentences sentences) {
        this.gazetteer = gazetteer;
        this.sentences = sentences;
    }

    public RelationFinder(Gazetteer gazetteer) {
        this(gazetteer, new Sentences());
    }

    /// @param publisher null when the page does not tell
    /// @param all organizations on the page, the publisher among them
    public Relations find(
            Document document,
            @Nullable OrganizationMention publisher,
            List<OrganizationMention> all,
            List<PersonMention> people) {
        var page = new Page(document, publisher, all, people, sentences);
        Employment.read(page);
        if (document.role() == PageRole.LEGAL)
            return new Relations(page.relations(), List.of(), page.named());
        Belonging.read(page);
        Standing.read(page);
        page.withoutShortcuts();
        Cooperation.read(page, gazetteer);
        var projects = new Projects(page).read();
        Links.read(page);
        return new Relations(page.relations(), projects, page.named());
    }
}
