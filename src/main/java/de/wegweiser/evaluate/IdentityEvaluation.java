package de.wegweiser.evaluate;

import de.wegweiser.evaluate.LabelledSet.Kind;
import de.wegweiser.evaluate.LabelledSet.Sighting;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.CandidateIndex;
import de.wegweiser.resolve.Entity;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.KnownEntity;
import de.wegweiser.resolve.PageResolution;
import de.wegweiser.resolve.Resolution;
import de.wegweiser.resolve.Resolver;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether the same are found to be the same, and others others.
///
/// Three sets are judged: real pages with hand-made answers, where the pages of one publisher name
/// the publisher and its people again; what those pages name, spelled anew in many ways; and firms,
/// chairs, people and projects that are all invented. In the latter two, the label comes from how a
/// page was made.
public final class IdentityEvaluation {

    /// A host, not the id of a page.
    private static final Pattern HOST = Pattern.compile("[\\w.-]+\\.[a-z]{2,}");

    private final List<Folder> folders;
    private final int invented;
    private final long seed;

    private record Folder(Path path, List<GoldPage> pages) {}

    private IdentityEvaluation(List<Path> gold, int invented, long seed) {
        folders = gold.stream().map(path -> new Folder(path, GoldFolder.read(path))).toList();
        this.invented = invented;
        this.seed = seed;
    }

    /// @param gold folders of pages with hand-made answers; may be none
    /// @param invented how many firms are made up
    /// @param seed of chance: the same seed gives the same set
    /// @throws IllegalArgumentException with one sentence, when a folder cannot be used
    public static IdentityEvaluation of(List<Path> gold, int invented, long seed) {
        return new IdentityEvaluation(gold, invented, seed);
    }

    public IdentityReport run(Extractor extractor) {
        var sections = new ArrayList<IdentityReport.Section>();
        for (Folder folder : folders) {
            sections.add(judge("pages of " + folder.path, onPages(folder.pages, extractor)));
            sections.add(
                    judge(
                            "names of %s, spelled anew".formatted(folder.path),
                            spelledAnew(folder.pages)));
        }
        if (invented > 0) sections.add(judge("invented", invent()));
        return new IdentityReport(seed, sections);
    }

    // --- the sets

    /// Pages of one publisher name it, and some people, more than once.
    private static LabelledSet onPages(List<GoldPage> pages, Extractor extractor) {
        var set = new LabelledSet();
        var before = new HashMap<String, Sighting>();
        for (GoldPage page : pages)
            facts(page, extractor)
                    .ifPresent(facts -> {
                        set.pages.add(facts);
                        publisher(page, facts)
                                .ifPresent(name ->
                                        again(
                                                set,
                                                before,
                                                set.note(
                                                        Kind.COMPANY,
                                                        "publisher of " + page.publisher(),
                                                        facts,
                                                        name)));
                        for (GoldPage.Person person : page.people())
                            found(person, facts)
                                    .ifPresent(name ->
                                            again(
                                                    set,
                                                    before,
                                                    set.note(
                                                            Kind.PERSON,
                                                            "%s at %s"
                                                                    .formatted(
                                                                            Spelling.squash(
                                                                                    person.name()),
                                                                            page.publisher()),
                                                            facts,
                                                            name)));
                    });
        return set;
    }

    private static void again(LabelledSet set, Map<String, Sighting> before, Sighting sighting) {
        var first = before.putIfAbsent(sighting.kind() + sighting.truth(), sighting);
        if (first != null && !first.page().equals(sighting.page()))
            set.same(first, sighting, "two real pages of one publisher");
    }

    private static Optional<PageFacts> facts(GoldPage page, Extractor extractor) {
        return GoldSource.read(page.file()) instanceof GoldSource.Found(var snapshot)
                        && extractor.extract(snapshot) instanceof Extraction.Read(var facts)
                ? Optional.of(moved(facts, page))
                : Optional.empty();
    }

    /// To where the page was on the web.
    private static PageFacts moved(PageFacts facts, GoldPage page) {
        if (!HOST.matcher(page.publisher()).matches()) return facts;
        return new PageFacts(
                URI.create("https://%s/%s.html".formatted(page.publisher(), page.id())),
                facts.fetchedAt(),
                facts.textHash(),
                facts.role(),
                facts.lang(),
                facts.title(),
                "",
                facts.organizations(),
                facts.people(),
                facts.competences(),
                facts.relations(),
                facts.projects(),
                facts.jobs(),
                facts.candidateTerms(),
                facts.translation(),
                facts.fingerprint(),
                facts.extractor(),
                facts.ontologyVersion());
    }

    /// Where extraction found the right one: what it does not find is not ours to judge here.
    private static Optional<String> publisher(GoldPage page, PageFacts facts) {
        return facts.organizations().stream()
                .limit(1)
                .map(OrganizationMention::name)
                .filter(name ->
                        page.publisherField("name")
                                .filter(gold -> Spelling.sameName(gold, name))
                                .isPresent())
                .findFirst();
    }

    private static Optional<String> found(GoldPage.Person person, PageFacts facts) {
        return facts.people().stream()
                .map(PersonMention::name)
                .filter(name -> Spelling.person(name).equals(Spelling.person(person.name())))
                .findFirst();
    }

    private LabelledSet spelledAnew(List<GoldPage> pages) {
        var set = new LabelledSet();
        var vary = new Variation(seed);
        var firms = new FirmSightings(set, vary);
        var people = new PersonSightings(set, vary, firms);
        var made = new LinkedHashMap<String, Firm>();
        var seen = new HashSet<String>();
        for (GoldPage page : pages)
            for (Map<String, String> told : page.organizations())
                firm(told, vary)
                        .filter(firm -> seen.add(Spelling.squash(firm.name())))
                        .ifPresent(firm -> made.put("firm/" + made.size(), firm));
        made.forEach(firms::all);
        var employers = List.copyOf(made.values());
        if (employers.size() < 2) return set;
        int at = 0;
        for (GoldPage page : pages)
            for (GoldPage.Person person : page.people()) {
                String name = person.name().strip();
                if (name.indexOf(' ') < 1 || !seen.add(Spelling.person(name))) continue;
                people.all(
                        "person/" + at,
                        name,
                        employers.get(at % employers.size()),
                        employers.get((at + 1) % employers.size()));
                at++;
            }
        return set;
    }

    /// A firm of a real page on a host of our own.
    private static Optional<Firm> firm(Map<String, String> told, Variation vary) {
        String name = told.getOrDefault("name", "");
        String form = told.getOrDefault("legalForm", "");
        if (form.isEmpty() || !name.endsWith(" " + form) || !told.containsKey("city"))
            return Optional.empty();
        return Optional.of(
                new Firm(
                        name.substring(0, name.length() - form.length()).strip(),
                        form,
                        told.get("street"),
                        told.get("postalCode"),
                        told.get("city"),
                        told.get("registerCourt"),
                        told.get("registerNumber"),
                        Optional.ofNullable(told.get("vatId"))
                                .map(vatId -> vatId.replaceAll("\\s", ""))
                                .orElse(null),
                        told.get("phone"),
                        told.get("email"),
                        "echt%d.example".formatted(vary.next())));
    }

    private LabelledSet invent() {
        var set = new LabelledSet();
        var vary = new Variation(seed);
        var firms = new FirmSightings(set, vary);
        var people = new PersonSightings(set, vary, firms);
        var made = new ArrayList<Firm>();
        for (int i = 0; i < invented; i++) {
            made.add(vary.firm());
            firms.all("firm/" + i, made.getLast());
        }
        for (int i = 0; i < invented; i++)
            people.all("person/" + i, made.get(i), made.get((i + 1) % invented));
        var projects = new ProjectSightings(set, vary);
        for (int i = 0; i < invented / 2; i++) projects.all(i);
        new GroupSightings(set, vary, firms).all();
        return set;
    }

    // --- the judge

    private static IdentityReport.Section judge(String title, LabelledSet set) {
        var gazetteer = Gazetteer.shipped();
        var first = new Resolver(CandidateIndex.empty(), gazetteer).resolve(set.pages, List.of());
        var second = new Resolver(new Memory(first), gazetteer).resolve(set.later, List.of());
        var now = byPage(first);
        var then = byPage(second);
        var ids = new HashMap<Sighting, EntityId>();
        for (Sighting sighting : set.sightings)
            find((sighting.later() ? then : now).get(sighting.page()), sighting)
                    .ifPresent(id -> ids.put(sighting, id));
        return new IdentityReport.Section(title, set, ids, first.doubts());
    }

    private static Map<URI, PageResolution> byPage(Resolution resolution) {
        var pages = new HashMap<URI, PageResolution>();
        resolution.pages().forEach(page -> pages.put(page.url(), page));
        return pages;
    }

    private static Optional<EntityId> find(@Nullable PageResolution page, Sighting sighting) {
        if (page == null) return Optional.empty();
        return page.entities().stream()
                .filter(entity -> entity.type() == sighting.kind().type)
                .filter(entity ->
                        entity.name().equals(sighting.printed())
                                || entity.altNames().contains(sighting.printed()))
                .map(Entity::id)
                .findFirst();
    }

    /// What the graph would know after the pages were loaded.
    private static final class Memory implements CandidateIndex {

        private final Map<Identifier, Set<KnownEntity>> byKey = new HashMap<>();

        Memory(Resolution resolution) {
            var entities = new LinkedHashMap<EntityId, Entity>();
            var keys = new HashMap<EntityId, Set<Identifier>>();
            for (PageResolution page : resolution.pages())
                for (Entity entity : page.entities()) {
                    entities.merge(
                            entity.id(),
                            entity,
                            (a, b) -> a.authority().compareTo(b.authority()) >= 0 ? a : b);
                    keys.computeIfAbsent(entity.id(), _ -> new HashSet<>())
                            .addAll(entity.identifiers());
                }
            entities.forEach((id, best) -> {
                var all = keys.getOrDefault(id, Set.of());
                var known = new KnownEntity(id, best.type(), best.kind(), best.name(), all);
                for (Identifier key : all)
                    byKey.computeIfAbsent(key, _ -> new HashSet<>()).add(known);
            });
        }

        @Override
        public List<KnownEntity> carrying(Collection<Identifier> keys) {
            var found = new HashSet<KnownEntity>();
            for (Identifier key : keys) found.addAll(byKey.getOrDefault(key, Set.of()));
            return List.copyOf(found);
        }
    }
}
