package de.wegweiser.resolve;

import java.util.Comparator;

/// One key under which an entity is known.
///
/// @param value normalised: two values are the same key only when they are equal
public record Identifier(Scheme scheme, String value) implements Comparable<Identifier> {

    private static final Comparator<Identifier> STRONGEST_FIRST =
            Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value);

    /// The identity ladder, strongest first.
    public enum Scheme {
        /// Court, kind and number, for example `Siegen HRB 1234`.
        HR,
        /// `DE` and nine digits.
        USTID,
        ROR,
        GERIT,
        /// A researcher's number, in its normal form, see [de.wegweiser.fact.Orcid].
        ORCID,
        WIKIDATA,
        /// Förderkennzeichen or project number of the funder.
        GRANT,
        /// Host of its own site, with the path where a host has many owners.
        DOMAIN,
        /// A personal mailbox; `info@` is nobody's.
        MAIL,
        /// Normalised name together with a place, a parent's domain or the employer's id.
        NAME_AT,
        /// A person's first given name and surname, with the employer's id: `klaus meier` of Klaus
        /// Peter Meier.
        FIRST_NAME_AT,
        /// A person's initial and surname, with the employer's id.
        INITIAL_AT,
        /// Normalised name with its legal form.
        LEGAL_NAME,
        /// Normalised name alone.
        NAME;

        /// Whether only one entity should carry the value. The others are names: they help to find,
        /// and prove little.
        public boolean strong() {
            return compareTo(NAME_AT) < 0;
        }

        /// Given out by somebody whose office it is; kept with the time it was valid, since a firm
        /// that moves its seat gets another register number.
        public boolean official() {
            return compareTo(GRANT) < 0;
        }
    }

    public Identifier {
        if (value.isBlank()) throw new IllegalArgumentException("an empty " + scheme);
    }

    @Override
    public int compareTo(Identifier other) {
        return STRONGEST_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }

    /// Reads what [#toString] wrote.
    public static Identifier parse(String text) {
        int colon = text.indexOf(':');
        return new Identifier(Scheme.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
