package de.wegweiser.resolve;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The keys that come with a mention.
final class Keys {

    /// Shorter names say too little to find anybody by.
    private static final int SHORTEST_NAME = 2;

    private Keys() {}

    static NavigableSet<Identifier> of(OrganizationMention mention, Site site) {
        var keys = named(mention.name(), mention.kind(), site);
        keys.addAll(official(mention));
        if (mention.domain() != null) add(keys, Scheme.DOMAIN, Sites.domain(mention.domain()));
        keys.addAll(placed(mention.name(), mention.postalCode(), mention.city()));
        return keys;
    }

    /// Register and VAT: given out once each.
    static NavigableSet<Identifier> official(OrganizationMention mention) {
        var keys = new TreeSet<Identifier>();
        if (mention.registerKey().isPresent()
                && mention.registerCourt() != null
                && mention.registerNumber() != null)
            add(keys, Scheme.HR, Names.register(mention.registerCourt(), mention.registerNumber()));
        mention.verifiedVatId()
                .ifPresent(vatId -> add(keys, Scheme.USTID, vatId.replaceAll("\\W", "")));
        return keys;
    }

    /// A chair's name is unique at its university only, so its domain goes along.
    static NavigableSet<Identifier> named(String name, OrganizationKind kind, Site site) {
        var keys = new TreeSet<Identifier>();
        String bare = Names.organization(name);
        if (bare.length() < SHORTEST_NAME) return keys;
        add(keys, Scheme.NAME, bare);
        add(keys, Scheme.LEGAL_NAME, Names.legalName(name));
        if (site.web() && (kind == OrganizationKind.RESEARCH_GROUP || bare.startsWith("ls ")))
            add(keys, Scheme.NAME_AT, bare + "@" + site.registrableDomain());
        return keys;
    }

    static NavigableSet<Identifier> placed(
            String name, @Nullable String postalCode, @Nullable String city) {
        var keys = new TreeSet<Identifier>();
        String bare = Names.organization(name);
        if (postalCode != null) add(keys, Scheme.NAME_AT, bare + "@" + postalCode.strip());
        if (city != null) add(keys, Scheme.NAME_AT, bare + "@" + Names.fold(city.strip()));
        return keys;
    }

    private static void add(NavigableSet<Identifier> keys, Scheme scheme, String value) {
        if (!value.isBlank()) keys.add(new Identifier(scheme, value));
    }
}
