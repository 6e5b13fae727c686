package de.wegweiser.curate;

/// A decision that cannot be made; the message says why, and what can.
public final class BadDecision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadDecision(String message) {
        super(message);
    }
}
