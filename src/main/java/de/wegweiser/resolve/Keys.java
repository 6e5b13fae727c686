package de.wegweiser.resolve;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The keys that come with a mention.
final class Keys {

    /// Shorter names say too little to find anybody by.
    private static final int SHORTEST_NAME = 2;

    /// Between a name and a place in a NAME_AT key.
    static final char AT_PLACE = '@';

    /// Between a group's name and its university.
    static final char AT_PARENT = '<';

    /// Each faculty counts its chairs from one.
    private static final Pattern NUMBER_ONLY = Pattern.compile("ls \\d+");

    private Keys() {}

    /// @param parents see [#named]
    static NavigableSet<Identifier> of(OrganizationMention mention, NavigableSet<String> parents) {
        var keys = named(mention.name(), mention.kind(), parents);
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

    /// A chair's name is unique at its university only, so that goes along.
    ///
    /// @param parents keys and domains of the university, where it can be told; see [Parents]
    static NavigableSet<Identifier> named(
            String name, OrganizationKind kind, NavigableSet<String> parents) {
        var keys = new TreeSet<Identifier>();
        String bare = Names.organization(name);
        if (bare.length() < SHORTEST_NAME) return keys;
        add(keys, Scheme.NAME, bare);
        add(keys, Scheme.LEGAL_NAME, Names.legalName(name));
        var group = Names.group(name);
        if (group.isEmpty() && kind != OrganizationKind.RESEARCH_GROUP) return keys;
        String own = group.orElse(bare);
        boolean number = NUMBER_ONLY.matcher(own).matches();
        for (String parent : Parents.unique(parents))
            if (!number || Parents.isFaculty(parent))
                add(keys, Scheme.NAME_AT, own + AT_PARENT + parent);
        return keys;
    }

    static NavigableSet<Identifier> placed(
            String name, @Nullable String postalCode, @Nullable String city) {
        var keys = new TreeSet<Identifier>();
        String bare = Names.organization(name);
        if (postalCode != null) add(keys, Scheme.NAME_AT, bare + AT_PLACE + postalCode.strip());
        if (city != null) add(keys, Scheme.NAME_AT, bare + AT_PLACE + Names.fold(city.strip()));
        return keys;
    }

    private static void add(NavigableSet<Identifier> keys, Scheme scheme, String value) {
        if (!value.isBlank()) keys.add(new Identifier(scheme, value));
    }
}
