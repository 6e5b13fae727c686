package de.wegweiser.evaluate;

import de.wegweiser.fact.OrganizationMention;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A field of the publisher: where `extract` keeps it, and when two spellings are one.
record ImpressumField(
        Measure measure,
        Function<OrganizationMention, @Nullable String> place,
        UnaryOperator<String> spelling) {

    static final List<ImpressumField> ALL =
            List.of(
                    new ImpressumField(Measure.NAME, OrganizationMention::name, Spelling::squash),
                    new ImpressumField(
                            Measure.LEGAL_FORM,
                            OrganizationMention::legalForm,
                            Spelling::legalForm),
                    new ImpressumField(
                            Measure.STREET, OrganizationMention::street, Spelling::street),
                    new ImpressumField(
                            Measure.POSTAL_CODE, OrganizationMention::postalCode, Spelling::squash),
                    new ImpressumField(Measure.CITY, OrganizationMention::city, Spelling::city),
                    new ImpressumField(
                            Measure.REGISTER_COURT,
                            OrganizationMention::registerCourt,
                            Spelling::court),
                    new ImpressumField(
                            Measure.REGISTER_NUMBER,
                            OrganizationMention::registerNumber,
                            Spelling::register),
                    new ImpressumField(Measure.VAT_ID, OrganizationMention::vatId, Spelling::vatId),
                    new ImpressumField(Measure.PHONE, OrganizationMention::phone, Spelling::phone),
                    new ImpressumField(Measure.EMAIL, OrganizationMention::email, Spelling::email));

    @Nullable String of(OrganizationMention publisher) {
        String value = place.apply(publisher);
        return value == null || value.isEmpty() ? null : value;
    }

    boolean same(String gold, String found) {
        return spelling.apply(gold).equals(spelling.apply(found));
    }

    /// Gold of forms that we do not know, such as a body of public law, is not judged.
    boolean judges(@Nullable String gold) {
        return measure != Measure.LEGAL_FORM
                || gold == null
                || Spelling.LEGAL_FORMS.contains(Spelling.legalForm(gold));
    }
}
