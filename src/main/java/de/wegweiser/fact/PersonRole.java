package de.wegweiser.fact;

/// The professional role in which a person is named on a page.
public enum PersonRole {
    HEAD,
    PROFESSOR,
    STAFF,
    MANAGING_DIRECTOR,
    BOARD,
    OWNER,
    AUTHORIZED_SIGNATORY,
    CONTACT,
    EDITORIAL,
    DATA_PROTECTION;

    /// Whether the holder answers for the organization as a whole, so that the graph says `LEADS`.
    public boolean leads() {
        return this == HEAD || this == MANAGING_DIRECTOR || this == OWNER || this == BOARD;
    }
}
