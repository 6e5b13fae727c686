package de.wegweiser.resolve;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All organizations of a batch: first the publishers of all sites, then everybody they name.
final class Organizations {

    private final Sites sites;
    private final Map<String, Publisher> publishers = new LinkedHashMap<>();
    private final Clusters clusters;

    Organizations(List<PageFacts> pages, Sites sites, CandidateIndex index, Verdicts verdicts) {
        this.sites = sites;
        choosePublishers(pages, index);
        Set<Claim> claims = new LinkedHashSet<>();
        publishers.values().forEach(publisher -> claims.add(publisher.claim()));
        for (PageFacts page : pages) claims.addAll(claims(page));
        Set<Identifier> keys = new TreeSet<>();
        claims.forEach(claim -> keys.addAll(claim.keys()));
        for (PageFacts page : pages) keys.addAll(linkedDomains(page));
        Known.of(EntityType.ORGANIZATION, index, keys).forEach(claims::add);
        this.clusters =
                new Clusters(
                        EntityType.ORGANIZATION, claims, new OrganizationContradiction(), verdicts);
    }

    private void choosePublishers(List<PageFacts> pages, CandidateIndex index) {
        Map<Site, List<PageFacts>> bySite =
                pages.stream()
                        .collect(
                                groupingBy(
                                        page -> sites.of(page.url()),
                                        LinkedHashMap::new,
                                        toList()));
        Map<String, KnownEntity> before = before(bySite.keySet(), index);
        bySite.forEach((site, here) ->
                new PublisherChoice(site, here, Optional.ofNullable(before.get(site.key())))
                        .choose()
                        .ifPresent(publisher -> publishers.put(site.key(), publisher)));
    }

    private static Map<String, KnownEntity> before(Collection<Site> sites, CandidateIndex index) {
        var domains =
                sites.stream()
                        .filter(Site::web)
                        .map(site -> new Identifier(Scheme.DOMAIN, site.key()))
                        .toList();
        var carrying = new HashMap<Identifier, List<KnownEntity>>();
        for (KnownEntity known : Known.entities(EntityType.ORGANIZATION, index, domains))
            for (Identifier key : known.identifiers())
                carrying.computeIfAbsent(key, _ -> new ArrayList<>()).add(known);
        var before = new HashMap<String, KnownEntity>();
        for (Identifier domain : domains)
            owner(domain, carrying.getOrDefault(domain, List.of()))
                    .ifPresent(known -> before.put(domain.value(), known));
        return before;
    }

    /// Of several that carry the domain, the one it gave its id, or the only one with a stronger
    /// key: the others were only linked to it.
    private static Optional<KnownEntity> owner(Identifier domain, List<KnownEntity> carrying) {
        var id = Ids.of(EntityType.ORGANIZATION, domain.toString());
        var named = carrying.stream().filter(known -> known.id().equals(id)).toList();
        if (carrying.size() == 1) return onlyOne(carrying);
        if (!named.isEmpty()) return onlyOne(named);
        return onlyOne(
                carrying.stream()
                        .filter(known ->
                                known.identifiers().stream()
                                        .anyMatch(key -> key.scheme().compareTo(Scheme.DOMAIN) < 0))
                        .toList());
    }

    private static Optional<KnownEntity> onlyOne(List<KnownEntity> entities) {
        return entities.size() == 1 ? Optional.of(entities.getFirst()) : Optional.empty();
    }

    private List<Claim> claims(PageFacts page) {
        var claims = new ArrayList<Claim>();
        for (OrganizationMention mention : page.organizations()) claim(page, mention, claims);
        PageNames.organizations(page).forEach(name -> claim(page, name).ifPresent(claims::add));
        return claims;
    }

    private void claim(PageFacts page, OrganizationMention mention, List<Claim> claims) {
        if (publisher(page).filter(p -> p.isMeantBy(mention)).isEmpty())
            mentioned(page, mention).ifPresent(claims::add);
    }

    private Optional<Claim> mentioned(PageFacts page, OrganizationMention mention) {
        var keys = keys(page, mention);
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(Claim.of(mention.name(), mention.kind(), keys));
    }

    /// A bare name: who it is on this page, if the page tells more of it, else anybody of the name.
    private Optional<Claim> claim(PageFacts page, String name) {
        if (publisher(page).filter(p -> p.isMeantBy(name)).isPresent()) return Optional.empty();
        String key = Names.organization(name);
        for (OrganizationMention mention : page.organizations())
            if (Names.organization(mention.name()).equals(key)
                    && publisher(page).filter(p -> p.isMeantBy(mention)).isEmpty())
                return mentioned(page, mention);
        var keys = keys(page, name);
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(Claim.of(name, OrganizationKind.ORGANIZATION, keys));
    }

    /// The keys that a mention proves.
    NavigableSet<Identifier> keys(PageFacts page, OrganizationMention mention) {
        return Keys.of(mention, parents(page, mention.name()));
    }

    /// The keys that a bare name proves.
    NavigableSet<Identifier> keys(PageFacts page, String name) {
        return Keys.named(name, OrganizationKind.ORGANIZATION, parents(page, name));
    }

    private NavigableSet<String> parents(PageFacts page, String name) {
        return Parents.of(name, page, site(page), publisher(page).orElse(null));
    }

    private static List<Identifier> linkedDomains(PageFacts page) {
        return PageNames.linkedHosts(page).stream()
                .map(host -> new Identifier(Scheme.DOMAIN, Sites.domain(host)))
                .toList();
    }

    Site site(PageFacts page) {
        return sites.of(page.url());
    }

    Optional<Publisher> publisher(PageFacts page) {
        return Optional.ofNullable(publishers.get(site(page).key()));
    }

    Optional<EntityId> publisherId(PageFacts page) {
        return publisher(page).map(publisher -> clusters.idOf(publisher.claim()));
    }

    Optional<EntityId> of(PageFacts page, OrganizationMention mention) {
        return publisher(page).filter(p -> p.isMeantBy(mention)).isPresent()
                ? publisherId(page)
                : mentioned(page, mention).map(clusters::idOf);
    }

    /// Empty for the name of a person of the page, who is no organization.
    Optional<EntityId> named(PageFacts page, String name) {
        return publisher(page).filter(p -> p.isMeantBy(name)).isPresent()
                ? publisherId(page)
                : claim(page, name).flatMap(clusters::find);
    }

    /// Who speaks on the page: the name it opens with means the publisher of its site.
    Optional<EntityId> speaker(PageFacts page, String name) {
        boolean opens =
                !page.organizations().isEmpty()
                        && page.organizations().getFirst().name().equals(name);
        return opens || name.isBlank() ? publisherId(page) : named(page, name);
    }

    /// Whose site it is; only who is known has one.
    Optional<EntityId> at(String host) {
        return clusters.carrying(new Identifier(Scheme.DOMAIN, Sites.domain(host)));
    }

    List<Doubt> doubts() {
        return clusters.doubts();
    }
}
