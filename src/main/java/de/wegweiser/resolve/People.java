package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All people of a batch. A person is a name at an organization; one personal mailbox makes two of
/// them one. A name alone proves nothing.
final class People {

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
        this.clusters = new Clusters(EntityType.PERSON, claims, People::contradiction, verdicts);
    }

    /// Only people in professional roles, at an organization we know: a data protection officer is
    /// most often an outsider hired for the purpose.
    static boolean counts(PersonMention mention) {
        return mention.role() != PersonRole.DATA_PROTECTION
                && Names.person(mention.name()).indexOf(' ') > 0;
    }

    private Optional<Claim> claim(PageFacts page, PersonMention mention) {
        if (!counts(mention)) return Optional.empty();
        return employer(page, mention)
                .map(employer -> {
                    var keys = new TreeSet<>(Set.of(at(mention.name(), employer)));
                    mailbox(mention).ifPresent(keys::add);
                    return Claim.of(mention.name(), OrganizationKind.ORGANIZATION, keys);
                });
    }

    private Optional<Claim> claim(PageFacts page, RelationMention relation) {
        boolean employs =
                relation.predicate() == Predicate.WORKS_FOR
                        || relation.predicate() == Predicate.LEADS;
        if (!employs || Names.person(relation.subject()).indexOf(' ') < 0) return Optional.empty();
        return organizations
                .named(page, relation.object())
                .map(employer ->
                        Claim.of(
                                relation.subject(),
                                OrganizationKind.ORGANIZATION,
                                Set.of(at(relation.subject(), employer))));
    }

    private static Identifier at(String name, EntityId employer) {
        return new Identifier(Scheme.NAME_AT, Names.person(name) + "@" + employer);
    }

    /// Personal is a mailbox that carries the surname.
    static Optional<Identifier> mailbox(PersonMention mention) {
        if (mention.email() == null) return Optional.empty();
        String mail = mention.email().toLowerCase(Locale.ROOT).strip();
        String local = Names.fold(mail.split("@", 2)[0]).replaceAll("[^a-z0-9]", "");
        return local.contains(Names.surname(Names.person(mention.name())))
                ? Optional.of(new Identifier(Scheme.MAIL, mail))
                : Optional.empty();
    }

    private static Optional<String> contradiction(Cluster one, Cluster other, Scheme rung) {
        if (one.known != null && other.known != null && !one.known.equals(other.known))
            return Optional.of("already two: " + one.known + " / " + other.known);
        return Collections.disjoint(surnames(one), surnames(other))
                ? Optional.of("name differs: " + one.names + " / " + other.names)
                : Optional.empty();
    }

    private static Set<String> surnames(Cluster cluster) {
        var surnames = new TreeSet<String>();
        cluster.names.forEach(name -> surnames.add(Names.surname(Names.person(name))));
        return surnames;
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
}
