package de.wegweiser.resolve;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.resolve.Identifier.Scheme;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chooses the publisher of one site: its Impressum, else what its pages say most, else the seeds.
///
/// A chair's site carries the Impressum of its university: there the seeds (or what was known of
/// the site before) name the publisher, and the university is its umbrella.
final class PublisherChoice {

    private static final Set<OrganizationKind> UNDER_AN_UMBRELLA =
            EnumSet.of(OrganizationKind.RESEARCH_GROUP, OrganizationKind.RESEARCH_INSTITUTE);

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Site site;
    private final List<PageFacts> pages;
    private final @Nullable KnownSite told;

    /// @param before who published the site when it was met last
    PublisherChoice(Site site, List<PageFacts> pages, Optional<KnownEntity> before) {
        this.site = site;
        this.pages = pages;
        this.told = site.seed() != null ? site.seed() : before.map(this::asSeed).orElse(null);
    }

    private KnownSite asSeed(KnownEntity known) {
        return new KnownSite(URI.create("known:/"), known.kind(), known.name(), null);
    }

    Optional<Publisher> choose() {
        var printed = impressum().or(this::mostNamed);
        if (told != null && UNDER_AN_UMBRELLA.contains(told.kind()) && !names(printed, told.name()))
            return Optional.of(
                    publisher(told.name(), opening(told.name()), impressum().orElse(null)));
        if (printed.isPresent()) {
            var group = groupUnder(printed.get());
            if (group.isPresent())
                return Optional.of(publisher(group.get().name(), group, printed.get()));
            return Optional.of(publisher(printed.get().name(), printed, null));
        }
        return Optional.ofNullable(told)
                .map(seed -> publisher(seed.name(), Optional.empty(), null));
    }

    /// Best of all that the Impressum pages list: the agency that built the site is listed too, and
    /// so are sister companies.
    private Optional<OrganizationMention> impressum() {
        return pages.stream()
                .filter(page -> page.role() == PageRole.IMPRESSUM)
                .flatMap(page -> page.organizations().stream())
                .min(
                        comparing((OrganizationMention m) -> !resemblesSeed(m))
                                .thenComparing(m -> !hasTheHost(m))
                                .thenComparing(m -> !opensItsPage(m))
                                .thenComparing(m -> Keys.official(m).isEmpty())
                                .thenComparing(
                                        OrganizationMention::confidence, Comparator.reverseOrder())
                                .thenComparing(OrganizationMention::name));
    }

    /// `muster-werkzeugbau.example` is the site of Muster Werkzeugbau GmbH, though the holding
    /// opens the Impressum of all its firms.
    private boolean hasTheHost(OrganizationMention mention) {
        if (!site.web()) return false;
        String label =
                NO_LETTER
                        .matcher(Names.fold(site.registrableDomain().split("\\.")[0]))
                        .replaceAll("");
        return label.equals(Names.organization(mention.name()).replace(" ", ""));
    }

    private boolean opensItsPage(OrganizationMention mention) {
        return pages.stream()
                .anyMatch(page ->
                        !page.organizations().isEmpty()
                                && page.organizations().getFirst().equals(mention));
    }

    private boolean resemblesSeed(OrganizationMention mention) {
        if (told == null) return true;
        var seed = Set.of(Names.organization(told.name()).split(" "));
        return Set.copyOf(List.of(Names.organization(mention.name()).split(" "))).stream()
                .anyMatch(word -> word.length() > 2 && seed.contains(word));
    }

    private Optional<OrganizationMention> mostNamed() {
        Map<String, Long> votes =
                firsts().stream()
                        .collect(
                                groupingBy(
                                        m -> Names.organization(m.name()),
                                        TreeMap::new,
                                        counting()));
        return firsts().stream()
                .min(
                        comparing((OrganizationMention m) ->
                                        votes.getOrDefault(Names.organization(m.name()), 0L))
                                .reversed()
                                .thenComparing(m -> Names.legalName(m.name()).isEmpty())
                                .thenComparing(
                                        OrganizationMention::confidence, Comparator.reverseOrder())
                                .thenComparing(OrganizationMention::name));
    }

    private List<OrganizationMention> firsts() {
        return pages.stream()
                .filter(page -> !page.organizations().isEmpty())
                .map(page -> page.organizations().getFirst())
                .toList();
    }

    /// Without seeds: a university's Impressum, while most other pages speak for one research
    /// group.
    private Optional<OrganizationMention> groupUnder(OrganizationMention printed) {
        if (told != null || printed.kind() != OrganizationKind.UNIVERSITY) return Optional.empty();
        long others = pages.stream().filter(page -> page.role() != PageRole.IMPRESSUM).count();
        return firsts().stream()
                .filter(m -> UNDER_AN_UMBRELLA.contains(m.kind()))
                .filter(m -> 2 * timesFirst(m) > others)
                .min(comparing(OrganizationMention::name))
                .flatMap(m -> opening(m.name()));
    }

    /// How the site's own pages print that name.
    private Optional<OrganizationMention> opening(String name) {
        String key = Names.organization(name);
        return firsts().stream()
                .filter(m -> Names.organization(m.name()).equals(key))
                .min(comparing(OrganizationMention::name));
    }

    private long timesFirst(OrganizationMention mention) {
        String key = Names.organization(mention.name());
        return firsts().stream().filter(m -> Names.organization(m.name()).equals(key)).count();
    }

    private static boolean names(Optional<OrganizationMention> printed, String name) {
        return printed.isPresent()
                && printed.get().kind() != OrganizationKind.UNIVERSITY
                && Names.within(Names.organization(name), Names.organization(printed.get().name()));
    }

    private Publisher publisher(
            String name,
            Optional<OrganizationMention> printed,
            @Nullable OrganizationMention umbrella) {
        var kind = kind(printed);
        var aliases = aliases(name, umbrella);
        var parents = Parents.of(site, aliases, pages, umbrella == null ? null : umbrella.name());
        Names.parent(name).ifPresent(parents::add);
        var keys = new TreeSet<>(Keys.named(name, kind, parents));
        if (told != null) keys.addAll(Keys.named(told.name(), kind, parents));
        aliases.forEach(alias -> keys.add(new Identifier(Scheme.NAME, alias)));
        if (site.web()) keys.add(new Identifier(Scheme.DOMAIN, site.key()));
        printed.ifPresent(m -> keys.addAll(Keys.placed(m.name(), m.postalCode(), m.city())));
        if (site.seed() != null) keys.addAll(site.seed().keys());
        if (keys.isEmpty()) keys.add(new Identifier(Scheme.NAME, name));
        var official = umbrella == null ? official(printed) : new TreeSet<Identifier>();
        return new Publisher(site, name, kind, aliases, keys, official, parents, umbrella);
    }

    private NavigableSet<Identifier> official(Optional<OrganizationMention> printed) {
        return printed.map(Keys::official).orElseGet(TreeSet::new);
    }

    private OrganizationKind kind(Optional<OrganizationMention> printed) {
        var own = printed.map(OrganizationMention::kind).orElse(OrganizationKind.ORGANIZATION);
        if (site.seed() != null && site.seed().kind() != OrganizationKind.ORGANIZATION)
            return site.seed().kind();
        if (told != null && UNDER_AN_UMBRELLA.contains(told.kind())) return told.kind();
        return own;
    }

    /// The publisher's own name, the seeds' and every variant that begins alike; and a brand, when
    /// half of the pages open with it.
    private NavigableSet<String> aliases(String name, @Nullable OrganizationMention umbrella) {
        String key = Names.organization(name);
        var aliases = new TreeSet<>(Set.of(key));
        if (told != null) aliases.add(Names.organization(told.name()));
        for (OrganizationMention m : firsts()) {
            String other = Names.organization(m.name());
            boolean alike = Names.leads(other, key) || Names.leads(key, other);
            boolean english =
                    m.kind() == OrganizationKind.RESEARCH_GROUP
                            && Names.inTwoLanguages(m.name(), name);
            boolean brand = pages.size() > 2 && 2 * timesFirst(m) >= pages.size();
            if ((alike || brand || english) && !isUmbrella(other, umbrella) && noOtherFirm(m, name))
                aliases.add(other);
        }
        aliases.removeIf(alias -> alias.length() < 2);
        return aliases;
    }

    private static boolean isUmbrella(String key, @Nullable OrganizationMention umbrella) {
        return umbrella != null
                && key.equals(Names.organization(Objects.requireNonNull(umbrella).name()));
    }

    /// `Muster Holding GmbH` on the pages of Muster GmbH is a firm of its own.
    private static boolean noOtherFirm(OrganizationMention m, String name) {
        String theirs = Names.legalName(m.name());
        return theirs.isEmpty() || theirs.equals(Names.legalName(name));
    }
}
