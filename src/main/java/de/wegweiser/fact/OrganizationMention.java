package de.wegweiser.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An organization as one page names it, values as printed.
///
/// @param name with its legal form, as printed
/// @param legalForm for example `GmbH & Co. KG`
/// @param registerCourt town of the court, for example `Siegen`
/// @param registerNumber kind and number, for example `HRB 1234`
/// @param vatId `DE` and nine digits, check digit verified
/// @param domain host of its own site, where the page links to it
/// @param confidence 0 to 1
public record OrganizationMention(
        String name,
        @Nullable String legalForm,
        OrganizationKind kind,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String registerCourt,
        @Nullable String registerNumber,
        @Nullable String vatId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String domain,
        Quote quote,
        double confidence) {

    public OrganizationMention {
        if (name.isBlank()) throw new IllegalArgumentException("an organization needs a name");
    }

    /// An organization of which the page tells no more than its name.
    public static OrganizationMention named(
            String name, OrganizationKind kind, Quote quote, double confidence) {
        return new OrganizationMention(
                name,
                null,
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                quote,
                confidence);
    }

    /// Court, kind and number together: a number without its court is not unique.
    public Optional<String> registerKey() {
        return registerCourt == null || registerNumber == null
                ? Optional.empty()
                : Optional.of(registerCourt + " " + registerNumber);
    }
}
