package de.wegweiser.search;

/// The question cannot be asked like this; the message tells the user what to change.
public final class BadQuestion extends IllegalArgumentException {

    public BadQuestion(String message) {
        super(message);
    }
}
