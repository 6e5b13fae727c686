package de.wegweiser.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// How long nobody has answered at an origin, as a frontier keeps it in its notes.
///
/// @param since the first time
/// @param days on how many days it was tried
/// @param last when it was tried last
record Absence(Instant since, int days, Instant last) {

    /// RFC 9309 §2.3.1.4 names 30 days for a robots.txt that cannot be had.
    private static final Duration LONG = Duration.ofDays(30);

    /// Two tries may both have met a bad day of our own network.
    private static final int TRIES = 3;

    /// Before an origin: names its note.
    private static final String NOTE = "unreachable ";

    private static final Duration DAY = Duration.ofDays(1);

    /// Notes that nobody answered just now.
    static Absence noted(Frontier frontier, String site, String origin, Instant now) {
        var absence =
                frontier.note(site, NOTE + origin)
                        .map(Absence::parse)
                        .map(before -> before.triedAt(now))
                        .orElse(new Absence(now, 1, now));
        frontier.note(site, NOTE + origin, absence.toString());
        return absence;
    }

    /// Somebody answers again.
    ///
    /// @return whether the origin had counted as gone
    static boolean over(Frontier frontier, String site, String origin) {
        var absence = frontier.note(site, NOTE + origin).map(Absence::parse);
        frontier.forget(site, NOTE + origin);
        return absence.filter(Absence::isForGood).isPresent();
    }

    /// Origins of these sites that count as gone → since when.
    static Map<String, Instant> gone(Frontier frontier, Collection<String> sites) {
        var gone = new TreeMap<String, Instant>();
        for (String site : sites)
            frontier.notes(site, NOTE)
                    .forEach((origin, note) -> {
                        var absence = parse(note);
                        if (absence.isForGood()) gone.put(origin, absence.since);
                    });
        return gone;
    }

    /// Whether whoever was there is gone.
    boolean isForGood() {
        return days >= TRIES && Duration.between(since, last).compareTo(LONG) > 0;
    }

    private Absence triedAt(Instant now) {
        return now.isBefore(last.plus(DAY)) ? this : new Absence(since, days + 1, now);
    }

    private static Absence parse(String note) {
        var words = note.split(" ");
        var since = Instant.parse(words[0]);
        return words.length < 3
                ? new Absence(since, 1, since)
                : new Absence(since, Integer.parseInt(words[1]), Instant.parse(words[2]));
    }

    @Override
    public String toString() {
        return since + " " + days + " " + last;
    }
}
