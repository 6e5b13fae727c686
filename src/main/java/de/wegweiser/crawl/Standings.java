package de.wegweiser.crawl;

import java.util.List;
import java.util.Optional;

/// What people have said about whole sites: in our settings, and what the frontier keeps.
final class Standings {

    /// Name of the note with the words that a steward has to judge.
    static final String PROSE = "prose";

    private static final String OPTED_OUT = "opted out";
    private static final String ADMITTED = "admitted";

    private final Frontier frontier;
    private final List<String> suppressed;

    /// @param suppressed by our own settings: these hosts and all below them
    Standings(Frontier frontier, List<String> suppressed) {
        this.frontier = frontier;
        this.suppressed = suppressed;
    }

    Optional<Refusal> of(String site) {
        return suppressed(site, suppressed)
                .or(() ->
                        frontier.note(site, OPTED_OUT).map(why -> new Refusal(Rule.OPTED_OUT, why)))
                .or(() -> frontier.note(site, PROSE).map(words -> new Refusal(Rule.PROSE, words)));
    }

    static Optional<Refusal> suppressed(String site, List<String> suppressed) {
        return suppressed.stream()
                .filter(host -> site.equals(host) || site.endsWith("." + host))
                .findFirst()
                .map(host -> new Refusal(Rule.SUPPRESSED, host));
    }

    void optOut(String site, String why) {
        frontier.note(site, OPTED_OUT, why);
        frontier.commit();
    }

    /// Until a steward admits the site, nobody asks it for anything.
    void pause(String site, String words) {
        frontier.note(site, PROSE, words);
        frontier.commit();
    }

    void admit(String site, String why) {
        if (frontier.note(site, OPTED_OUT).isPresent()) frontier.requeueSite(site);
        frontier.forget(site, OPTED_OUT);
        frontier.forget(site, PROSE);
        frontier.note(site, ADMITTED, why);
        frontier.commit();
    }

    boolean isAdmitted(String site) {
        return frontier.note(site, ADMITTED).isPresent();
    }
}
