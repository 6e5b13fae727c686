package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// All people of a batch. A person is a name at an organization; one ORCID iD or personal mailbox
/// makes two of them one. A name alone proves nothing.
final class People {

    /// Shorter words stand in many mailboxes by chance.
    private static final int SHORTEST_SURNAME = 4;

    private static final Set<OrganizationKind> LISTING =
            EnumSet.of(OrganizationKind.NETWORK, OrganizationKind.INTERMEDIARY);

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

    private final Organizations organizations;
    private final Clusters clusters;

    People(
            List<PageFacts> pages,
            Organizations organizations,
            CandidateIndex index,
            Verdicts verdicts) {
        this.organizations = organizations;
        Set<Claim> claims = new LinkedHashSet<>();
        for (PageFacts page : pages) {
            for (PersonMention mention : page.people()) claim(page, mention).ifPresent(claims::add);
            for (RelationMention relation : page.relations())
                claim(page, relation).ifPresent(claims::add);
        }
        var keys = new TreeSet<Identifier>();
        claims.forEach(claim -> keys.addAll(claim.keys()));
        claims.addAll(Known.of(EntityType.PERSON, index, keys));
        this.clusters =
                new Clusters(EntityType.PERSON, claims, new PersonContradiction(), verdicts);
    }

    /// Only people in professional roles, at an organization we know: a data protection officer is
    /// most often an outsider hired for the purpose.
    static boolean counts(PersonMention mention) {
        return mention.role() != PersonRole.DATA_PROTECTION
                && PersonName.of(mention.name()).isFull();
    }

    private Optional<Claim> claim(PageFacts page, PersonMention mention) {
        if (!counts(mention)) return Optional.empty();
        return employer(page, mention)
                .map(employer -> {
                    var keys = at(mention.name(), employer);
                    if (mention.orcid() != null)
                        keys.add(new Identifier(Scheme.ORCID, mention.orcid()));
                    mailbox(mention).ifPresent(keys::add);
                    onOneSite(page, mention).ifPresent(keys::add);
                    return Claim.of(mention.name(), OrganizationKind.ORGANIZATION, keys);
                });
    }

    private Optional<Claim> claim(PageFacts page, RelationMention relation) {
        boolean employs =
                relation.predicate() == Predicate.WORKS_FOR
                        || relation.predicate() == Predicate.LEADS;
        if (!employs || !PersonName.of(relation.subject()).isFull()) return Optional.empty();
        return organizations
                .named(page, relation.object())
                .map(employer ->
                        Claim.of(
                                relation.subject(),
                                OrganizationKind.ORGANIZATION,
                                at(relation.subject(), employer)));
    }

    /// The full name, and what others shorten it to.
    private static NavigableSet<Identifier> at(String printed, EntityId employer) {
        var name = PersonName.of(printed);
        var keys = new TreeSet<Identifier>();
        keys.add(new Identifier(Scheme.INITIAL_AT, name.initialAndLast() + "@" + employer));
        if (name.hasInitialOnly() && name.words().size() == 2) return keys;
        keys.add(new Identifier(Scheme.NAME_AT, name.complete() + "@" + employer));
        if (!name.hasInitialOnly())
            keys.add(new Identifier(Scheme.FIRST_NAME_AT, name.firstAndLast() + "@" + employer));
        return keys;
    }

    /// A site names somebody with different employers: the university here, the project there. One
    /// who lists the people of many firms may mean two by one name.
    private Optional<Identifier> onOneSite(PageFacts page, PersonMention mention) {
        var name = PersonName.of(mention.name());
        if (name.hasInitialOnly()) return Optional.empty();
        return organizations
                .publisher(page)
                .filter(publisher -> !LISTING.contains(publisher.kind()))
                .flatMap(_ -> organizations.publisherId(page))
                .map(id -> new Identifier(Scheme.FIRST_NAME_AT, name.complete() + "@" + id));
    }

    /// Personal is a mailbox that carries the surname, or a part of it.
    static Optional<Identifier> mailbox(PersonMention mention) {
        if (mention.email() == null) return Optional.empty();
        var name = PersonName.of(mention.name());
        if (!name.isFull()) return Optional.empty();
        String mail = mention.email().toLowerCase(Locale.ROOT).strip();
        String local = NO_LETTER.matcher(Names.fold(mail.split("@", 2)[0])).replaceAll("");
        boolean carries =
                local.contains(name.surname())
                        || name.words().stream()
                                .skip(1)
                                .anyMatch(word ->
                                        word.length() >= SHORTEST_SURNAME && local.contains(word));
        return carries ? Optional.of(new Identifier(Scheme.MAIL, mail)) : Optional.empty();
    }

    Optional<EntityId> employer(PageFacts page, PersonMention mention) {
        return Optional.ofNullable(mention.affiliation())
                .flatMap(name -> organizations.named(page, name))
                .or(() -> organizations.publisherId(page));
    }

    Optional<EntityId> of(PageFacts page, PersonMention mention) {
        return claim(page, mention).map(clusters::idOf);
    }

    Optional<EntityId> of(PageFacts page, RelationMention relation) {
        return claim(page, relation).map(clusters::idOf);
    }

    /// The keys that this mention proves.
    Set<Identifier> keys(PageFacts page, PersonMention mention) {
        return claim(page, mention).<Set<Identifier>>map(Claim::keys).orElse(Set.of());
    }

    Set<Identifier> keys(PageFacts page, RelationMention relation) {
        return claim(page, relation).<Set<Identifier>>map(Claim::keys).orElse(Set.of());
    }

    List<Doubt> doubts() {
        return clusters.doubts();
    }
}
