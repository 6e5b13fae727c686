package de.wegweiser.graph;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Action;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.NotSame;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Split;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.PersonFile.Employer;
import de.wegweiser.graph.PersonFile.Said;
import de.wegweiser.graph.PersonFile.Sighting;
import de.wegweiser.graph.SuppressionList.Traces;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.Identifier.Scheme;
import de.wegweiser.resolve.NameKeys;
import jakarta.annotation.PostConstruct;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// How people are forgotten, and stay forgotten (GDPR Art. 17 and 21).
@Component
public class PersonErasure {

    /// How far the list of those who want to be forgotten has been applied to this graph.
    private static final String APPLIED = "suppression";

    private static final int PAGE = 5000;

    private final GraphConnection graph;
    private final EntityStore entities;
    private final DecisionStore decisions;
    private final PersonRegister people;
    private final SuppressionList suppressed;
    private final Redaction redaction;

    PersonErasure(
            GraphConnection graph,
            EntityStore entities,
            DecisionStore decisions,
            PersonRegister people,
            SuppressionList suppressed) {
        this.graph = graph;
        this.entities = entities;
        this.decisions = decisions;
        this.people = people;
        this.suppressed = suppressed;
        this.redaction = new Redaction(graph, suppressed);
    }

    /// A graph that was restored from a backup may hold people who wanted to be forgotten after it
    /// was made.
    @PostConstruct
    void forgetWhoCameBack() {
        if (suppressed.isEmpty()) return;
        if (entities.watermark(APPLIED).filter(suppressed.version()::equals).isPresent()) return;
        var held = listed();
        held.forEach(file -> suppressed.learn(traces(file), Instant.now()));
        forgetListed(held);
    }

    private Erased forgetListed(List<PersonFile> files) {
        var sum = Erased.NOTHING;
        for (PersonFile file : files) sum = sum.plus(forget(file, true));
        sum = sum.plus(new Erased(0, 0, redaction.everywhere(), 0, 0)).plus(sweepTraces());
        applied();
        return sum;
    }

    /// Those who are held and must not be.
    private List<PersonFile> listed() {
        return ids().stream()
                .map(people::told)
                .filter(file -> suppressed.suppresses(traces(file)))
                .toList();
    }

    private List<String> ids() {
        var all = new ArrayList<String>();
        String after = "";
        while (true) {
            var some =
                    page("person/all", after).stream()
                            .map(row -> row.get("id").asString())
                            .toList();
            all.addAll(some);
            if (some.isEmpty()) return all;
            after = some.getLast();
        }
    }

    private List<Record> page(String query, String after) {
        return Redaction.page(graph, query, after, PAGE);
    }

    /// What tells of people who are not held themselves, or not any more.
    private Erased sweepTraces() {
        return graph.write(tx -> {
            tx.run(NamedQuery.text("load/lock")).consume();
            return new Erasing(tx).sweep();
        });
    }

    private void applied() {
        entities.mark(new Watermark(APPLIED, suppressed.version()));
    }

    /// Forgets a person for good: whatever is read, merged, imported or restored later, the person
    /// stays away.
    ///
    /// @return empty when the id is nobody's
    public Optional<Erased> erase(String id, Instant at) {
        var file = people.file(id);
        if (file.isEmpty()) return Optional.empty();
        // first: from then on nobody writes the person, whatever becomes of the rest
        suppressed.add(traces(file.get()), at);
        var erased = forget(file.get(), true);
        applied();
        return Optional.of(erased);
    }

    /// Keeps somebody away before any page was read that names them: an objection (Art. 21) need
    /// not wait for us. Whoever is held already and is meant by it is forgotten as by [#erase].
    ///
    /// @param organizations names or hosts of those they may be named at. A name alone means too
    ///   many: it is taken out of sentences, but keeps nobody of that name away
    public Erased keepAway(
            String name, Collection<String> organizations, Collection<String> mails, Instant at) {
        var places = new TreeSet<String>();
        for (String organization : organizations) {
            places.add(NameKeys.organization(organization));
            places.add(Aliases.site(organization.strip()));
        }
        suppressed.add(new Traces(Set.of(name), new TreeSet<>(mails), Set.of(), places), at);
        var held = listed();
        held.forEach(file -> suppressed.add(traces(file), at));
        return forgetListed(held);
    }

    /// @param asked whether they asked for it: else a page that names them again brings them back,
    ///   and what stewards decided of them stays
    private Erased forget(PersonFile file, boolean asked) {
        return graph.write(tx -> {
            tx.run(NamedQuery.text("load/lock")).consume();
            return new Erasing(tx).erase(file, asked);
        });
    }

    /// Forgets people who were not named for longer than their roles allow; whoever is named again
    /// comes back.
    ///
    /// @param limit when somebody of a role must have been named at least
    /// @return how many were forgotten
    public int retire(Function<PersonRole, Instant> limit) {
        int forgotten = 0;
        String after = "";
        while (true) {
            var rows = page("person/last-named", after);
            if (rows.isEmpty()) return forgotten;
            after = rows.getLast().get("id").asString();
            for (Record row : rows)
                if (isOver(row, limit)) {
                    forget(people.told(row.get("id").asString()), false);
                    forgotten++;
                }
        }
    }

    /// The role that is kept longest decides.
    private static boolean isOver(Record row, Function<PersonRole, Instant> limit) {
        if (row.get("named").isNull()) return false;
        var named = row.get("named").asZonedDateTime().toInstant();
        var roles =
                row.get("roles").asList(Value::asString).stream().map(PersonRole::valueOf).toList();
        return (roles.isEmpty() ? List.of(PersonRole.STAFF) : roles)
                .stream().allMatch(role -> named.isBefore(limit.apply(role)));
    }

    /// What an erasure did.
    ///
    /// @param people who were held
    /// @param statements sentences deleted
    /// @param redacted sentences about others that a name was taken out of
    /// @param pages taken out as a whole, because their address names the person
    public record Erased(int people, int statements, int redacted, int pages, int decisions) {

        static final Erased NOTHING = new Erased(0, 0, 0, 0, 0);

        Erased plus(Erased other) {
            return new Erased(
                    people + other.people,
                    statements + other.statements,
                    redacted + other.redacted,
                    pages + other.pages,
                    decisions + other.decisions);
        }
    }

    /// All by which somebody is known, here or wherever they are named.
    static Traces traces(PersonFile file) {
        var names = new TreeSet<String>(Set.of(file.name()));
        var mails = new TreeSet<String>();
        var orcids = new TreeSet<String>();
        var places = new TreeSet<String>();
        Optional.ofNullable(file.properties().get("email")).ifPresent(mails::add);
        for (Sighting page : file.pages()) {
            Optional.ofNullable(page.told().get("name")).ifPresent(names::add);
            Optional.ofNullable(page.told().get("email")).ifPresent(mails::add);
            places.add(Suppressor.place(page.url()));
        }
        for (String key : file.identifiers()) {
            var identifier = Identifier.parse(key);
            if (identifier.scheme() == Scheme.MAIL) mails.add(identifier.value());
            if (identifier.scheme() == Scheme.ORCID) orcids.add(identifier.value());
            // name@id of the employer, as the resolver calls it
            if (identifier.scheme() == Scheme.NAME_AT)
                places.add(identifier.value().substring(identifier.value().indexOf('@') + 1));
        }
        for (Employer employer : file.employers()) {
            places.add(employer.id());
            places.add(NameKeys.organization(employer.name()));
            employer.otherNames().forEach(name -> places.add(NameKeys.organization(name)));
            places.addAll(employer.domains());
        }
        return new Traces(names, mails, orcids, places);
    }

    /// One erasure, in one transaction.
    private final class Erasing {

        private final TransactionContext tx;
        private final Set<String> touched = new TreeSet<>();
        private final Set<EdgeKey> edges = new HashSet<>();

        Erasing(TransactionContext tx) {
            this.tx = tx;
        }

        Erased erase(PersonFile file, boolean asked) {
            var traces = traces(file);
            var texts = asked ? redaction.texts(tx, traces.names()) : List.<Record>of();
            for (Said said : file.statements()) touch(said);
            tx.run(NamedQuery.text("person/erase"), Map.of("id", file.id())).consume();
            new EdgeStore(tx).project(edges);
            var ids = new ArrayList<>(file.formerIds());
            ids.add(file.id());
            tx.run(NamedQuery.text("person/drop"), Map.of("id", file.id(), "ids", ids)).consume();
            touched.remove(file.id());
            mailboxes(file.employers().stream().map(Employer::id).toList(), traces.mails());
            int redacted = 0;
            int pages = 0;
            int rewritten = 0;
            if (asked) {
                redacted = redaction.of(tx, traces.names(), texts);
                pages = pagesNamedAfter();
                rewritten =
                        rewrite(decision ->
                                PersonRegister.isAbout(
                                        decision, file.id(), file.formerIds(), file.name()));
            }
            new EntityNodes(tx, EntityNodes.History.MOVED).project(touched);
            return new Erased(1, file.statements().size(), redacted, pages, rewritten);
        }

        /// Pages, mailboxes and decisions that name somebody who is on the list.
        Erased sweep() {
            int pages = pagesNamedAfter();
            var ids = new TreeSet<String>();
            var mails = new TreeSet<String>();
            tx.run(NamedQuery.text("person/mails-of-organizations"))
                    .forEachRemaining(row -> {
                        if (!suppressed.suppressesMail(row.get("mail").asString())) return;
                        ids.add(row.get("id").asString());
                        mails.add(row.get("mail").asString());
                    });
            mailboxes(ids, mails);
            int rewritten = rewrite(this::isAboutListed);
            new EntityNodes(tx, EntityNodes.History.MOVED).project(touched);
            return new Erased(0, 0, 0, pages, rewritten);
        }

        private boolean isAboutListed(Decision decision) {
            return decision.action().parties().stream()
                    .anyMatch(party ->
                            party.id().startsWith("per-") && suppressed.listsName(party.name()));
        }

        private void touch(Said said) {
            edges.add(new EdgeKey(said.subject(), said.predicate(), said.object()));
            touched.add(said.subject());
            touched.add(said.object());
        }

        private void mailboxes(Collection<String> ids, Collection<String> mails) {
            if (mails.isEmpty()) return;
            var lower = mails.stream().map(mail -> mail.toLowerCase(Locale.ROOT)).toList();
            tx.run(
                            NamedQuery.text("person/mailboxes"),
                            Map.of("ids", List.copyOf(ids), "mails", lower))
                    .forEachRemaining(row -> touched.add(row.get("entity").asString()));
        }

        /// Pages that are the person's own go as a whole: their address is a trace.
        private int pagesNamedAfter() {
            var suppressor = new Suppressor(suppressed);
            var urls =
                    tx.run(NamedQuery.text("person/addresses")).stream()
                            .map(row -> row.get("url").asString())
                            .filter(url -> suppressor.isNamedAfterOne(URI.create(url)))
                            .toList();
            if (!urls.isEmpty()) new PageLoad(tx).forgetPages(urls, EntityNodes.History.FORGOTTEN);
            return urls.size();
        }

        private int rewrite(Predicate<Decision> about) {
            return decisions.rewrite(
                    tx,
                    decision -> about.test(decision) ? emptied(decision) : withoutNames(decision));
        }

        /// The reason of a decision about others may name them.
        private Decision withoutNames(Decision decision) {
            return new Decision(
                    decision.number(),
                    decision.action(),
                    decision.actor(),
                    decision.at(),
                    suppressed.redact(decision.reason(), Set.of()));
        }

        /// The decision stays, for its number; whom it was about goes.
        private static Decision emptied(Decision decision) {
            var nobody = Party.erased(decision.number());
            Action action =
                    switch (decision.action()) {
                        case Merge _ -> new Merge(nobody, nobody);
                        case Split(_, _, var pages) ->
                                new Split(nobody, nobody, new TreeSet<>(pages));
                        case NotSame _ -> new NotSame(nobody, nobody);
                        case Judge(_, var predicate, _, var verdict) ->
                                new Judge(nobody, predicate, nobody, verdict);
                        case Revert revert -> revert;
                    };
            return new Decision(
                    decision.number(), action, decision.actor(), decision.at(), "erased");
        }
    }
}
