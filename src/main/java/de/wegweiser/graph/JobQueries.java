package de.wegweiser.graph;

import de.wegweiser.graph.Entities.JobPosting;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Reads whom organizations look for.
@Component
public class JobQueries {

    private final GraphConnection graph;

    JobQueries(GraphConnection graph) {
        this.graph = graph;
    }

    /// The job adverts that still run, read last first. An advert that stands on several pages, in
    /// a list and by itself say, is one: as it was read last, asking for what any of them says.
    ///
    /// @return by id of the organization; who has none is left out
    public Map<String, List<JobPosting>> of(Collection<String> organizations, LocalDate today) {
        if (organizations.isEmpty()) return Map.of();
        var byTitle = new LinkedHashMap<List<String>, JobPosting>();
        for (Record row :
                graph.answer(
                        NamedQuery.text("job/of-organizations"),
                        Map.of("ids", List.copyOf(organizations), "today", today))) {
            var posting = posting(row);
            byTitle.merge(
                    List.of(posting.organization(), posting.title().toLowerCase(Locale.ROOT)),
                    posting,
                    JobQueries::one);
        }
        var found = new LinkedHashMap<String, List<JobPosting>>();
        for (JobPosting posting : byTitle.values())
            found.computeIfAbsent(posting.organization(), _ -> new ArrayList<>()).add(posting);
        return found;
    }

    private static JobPosting one(JobPosting last, JobPosting before) {
        var concepts = new TreeSet<>(last.concepts());
        concepts.addAll(before.concepts());
        return new JobPosting(
                last.organization(),
                last.title(),
                last.validThrough() == null ? before.validThrough() : last.validThrough(),
                last.url(),
                last.fetchedAt(),
                last.lang(),
                List.copyOf(concepts));
    }

    private static JobPosting posting(Record row) {
        return new JobPosting(
                row.get("organization").asString(),
                row.get("title").asString(),
                row.get("validThrough").isNull() ? null : row.get("validThrough").asLocalDate(),
                URI.create(row.get("url").asString()),
                row.get("fetchedAt").asZonedDateTime().toInstant(),
                row.get("lang").isNull() ? null : row.get("lang").asString(),
                row.get("concepts").asList(Value::asString));
    }
}
