package de.wegweiser.graph;

import de.wegweiser.fact.Evidence;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Statement;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.EntityNodes.History;
import de.wegweiser.graph.LoadReport.Counts;
import de.wegweiser.resolve.Advert;
import de.wegweiser.resolve.Entity;
import de.wegweiser.resolve.EntityType;
import de.wegweiser.resolve.PageResolution;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Loads some pages in one transaction: their new versions in place of the old ones, and the
/// projection of everybody they touch.
final class PageLoad {

    /// Pages that are forgotten in one transaction.
    private static final int FORGET = 500;

    private final TransactionContext tx;
    private final Set<String> touched = new TreeSet<>();
    private final Set<EdgeKey> edges = new HashSet<>();
    private final Aliases aliases;
    private int unknownObjects;

    PageLoad(TransactionContext tx) {
        this.tx = tx;
        this.aliases = new Aliases(tx);
    }

    /// What one transaction did.
    record Done(
            int pages,
            int unchangedPages,
            int olderPages,
            Changes<String> entities,
            Counts evidence,
            Changes<EdgeKey> edges,
            int unknownObjects) {}

    Done load(List<PageResolution> pages) {
        var news = news(pages);
        int unchanged = (int) pages.stream().filter(page -> is(page, news.unchanged())).count();
        int older = pages.size() - unchanged - news.pages().size();
        if (news.pages().isEmpty())
            return new Done(0, unchanged, older, new Changes<>(), Counts.NONE, new Changes<>(), 0);
        var before = toldBefore(news.replaced());
        Counts evidence = write(news.pages(), before);
        var edgeChanges = new EdgeStore(tx).project(edges);
        var entityChanges = new EntityNodes(tx, History.KEPT).project(touched);
        if (!entityChanges.created().isEmpty())
            run(
                    "decision/tie-aliases",
                    Map.of("ids", List.copyOf(new TreeSet<>(entityChanges.created()))));
        return new Done(
                news.pages().size(),
                unchanged,
                older,
                entityChanges,
                evidence,
                edgeChanges,
                unknownObjects);
    }

    /// Takes some pages of these hosts out, with all that they said.
    ///
    /// @return with no pages when none was left
    Done forget(List<String> hosts) {
        run("load/lock", Map.of());
        var pages = new ArrayList<String>();
        var versions = new HashSet<String>();
        tx.run(NamedQuery.text("load/pages-of-hosts"), Map.of("hosts", hosts, "most", FORGET))
                .forEachRemaining(row -> {
                    pages.add(row.get("url").asString());
                    versions.addAll(row.get("versions").asList(Value::asString));
                });
        return forget(pages, versions, hosts, History.FORGOTTEN);
    }

    /// Takes some pages out, with all that they said.
    Done forgetPages(List<String> urls, History history) {
        run("load/lock", Map.of());
        var versions = new HashSet<String>();
        var hosts = new TreeSet<String>();
        tx.run(NamedQuery.text("load/versions-of-pages"), Map.of("urls", urls))
                .forEachRemaining(row -> {
                    hosts.add(row.get("host").asString());
                    versions.addAll(row.get("versions").asList(Value::asString));
                });
        return forget(urls, versions, List.copyOf(hosts), history);
    }

    Done gone(List<Map.Entry<URI, Instant>> pages) {
        run("load/lock", Map.of());
        var rows =
                pages.stream()
                        .<Map<String, Object>>map(page ->
                                Map.of(
                                        "url", page.getKey().toString(),
                                        "since", EntityProjection.utc(page.getValue())))
                        .toList();
        tx.run(NamedQuery.text("load/gone"), Map.of("rows", rows))
                .forEachRemaining(row -> touch(edge(row)));
        return projected(0, Counts.NONE, History.KEPT);
    }

    /// Takes some pages out that have been gone for long enough.
    Done retire(Instant limit) {
        var urls =
                tx.run(
                                NamedQuery.text("load/gone-pages"),
                                Map.of("limit", EntityProjection.utc(limit), "most", FORGET))
                        .list(row -> row.get("url").asString());
        return urls.isEmpty()
                ? projected(0, Counts.NONE, History.KEPT)
                : forgetPages(urls, History.KEPT);
    }

    /// Projects entities and the edges that start at them, as if they had been loaded just now.
    Done project(List<String> ids) {
        run("load/lock", Map.of());
        touched.addAll(ids);
        tx.run(NamedQuery.text("load/statements-of"), Map.of("ids", ids))
                .forEachRemaining(row -> edges.add(edge(row)));
        tx.run(NamedQuery.text("load/edges"), Map.of("subjects", ids))
                .forEachRemaining(row -> edges.add(edge(row)));
        var edgeChanges = new EdgeStore(tx).project(edges);
        return new Done(
                0,
                0,
                0,
                new EntityNodes(tx, History.MOVED).project(touched),
                Counts.NONE,
                edgeChanges,
                0);
    }

    private Done projected(int pages, Counts evidence, History history) {
        var edgeChanges = new EdgeStore(tx).project(edges);
        return new Done(
                pages,
                0,
                0,
                new EntityNodes(tx, history).project(touched),
                evidence,
                edgeChanges,
                0);
    }

    private static EdgeKey edge(Record row) {
        return new EdgeKey(
                row.get("subject").asString(),
                Predicate.valueOf(row.get("predicate").asString()),
                row.get("object").asString());
    }

    private Done forget(
            List<String> pages, Set<String> versions, List<String> hosts, History history) {
        Before before = toldBefore(versions);
        run("load/forget-pages", Map.of("urls", pages, "hosts", hosts));
        return projected(pages.size(), new Counts(0, 0, before.ids().size()), history);
    }

    /// @param replaced versions that go
    private record News(List<PageResolution> pages, Set<String> unchanged, Set<String> replaced) {}

    private static boolean is(PageResolution page, Set<String> urls) {
        return urls.contains(page.url().toString());
    }

    /// Looked at twice: without the lock, since most pages of a repeated load are unchanged, and
    /// again once nobody else writes.
    private News news(List<PageResolution> pages) {
        var first = compare(pages);
        if (first.pages().isEmpty()) return first;
        run("load/lock", Map.of());
        run(
                "load/pages",
                Map.of(
                        "pages",
                        first.pages().stream()
                                .map(page ->
                                        Map.of(
                                                "url", page.url().toString(),
                                                "host", host(page)))
                                .toList()));
        var second = compare(first.pages());
        second.unchanged().addAll(first.unchanged());
        return second;
    }

    private static String host(PageResolution page) {
        return Objects.requireNonNullElse(page.url().getHost(), "file").toLowerCase(Locale.ROOT);
    }

    private News compare(List<PageResolution> pages) {
        var byUrl = new TreeMap<String, PageResolution>();
        pages.forEach(page -> byUrl.put(page.url().toString(), page));
        var news = new News(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        tx.run(
                        NamedQuery.text("load/current-versions"),
                        Map.of("urls", List.copyOf(byUrl.keySet())))
                .forEachRemaining(row -> {
                    var page = Objects.requireNonNull(byUrl.get(row.get("url").asString()));
                    if (row.get("version").isNull()) news.pages().add(page);
                    else if (row.get("content").asString().equals(content(page)))
                        news.unchanged().add(page.url().toString());
                    else if (!isOlder(
                            page, instant(row.get("fetchedAt")), row.get("textHash").asString())) {
                        news.pages().add(page);
                        news.replaced().add(row.get("version").asString());
                    }
                });
        return news;
    }

    /// The same instant, another text: the hash decides, so that all loaders decide alike.
    private static boolean isOlder(PageResolution page, Instant fetchedAt, String textHash) {
        int time = page.fetchedAt().compareTo(fetchedAt);
        return time < 0 || (time == 0 && page.textHash().compareTo(textHash) < 0);
    }

    /// Everything the page says, in one hash: what is equal need not be loaded again.
    private static String content(PageResolution page) {
        return Digests.sha256(page.toString());
    }

    private static String version(PageResolution page) {
        return Digests.key(page.url().toString(), page.textHash());
    }

    /// @param ids of the evidence that goes, or comes back
    /// @param firstSeen when a page first said a thing, whatever its version
    private record Before(Set<String> ids, Map<String, Instant> firstSeen) {

        static String key(String url, EdgeKey edge) {
            return String.join(
                    "\u001f", url, edge.subject(), edge.predicate().name(), edge.object());
        }
    }

    private Before toldBefore(Set<String> replaced) {
        var before = new Before(new HashSet<>(), new HashMap<>());
        if (replaced.isEmpty()) return before;
        var versions = List.copyOf(replaced);
        tx.run(NamedQuery.text("load/told-before"), Map.of("versions", versions))
                .forEachRemaining(row -> {
                    touched.addAll(row.get("entities").asList(Value::asString));
                    for (Value evidence : row.get("evidence").values())
                        remember(row.get("url").asString(), evidence, before);
                });
        run("load/forget-versions", Map.of("versions", versions));
        return before;
    }

    private void remember(String url, Value evidence, Before before) {
        var edge =
                new EdgeKey(
                        evidence.get("subject").asString(),
                        Predicate.valueOf(evidence.get("predicate").asString()),
                        evidence.get("object").asString());
        touch(edge);
        before.ids().add(evidence.get("id").asString());
        before.firstSeen()
                .merge(
                        Before.key(url, edge),
                        instant(evidence.get("firstSeen")),
                        (a, b) -> a.isBefore(b) ? a : b);
    }

    private void touch(EdgeKey edge) {
        edges.add(edge);
        touched.add(edge.subject());
        if (endsAtEntity(edge.predicate())) touched.add(edge.object());
    }

    private static boolean endsAtEntity(Predicate predicate) {
        return switch (predicate) {
            case WORKS_FOR, LEADS, PART_OF, COOPERATES_WITH, MEMBER_OF, LINKS_TO, PARTICIPATES_IN ->
                    true;
            case OFFERS, USES, RESEARCHES, SEEKS, EXPERT_IN, LOCATED_IN -> false;
        };
    }

    private Counts write(List<PageResolution> pages, Before before) {
        learnAliases(pages);
        entities(pages);
        run("load/versions", rows(pages.stream().map(PageLoad::versionRow).toList()));
        var mentions = new ArrayList<Map<String, Object>>();
        for (PageResolution page : pages)
            for (Entity entity : page.entities()) {
                String id = meant(entity.id().value(), page);
                var told = EntityProjection.row(entity);
                if (!id.equals(entity.id().value())) told.put("raw", entity.id().value());
                mentions.add(Map.of("version", version(page), "entity", id, "told", told));
            }
        run("load/mentions", rows(mentions));
        adverts(pages);
        return evidence(pages, before);
    }

    private void adverts(List<PageResolution> pages) {
        var adverts = new ArrayList<Map<String, Object>>();
        for (PageResolution page : pages)
            for (Advert advert : page.adverts()) {
                String employer = meant(advert.employer().value(), page);
                adverts.add(
                        Map.of(
                                "version", version(page),
                                "organization", employer,
                                "advert", advertRow(advert, employer),
                                "concepts", advert.concepts()));
            }
        if (!adverts.isEmpty()) run("load/adverts", rows(adverts));
    }

    private static Map<String, Object> advertRow(Advert advert, String employer) {
        String raw = advert.employer().value();
        var row = new HashMap<String, Object>();
        row.put("id", advert.id());
        row.put("title", advert.title());
        if (advert.validThrough() != null) row.put("validThrough", advert.validThrough());
        if (!employer.equals(raw)) row.put("rawOrganization", raw);
        return row;
    }

    private void learnAliases(List<PageResolution> pages) {
        var ids = new TreeSet<String>();
        for (PageResolution page : pages) {
            page.entities().forEach(entity -> ids.add(entity.id().value()));
            page.statements().stream()
                    .filter(statement -> endsAtEntity(statement.predicate()))
                    .forEach(statement -> ids.add(statement.object()));
        }
        aliases.learn(ids);
    }

    private String meant(String id, PageResolution page) {
        return aliases.of(id, page.url().toString());
    }

    private void entities(List<PageResolution> pages) {
        var rows = new TreeMap<String, Map<String, Object>>();
        for (PageResolution page : pages)
            for (Entity entity : page.entities()) {
                String id = meant(entity.id().value(), page);
                rows.put(id, entityRow(id, entity.type()));
            }
        touched.addAll(rows.keySet());
        var ids = List.copyOf(rows.keySet());
        var unknown =
                tx.run(NamedQuery.text("load/unknown-entities"), Map.of("ids", ids))
                        .list(row -> row.get("id").asString());
        run("load/entities", rows(rows.values()));
        if (!unknown.isEmpty()) awaited(unknown);
    }

    /// A page may speak of somebody whose own pages come later: a link to another site, say.
    private void awaited(List<String> ids) {
        tx.run(NamedQuery.text("load/waiting"), Map.of("ids", ids))
                .forEachRemaining(row -> {
                    unknownObjects--;
                    touch(
                            new EdgeKey(
                                    row.get("subject").asString(),
                                    Predicate.valueOf(row.get("predicate").asString()),
                                    row.get("object").asString()));
                });
    }

    static Map<String, Object> entityRow(String id, EntityType type) {
        return Map.of("id", id, "label", type.label(), "properties", nameless(type));
    }

    /// What the constraints ask of a node before the projection has told its name.
    private static Map<String, Object> nameless(EntityType type) {
        return switch (type) {
            case ORGANIZATION -> Map.of("name", "", "kind", OrganizationKind.ORGANIZATION.name());
            case PERSON -> Map.of("displayName", "");
            case PROJECT -> Map.of("title", "");
        };
    }

    private static Map<String, Object> versionRow(PageResolution page) {
        var version = new HashMap<String, Object>();
        version.put("id", version(page));
        version.put("url", page.url().toString());
        version.put("textHash", page.textHash());
        version.put("role", page.role().name());
        version.put("lang", page.lang());
        if (page.title() != null) version.put("title", page.title());
        if (page.translation() != null) version.put("translation", page.translation());
        if (page.fingerprint() != null) version.put("fingerprint", page.fingerprint());
        if (page.text() != null) version.put("text", page.text());
        version.put("fetchedAt", EntityProjection.utc(page.fetchedAt()));
        version.put("content", content(page));
        return Map.of("url", page.url().toString(), "version", version);
    }

    private Counts evidence(List<PageResolution> pages, Before before) {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        for (PageResolution page : pages)
            for (Statement statement : page.statements()) {
                var row = evidenceRow(page, statement, before);
                rows.merge(
                        String.valueOf(row.get("id")),
                        Map.of("version", version(page), "evidence", row),
                        PageLoad::surer);
            }
        if (!rows.isEmpty()) {
            int linked =
                    tx.run(NamedQuery.text("load/evidence"), rows(rows.values()))
                                    .consume()
                                    .counters()
                                    .relationshipsCreated()
                            - 2 * rows.size();
            unknownObjects += rows.size() - linked;
        }
        var ids = rows.keySet();
        int kept = (int) ids.stream().filter(before.ids()::contains).count();
        return new Counts(ids.size() - kept, 0, before.ids().size() - kept);
    }

    private static Map<String, Object> surer(Map<String, Object> one, Map<String, Object> other) {
        return confidence(one) >= confidence(other) ? one : other;
    }

    private static double confidence(Map<String, Object> row) {
        return row.get("evidence") instanceof Map<?, ?> evidence
                        && evidence.get("confidence") instanceof Double confidence
                ? confidence
                : 0;
    }

    private Map<String, Object> evidenceRow(
            PageResolution page, Statement statement, Before before) {
        Evidence evidence = statement.evidence();
        String subject = statement.subject().value();
        var edge =
                new EdgeKey(
                        meant(subject, page),
                        statement.predicate(),
                        meant(statement.object(), page));
        touch(edge);
        String url = page.url().toString();
        var firstSeen =
                Objects.requireNonNullElse(
                        before.firstSeen().get(Before.key(url, edge)), page.fetchedAt());
        var row = new HashMap<String, Object>();
        row.put("id", evidenceId(page, statement));
        row.put("subject", edge.subject());
        row.put("predicate", edge.predicate().name());
        row.put("object", edge.object());
        if (!edge.subject().equals(subject)) row.put("rawSubject", subject);
        if (!edge.object().equals(statement.object())) row.put("rawObject", statement.object());
        row.put("url", url);
        row.put("snippet", evidence.quote().snippet());
        row.put("start", (long) evidence.quote().start());
        row.put("end", (long) evidence.quote().end());
        row.put("surface", evidence.quote().surface());
        row.put("polarity", evidence.polarity().name());
        row.put("confidence", evidence.confidence());
        row.put("extractor", evidence.extractor());
        row.put("ontologyVersion", evidence.ontologyVersion());
        row.put("fetchedAt", EntityProjection.utc(page.fetchedAt()));
        row.put("firstSeen", EntityProjection.utc(firstSeen));
        return row;
    }

    /// Words outside the main text have no span; there the words themselves tell two quotes apart.
    private static String evidenceId(PageResolution page, Statement statement) {
        var quote = statement.evidence().quote();
        return Digests.key(
                page.url().toString(),
                page.textHash(),
                quote.start() < 0 ? quote.snippet() : quote.start() + "-" + quote.end(),
                statement.predicate().name(),
                statement.subject().value(),
                statement.object());
    }

    private static Map<String, Object> rows(Collection<? extends Map<String, Object>> rows) {
        return Map.of("rows", List.copyOf(rows));
    }

    private void run(String query, Map<String, Object> parameters) {
        tx.run(NamedQuery.text(query), parameters).consume();
    }

    private static Instant instant(Value value) {
        return value.asZonedDateTime().toInstant();
    }
}
