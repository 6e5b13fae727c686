package de.wegweiser.extract.organization;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.Quote;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An organization in the making: its fields are collected over the page.
final class Draft {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\d]+");

    final String name;
    private final String key;
    final @Nullable String form;
    final Quote quote;
    final int line;
    final Section section;
    double score;
    @Nullable String street;
    @Nullable String postalCode;
    @Nullable String city;
    @Nullable String court;
    @Nullable String number;
    @Nullable String vatId;
    @Nullable String phone;
    @Nullable String email;
    @Nullable String domain;

    Draft(
            String name,
            @Nullable String form,
            Quote quote,
            int line,
            Section section,
            double score) {
        this.name = name;
        this.key = key(name);
        this.form = form;
        this.quote = quote;
        this.line = line;
        this.section = section;
        this.score = score;
    }

    @Nullable String verifiedVatId() {
        return vatId != null && OrganizationMention.verified(vatId) ? vatId : null;
    }

    boolean addressed() {
        return postalCode != null;
    }

    String key() {
        return key;
    }

    /// Letters and digits only: how two spellings of one name are compared on a page.
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.GERMAN)
                .transform(text -> NO_LETTER.matcher(text).replaceAll(""));
    }

    void take(Draft other) {
        if (postalCode == null) {
            street = other.street;
            postalCode = other.postalCode;
            city = other.city;
        }
    }

    OrganizationMention mention(double confidence) {
        OrganizationKind kind = LegalForms.kind(name);
        return new OrganizationMention(
                name,
                form,
                kind,
                street,
                postalCode,
                city,
                court,
                number,
                vatId,
                phone,
                email,
                domain,
                quote,
                confidence);
    }
}
