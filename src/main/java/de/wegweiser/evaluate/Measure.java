package de.wegweiser.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is counted. Each has a name in tables and options.
public enum Measure {
    /// Of the publisher, on Impressum pages; the others up to the e-mail likewise.
    NAME("name"),
    LEGAL_FORM("legalForm"),
    STREET("street"),
    POSTAL_CODE("postalCode"),
    CITY("city"),
    REGISTER_COURT("registerCourt"),
    REGISTER_NUMBER("registerNumber"),
    VAT_ID("vatId"),
    PHONE("phone"),
    EMAIL("email"),
    /// Names of all organizations, on all pages.
    ORGANIZATIONS("orgs"),
    PEOPLE("people"),
    /// Of the people found: who leads.
    ROLE_HEAD("people.role-head"),
    /// Of the people found.
    PEOPLE_EMAIL("people.email"),
    COMPETENCES("competences"),
    /// Of the competences found: offered, used or researched.
    COMPETENCE_PREDICATE("competence.predicate"),
    HEAD_OF("rel.head_of"),
    WORKS_AT("rel.works_at"),
    PARTNER_OF("rel.partner_of"),
    PARTICIPATES_IN("rel.participates_in"),
    PART_OF("rel.part_of"),
    /// Right or not: has no precision of its own.
    PAGE_ROLE("page-role");

    static final Set<Measure> COUNTED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(PAGE_ROLE)));
    static final Set<Measure> IMPRESSUM = Collections.unmodifiableSet(EnumSet.range(NAME, EMAIL));
    static final Set<Measure> RELATIONS =
            Collections.unmodifiableSet(EnumSet.range(HEAD_OF, PART_OF));

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Measure> labelled(String label) {
        return Arrays.stream(values()).filter(measure -> measure.label.equals(label)).findFirst();
    }

    /// For messages.
    public static String labels() {
        return Arrays.stream(values()).map(Measure::label).collect(Collectors.joining(", "));
    }
}
