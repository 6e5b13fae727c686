package de.wegweiser.fact;

import org.jspecify.annotations.Nullable;

/// A person in a professional role, as one page names them.
///
/// @param name without titles
/// @param title academic titles, for example `Prof. Dr.-Ing.`
/// @param affiliation name of the organization the role is held in
/// @param email in canonical form, also where the page obfuscates it
/// @param orcid in its normal form, see [Orcid]
/// @param confidence 0 to 1
public record PersonMention(
        String name,
        @Nullable String title,
        PersonRole role,
        @Nullable String affiliation,
        @Nullable String email,
        @Nullable String orcid,
        Quote quote,
        double confidence) {

    public PersonMention {
        if (name.isBlank()) throw new IllegalArgumentException("a person needs a name");
        if (orcid != null && !Orcid.isNormal(orcid))
            throw new IllegalArgumentException(orcid + " is no ORCID iD of " + name);
    }
}
