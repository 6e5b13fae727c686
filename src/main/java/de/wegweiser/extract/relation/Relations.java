package de.wegweiser.extract.relation;

import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.RelationMention;
import java.util.List;

/// What a page says of two named things.
///
/// @param organizations those that only a relation names: partners, faculty, university
public record Relations(
        List<RelationMention> relations,
        List<ProjectMention> projects,
        List<OrganizationMention> organizations) {

    public Relations {
        relations = List.copyOf(relations);
        projects = List.copyOf(projects);
        organizations = List.copyOf(organizations);
    }
}
