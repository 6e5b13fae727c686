package de.wegweiser.api;

import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.JobPosting;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.ontology.Concept;
import de.wegweiser.search.SkillsSought;
import de.wegweiser.search.SkillsSought.SkillSought;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Whom firms look for, and who trains or researches it.
@Controller
class JobController {

    private static final int MOST_TIES = 20;

    private final SkillsSought skills;
    private final Known known;

    JobController(SkillsSought skills, Known known) {
        this.skills = skills;
        this.known = known;
    }

    @QueryMapping
    List<SkillSought> skillsSought(
            @Argument @Nullable String region,
            @Argument @Nullable String district,
            @Argument int first) {
        int size = Page.size(first, Page.LARGEST);
        return Page.first(skills.of(region, district), size, Page.LARGEST);
    }

    @SchemaMapping(typeName = "SkillSought")
    int adverts(SkillSought skill) {
        return skill.postings().size();
    }

    @SchemaMapping(typeName = "SkillSought")
    List<JobPosting> jobPostings(SkillSought skill, @Argument int first) {
        return Page.first(skill.postings(), first, MOST_TIES);
    }

    @SchemaMapping(typeName = "SkillSought")
    List<Link> seekers(SkillSought skill, @Argument int first) {
        return Link.atTheSubject(Page.first(skill.seekers(), first, MOST_TIES));
    }

    @SchemaMapping(typeName = "SkillSought")
    CompletableFuture<List<Link>> providers(
            SkillSought skill, @Argument int first, DataFetchingEnvironment env) {
        int size = Page.size(first, MOST_TIES);
        return Loaders.researchers(env)
                .load(skill.concept().uri())
                .thenApply(edges -> Link.atTheSubject(Page.first(edges, size, MOST_TIES)));
    }

    @SchemaMapping(typeName = "Organization", field = "jobPostings")
    CompletableFuture<List<JobPosting>> ofOrganization(
            Organization organization, @Argument int first, DataFetchingEnvironment env) {
        int size = Page.size(first, Page.LARGEST);
        return Loaders.jobPostings(env)
                .load(organization.id())
                .thenApply(postings -> Page.first(postings, size, Page.LARGEST));
    }

    @SchemaMapping(typeName = "JobPosting")
    CompletableFuture<Entity> organization(JobPosting posting, DataFetchingEnvironment env) {
        return Loaders.entities(env).load(posting.organization());
    }

    @SchemaMapping(typeName = "JobPosting")
    List<Concept> concepts(JobPosting posting) {
        return known.concepts(posting.concepts());
    }
}
