package de.wegweiser.search;

import static java.util.Comparator.comparingInt;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.JobPosting;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.JobQueries;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The demand side of the joint labour market: what the firms of a place look for people for, by
/// their job adverts.
@Component
public class SkillsSought {

    /// Universities and institutes advertise, too; here they are those who train.
    private static final Set<OrganizationKind> EMPLOYERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            OrganizationKind.UNIVERSITY,
                            OrganizationKind.RESEARCH_INSTITUTE,
                            OrganizationKind.RESEARCH_GROUP));

    private final EntityQueries graph;
    private final JobQueries jobs;
    private final Ontology ontology;
    private final Places places;

    SkillsSought(EntityQueries graph, JobQueries jobs, Ontology ontology, Gazetteer gazetteer) {
        this.graph = graph;
        this.jobs = jobs;
        this.ontology = ontology;
        this.places = new Places(gazetteer);
    }

    /// @param postings the adverts that ask for it, read last first
    /// @param seekers edges of the employers that say so, surest first
    public record SkillSought(Concept concept, List<JobPosting> postings, List<Edge> seekers) {

        long employers() {
            return postings.stream().map(JobPosting::organization).distinct().count();
        }
    }

    /// What most adverts ask for first; of equally many, what more employers ask for.
    ///
    /// @throws BadQuestion when no place is named, or one that does not exist
    public List<SkillSought> of(@Nullable String region, @Nullable String district) {
        var ags = places.ags(null, district, region);
        if (ags == null)
            throw new BadQuestion(
                    "skills are sought somewhere: give region or district",
                    "Bitte eine Region oder einen Kreis angeben.");
        var firms = graph.organizations(null, EMPLOYERS, ags, null).ids();
        var byConcept = new LinkedHashMap<String, List<JobPosting>>();
        var running = jobs.of(firms, LocalDate.now(ZoneOffset.UTC));
        for (List<JobPosting> postings : running.values())
            for (JobPosting posting : postings)
                for (String uri : posting.concepts())
                    byConcept.computeIfAbsent(uri, _ -> new ArrayList<>()).add(posting);
        var edges = graph.edges(running.keySet(), EnumSet.of(Predicate.SEEKS));
        var sought = new ArrayList<SkillSought>();
        byConcept.forEach((uri, postings) ->
                ontology.byUri(uri)
                        .ifPresent(concept ->
                                sought.add(
                                        new SkillSought(
                                                concept,
                                                lastReadFirst(postings),
                                                of(postings, uri, edges)))));
        sought.sort(
                comparingInt((SkillSought skill) -> skill.postings().size())
                        .thenComparingLong(SkillSought::employers)
                        .reversed()
                        .thenComparing(skill -> skill.concept().uri()));
        return sought;
    }

    private static List<JobPosting> lastReadFirst(List<JobPosting> postings) {
        return postings.stream().sorted(JobPosting.LAST_READ_FIRST).toList();
    }

    /// Of those who advertise for it.
    private static List<Edge> of(
            Collection<JobPosting> postings, String concept, Collection<Edge> edges) {
        return edges.stream()
                .filter(edge -> edge.key().object().equals(concept))
                .filter(edge ->
                        postings.stream()
                                .anyMatch(posting ->
                                        posting.organization().equals(edge.key().subject())))
                .toList();
    }
}
