package de.wegweiser.crawl;

/// A "no" of the [Gate], with the words it rests on.
///
/// @param detail the line, header or pattern that matched
public record Refusal(Rule rule, String detail) {

    /// The rule and its words, for whoever asks why.
    public String describe() {
        return rule + ": " + detail;
    }
}
