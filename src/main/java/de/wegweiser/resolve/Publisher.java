package de.wegweiser.resolve;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whose site it is, decided once for all of its pages.
///
/// @param name as the Impressum has it, or the seeds
/// @param aliases keys of the names that mean the publisher on its own pages
/// @param keys what every page of the site proves: its domain and its names
/// @param official register and VAT of the Impressum, unless they are the umbrella's
/// @param parents what it is a part of, see [Parents]
/// @param umbrella the university (or society) whose Impressum stands on the site
record Publisher(
        Site site,
        String name,
        OrganizationKind kind,
        NavigableSet<String> aliases,
        NavigableSet<Identifier> keys,
        NavigableSet<Identifier> official,
        NavigableSet<String> parents,
        @Nullable OrganizationMention umbrella) {

    Claim claim() {
        var all = new TreeSet<>(keys);
        all.addAll(official);
        return new Claim(name, kind, all, true, null);
    }

    /// `Muster` means Muster Metallbau GmbH on its own pages; `Muster KG` does not.
    boolean isMeantBy(String words) {
        String key = Names.organization(words);
        String legal = Names.legalName(words);
        if (!legal.isEmpty() && isOtherForm(legal)) return false;
        return aliases.contains(key) || aliases.stream().anyMatch(alias -> Names.leads(key, alias));
    }

    /// Whether the mention is of the publisher and not of somebody else named alike. The strongest
    /// key of both decides: the firms of a group may share a VAT id, and none a register number.
    boolean isMeantBy(OrganizationMention mention) {
        for (Identifier key : Keys.official(mention))
            if (official.stream().anyMatch(own -> own.scheme() == key.scheme()))
                return official.contains(key);
        return isMeantBy(mention.name());
    }

    private boolean isOtherForm(String legal) {
        String own = Names.legalName(name);
        return !own.isEmpty()
                && !own.substring(own.indexOf('|')).equals(legal.substring(legal.indexOf('|')));
    }
}
