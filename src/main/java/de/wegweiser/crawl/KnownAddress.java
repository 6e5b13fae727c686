package de.wegweiser.crawl;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the frontier keeps of one address.
///
/// @param note in words, the rule that decided; empty when none has
/// @param reading of the last time it was read; null when it never was
record KnownAddress(
        Frontier.State state,
        int depth,
        int hops,
        int attempts,
        String note,
        @Nullable Reading reading) {

    /// A page as it was read last, for the next time.
    ///
    /// @param interval until it is worth another look
    /// @param text digest of its main text
    /// @param etag as the server gave it, empty when it did not; so is lastModified
    record Reading(Instant at, Duration interval, String text, String etag, String lastModified) {

        Instant due() {
            return at.plus(interval);
        }

        /// Looked at again that often, but not more than once a day.
        Reading every(Duration other) {
            return new Reading(
                    at, other.compareTo(SHORTEST) > 0 ? other : SHORTEST, text, etag, lastModified);
        }

        /// Nothing new: the next look comes later.
        Reading unchanged(Instant now) {
            var doubled = interval.multipliedBy(2);
            return new Reading(
                    now,
                    doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST,
                    text,
                    etag,
                    lastModified);
        }
    }

    /// A page that never changes is still looked at once a year.
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Duration SHORTEST = Duration.ofDays(1);

    private static final int READING = 5;

    /// The note of an address that no link has led to yet.
    private static final String LISTED = "the sitemap lists it";

    static KnownAddress pending(int depth, int hops) {
        return new KnownAddress(Frontier.State.PENDING, depth, hops, 0, "", null);
    }

    static KnownAddress listed() {
        return new KnownAddress(Frontier.State.PENDING, 1, 0, 0, LISTED, null);
    }

    /// Without parsing the whole line.
    static boolean isListed(String line) {
        return line.contains(LISTED);
    }

    boolean isListed() {
        return note.equals(LISTED);
    }

    /// Failed or refused; a page that was read once is asked for again some day, unless its owner
    /// does not want that.
    KnownAddress withReading(@Nullable Reading other) {
        return new KnownAddress(state, depth, hops, attempts, note, other);
    }

    KnownAddress as(Frontier.State other, int attempts, String note) {
        return new KnownAddress(other, depth, hops, attempts, note, reading);
    }

    KnownAddress read(String note, @Nullable Reading now) {
        return new KnownAddress(Frontier.State.DONE, depth, hops, attempts, note, now);
    }

    String describe() {
        var text = note.isEmpty() ? state.name() : state + ", " + note;
        return reading == null ? text : text + ", read " + reading.at();
    }

    /// One line, tabs between the fields: a million of them have to stay small.
    String line() {
        var front = state + "\t" + depth + "\t" + hops + "\t" + attempts + "\t" + flat(note);
        return reading == null
                ? front
                : String.join(
                        "\t",
                        front,
                        Long.toString(reading.at().toEpochMilli()),
                        Long.toString(reading.interval().toSeconds()),
                        reading.text(),
                        flat(reading.etag()),
                        flat(reading.lastModified()));
    }

    static KnownAddress parse(String line) {
        var fields = line.split("\t", -1);
        return new KnownAddress(
                Frontier.State.valueOf(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                fields[4],
                fields.length == READING ? null : reading(fields));
    }

    private static Reading reading(String[] fields) {
        return new Reading(
                Instant.ofEpochMilli(Long.parseLong(fields[READING])),
                Duration.ofSeconds(Long.parseLong(fields[READING + 1])),
                fields[READING + 2],
                fields[READING + 3],
                fields[READING + 4]);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
