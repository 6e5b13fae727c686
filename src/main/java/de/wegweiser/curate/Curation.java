package de.wegweiser.curate;

import static java.util.stream.Collectors.toCollection;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Action;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.NotSame;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Split;
import de.wegweiser.fact.Decision.Verdict;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.DecisionStore;
import de.wegweiser.graph.DecisionStore.Subject;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.graph.NeedStore;
import de.wegweiser.graph.PersonErasure;
import de.wegweiser.graph.PersonErasure.Erased;
import de.wegweiser.graph.PersonFile;
import de.wegweiser.graph.PersonRegister;
import de.wegweiser.graph.ReviewQueue;
import de.wegweiser.graph.ReviewQueue.Question;
import de.wegweiser.resolve.Distinct;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.NameKeys;
import jakarta.annotation.PostConstruct;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// What stewards do. **Start reading here.**
///
/// A decision is a numbered record that is never changed. It is in the graph together with its
/// effect, and in the journal beside the graph right after; the one brings the other up to date at
/// the next start.
@Component
@EnableConfigurationProperties(CurationSettings.class)
public class Curation {

    private static final int QUESTIONS = 10_000;

    private final EntityStore entities;
    private final DecisionStore decisions;
    private final ReviewQueue queue;
    private final PersonRegister people;
    private final PersonErasure erasure;
    private final NeedStore needs;
    private final CurationSettings settings;
    private final Journal journal;

    Curation(
            EntityStore entities,
            DecisionStore decisions,
            ReviewQueue queue,
            PersonRegister people,
            PersonErasure erasure,
            NeedStore needs,
            CurationSettings settings) {
        this.entities = entities;
        this.decisions = decisions;
        this.queue = queue;
        this.people = people;
        this.erasure = erasure;
        this.needs = needs;
        this.settings = settings;
        this.journal = new Journal(settings.journal());
    }

    /// Brings graph and journal together.
    ///
    /// @throws IllegalStateException when they belong to two data folders
    @PostConstruct
    void catchUp() {
        var written = journal.read();
        if (!written.isEmpty()) decisions.restore(written);
        // what a crash kept out of it, and names that went out of the graph since
        var all = decisions.all();
        if (!written.equals(all)) journal.replace(all);
    }

    /// Two are one.
    ///
    /// @param kept whose id stays
    /// @param merged whose id leads to `kept` from now on
    public Decision merge(String kept, String merged, String actor, String reason) {
        var one = entity(kept);
        var other = entity(merged);
        if (one.party().id().equals(other.party().id()))
            throw new BadDecision(
                    "%s and %s are one already: %s".formatted(kept, merged, one.party().name()));
        if (!one.type().equals(other.type()))
            throw new BadDecision(
                    "%s is a %s and %s is a %s: only two of a kind can be one"
                            .formatted(
                                    one.party().name(),
                                    one.type().toLowerCase(Locale.ROOT),
                                    other.party().name(),
                                    other.type().toLowerCase(Locale.ROOT)));
        return decide(new Merge(one.party(), other.party()), actor, reason);
    }

    /// One is two: what some pages say of it is said of another, who gets an id of its own.
    ///
    /// @param pages addresses of pages, or `host:` and a host
    public Decision split(String entity, Collection<String> pages, String actor, String reason) {
        var from = entity(entity);
        var telling = decisions.pagesOf(from.party().id());
        for (String page : pages)
            if (telling.stream().noneMatch(url -> covers(page, url)))
                throw new BadDecision(
                        "%s is named on no page %s; it is named on %s"
                                .formatted(from.party().name(), page, some(telling)));
        if (telling.stream().allMatch(url -> pages.stream().anyMatch(page -> covers(page, url))))
            throw new BadDecision(
                    "these are all pages that name %s: nothing would be left of it"
                            .formatted(from.party().name()));
        var apart =
                new Party(
                        "%s-split-%s"
                                .formatted(
                                        from.party().id(),
                                        UUID.randomUUID().toString().substring(0, 8)),
                        from.party().name(),
                        new TreeSet<>());
        return decide(new Split(from.party(), apart, new TreeSet<>(pages)), actor, reason);
    }

    private static boolean covers(String scope, String url) {
        if (!scope.startsWith("host:")) return scope.equals(url);
        String host = URI.create(url).getHost();
        return host != null && host.replaceFirst("^www\\.", "").equals(scope.substring(5));
    }

    private static String some(Collection<String> urls) {
        return String.join(", ", urls.stream().limit(5).toList())
                + (urls.size() > 5 ? " and %d more".formatted(urls.size() - 5) : "");
    }

    /// Two are two, whatever keys they come to share.
    public Decision notSame(String one, String other, String actor, String reason) {
        var first = entity(one);
        var second = entity(other);
        if (first.party().id().equals(second.party().id()))
            throw new BadDecision(
                    "%s and %s are one: revert their merge, or split %s"
                            .formatted(one, other, first.party().name()));
        return decide(new NotSame(first.party(), second.party()), actor, reason);
    }

    /// Whether an edge holds, whatever pages say. Of an accepted one, too, the sentences that prove
    /// it must be there: without any it is not shown.
    ///
    /// @param object id of an entity, URI of a concept or AGS of a municipality
    public Decision judge(
            String subject,
            Predicate predicate,
            String object,
            Verdict verdict,
            String actor,
            String reason) {
        return decide(
                new Judge(entity(subject).party(), predicate, any(object).party(), verdict),
                actor,
                reason);
    }

    /// Takes a decision back. Reverting a revert puts the first decision in force again.
    public Decision revert(long number, String actor, String reason) {
        return decide(new Revert(number), actor, reason);
    }

    private Decision decide(Action action, String actor, String reason) {
        if (actor.isBlank() || reason.isBlank())
            throw new BadDecision("a decision needs somebody who makes it, and a reason");
        var decision =
                decisions.record(
                        action, actor, reason, Instant.now(), before -> check(action, before));
        journal.append(List.of(decision));
        return decision;
    }

    private void check(Action action, List<Decision> before) {
        if (action instanceof Merge(var kept, var merged)) checkNotApart(kept, merged, before);
        if (!(action instanceof Revert(long number))) return;
        if (before.stream().noneMatch(decision -> decision.number() == number))
            throw new BadDecision(
                    "there is no decision %d; the last one is %d".formatted(number, before.size()));
        if (decisions.inForce(before).stream().noneMatch(decision -> decision.number() == number))
            throw new BadDecision("decision %d is reverted already".formatted(number));
    }

    private void checkNotApart(Party one, Party other, List<Decision> before) {
        for (Decision decision : decisions.inForce(before))
            if (decision.action() instanceof NotSame(var a, var b)
                    && Set.of(a.id(), b.id()).equals(Set.of(one.id(), other.id())))
                throw new BadDecision(
                        "decision %d says that they are two: revert that first"
                                .formatted(decision.number()));
    }

    private Subject entity(String id) {
        var found = any(id);
        if (found.type().equals("Concept") || found.type().equals("Municipality"))
            throw new BadDecision(
                    "%s is a %s: decide about organizations, people and projects"
                            .formatted(id, found.type().toLowerCase(Locale.ROOT)));
        return found;
    }

    private Subject any(String id) {
        return decisions
                .subject(id)
                .orElseThrow(() ->
                        new BadDecision(
                                "nobody has the id %s; ids stand in every answer of the API and in addresses of pages"
                                        .formatted(id)));
    }

    /// All decisions, the reverted ones too, in their order.
    public List<Decision> decisions() {
        return decisions.all();
    }

    /// Those that count.
    public List<Decision> inForce() {
        return decisions.inForce();
    }

    /// Pairs that may be one and were not decided about, most likely the same first.
    public List<Question> questions(int most) {
        var apart = new HashSet<List<String>>();
        for (Decision decision : decisions.inForce())
            if (decision.action() instanceof NotSame(var one, var other)) {
                String a = now(one);
                String b = now(other);
                apart.add(List.of(a, b));
                apart.add(List.of(b, a));
            }
        return queue.open(QUESTIONS).stream()
                .filter(question -> !apart.contains(List.of(question.one(), question.other())))
                .limit(most)
                .toList();
    }

    private String now(Party party) {
        return decisions
                .subject(party.id())
                .map(subject -> subject.party().id())
                .orElse(party.id());
    }

    /// Whom the resolver must not put together.
    public List<Distinct> distincts() {
        var distincts = new ArrayList<Distinct>();
        for (Decision decision : decisions.inForce())
            if (decision.action() instanceof NotSame(var one, var other))
                distincts.add(new Distinct(keys(one), keys(other)));
        return distincts;
    }

    private static NavigableSet<Identifier> keys(Party party) {
        return party.keys().stream().map(Identifier::parse).collect(toCollection(TreeSet::new));
    }

    /// After a load: finds those whom decisions are about again.
    public void settle() {
        decisions.settle();
    }

    /// Forgets what is over: what only pages said that are gone for long, needs whose last day has
    /// passed, and people who were not named for longer than their role allows.
    public void retire(Instant now) {
        needs.retire(LocalDate.ofInstant(now, ZoneOffset.UTC));
        entities.retire(now.minus(settings.goneFor()));
        erasure.retire(role ->
                now.minus(
                        switch (role) {
                            case MANAGING_DIRECTOR, BOARD, OWNER, HEAD, PROFESSOR ->
                                    settings.leaders();
                            case AUTHORIZED_SIGNATORY -> settings.signatories();
                            case STAFF, CONTACT, EDITORIAL, DATA_PROTECTION -> settings.others();
                        }));
    }

    /// Forgets a person for good, in the journal too.
    ///
    /// @return empty when the id is nobody's
    public Optional<Erased> erase(String id) {
        var erased = erasure.erase(id, Instant.now());
        erased.ifPresent(this::keepJournal);
        return erased;
    }

    /// Keeps somebody away whom no page may have named yet.
    ///
    /// @param organizations names or hosts of those they may be named at
    /// @param mails their mailboxes
    public Erased keepAway(
            String name, Collection<String> organizations, Collection<String> mails) {
        if (organizations.isEmpty() && mails.isEmpty())
            throw new BadDecision(
                    "a name alone may be that of many: say at which organization, or with which mail address");
        if (mails.isEmpty() && !NameKeys.person(name).contains(" "))
            throw new BadDecision(
                    "%s is a part of a name: say the given name and the surname".formatted(name));
        var erased = erasure.keepAway(name, organizations, mails, Instant.now());
        keepJournal(erased);
        return erased;
    }

    private void keepJournal(Erased erased) {
        if (erased.decisions() > 0) journal.replace(decisions.all());
    }

    /// Everything held on people of this name.
    public List<PersonFile> report(String name, String organization) {
        return people.find(name, organization);
    }

    /// Everything held on one person.
    public Optional<PersonFile> report(String id) {
        return people.file(id);
    }
}
