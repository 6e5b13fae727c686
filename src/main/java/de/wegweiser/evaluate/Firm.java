package de.wegweiser.evaluate;

import org.jspecify.annotations.Nullable;

/// What an Impressum tells of a firm.
///
/// @param stem its name without the legal form
/// @param form legal form as printed
/// @param host of its own site
record Firm(
        String stem,
        @Nullable String form,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String court,
        @Nullable String number,
        @Nullable String vatId,
        @Nullable String phone,
        @Nullable String email,
        String host) {

    String name() {
        return form == null ? stem : stem + " " + form;
    }

    /// As pages have it that leave the legal form away.
    Firm formless() {
        return withName(stem, null);
    }

    Firm withName(String newStem, @Nullable String newForm) {
        return new Firm(
                newStem,
                newForm,
                street,
                postalCode,
                city,
                court,
                number,
                vatId,
                phone,
                email,
                host);
    }

    Firm at(@Nullable String newStreet, @Nullable String newCode, @Nullable String newCity) {
        return new Firm(
                stem, form, newStreet, newCode, newCity, court, number, vatId, phone, email, host);
    }

    Firm registered(@Nullable String newCourt, @Nullable String newNumber) {
        return new Firm(
                stem,
                form,
                street,
                postalCode,
                city,
                newCourt,
                newNumber,
                vatId,
                phone,
                email,
                host);
    }

    Firm taxed(@Nullable String newVatId) {
        return new Firm(
                stem, form, street, postalCode, city, court, number, newVatId, phone, email, host);
    }

    Firm on(String newHost) {
        return new Firm(
                stem, form, street, postalCode, city, court, number, vatId, phone, email, newHost);
    }

    /// Its name and its place alone.
    Firm onlyPlace() {
        return new Firm(stem, form, street, postalCode, city, null, null, null, null, null, host);
    }

    Firm onlyTown() {
        return new Firm(stem, form, null, null, city, null, null, null, null, null, host);
    }
}
