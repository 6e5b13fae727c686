package de.wegweiser.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An organization as one page names it, values as printed.
///
/// @param name with its legal form, as printed
/// @param legalForm for example `GmbH & Co. KG`
/// @param registerCourt town of the court, for example `Siegen`; of an Austrian one its name, for
///   example `Landesgericht Feldkirch`
/// @param registerNumber kind and number, for example `HRB 1234`
/// @param vatId as the page prints it, without blanks; see [#verifiedVatId]
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

    /// Court, kind and number together: a number without its court is not unique. Partnerships are
    /// kept under HRA: an HRB number beside one is most likely its general partner's.
    public Optional<String> registerKey() {
        if (registerCourt == null || registerNumber == null) return Optional.empty();
        boolean partners = legalForm != null && legalForm.matches(".*(?<!Aktien)(?:KG|OHG|oHG)");
        return partners && registerNumber.startsWith("HRB")
                ? Optional.empty()
                : Optional.of(registerCourt + " " + registerNumber);
    }

    /// The VAT id when its check digit is right, or it is none of Germany's: only then may it tell
    /// who is who.
    public Optional<String> verifiedVatId() {
        return Optional.ofNullable(vatId).filter(OrganizationMention::verified);
    }

    /// ISO 7064 MOD 11,10 over the nine digits of a German VAT id.
    public static boolean verified(String vatId) {
        if (!vatId.startsWith("DE")) return true;
        if (!vatId.matches("DE\\d{9}")) return false;
        int product = 10;
        for (int i = 2; i < 10; i++) {
            int sum = (vatId.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == vatId.charAt(10) - '0';
    }
}
