package de.wegweiser.crawl;

import java.util.Optional;

/// What people have said about whole sites, kept in the frontier.
final class Standings {

    /// Name of the note with the words that a steward has to judge.
    static final String PROSE = "prose";

    private static final String OPTED_OUT = "opted out";
    private static final String ADMITTED = "admitted";

    private final Frontier frontier;

    Standings(Frontier frontier) {
        this.frontier = frontier;
    }

    Optional<Refusal> of(String site) {
        return frontier.note(site, OPTED_OUT)
                .map(why -> new Refusal(Rule.OPTED_OUT, why))
                .or(() -> frontier.note(site, PROSE).map(words -> new Refusal(Rule.PROSE, words)));
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
        frontier.forget(site, OPTED_OUT);
        frontier.forget(site, PROSE);
        frontier.note(site, ADMITTED, why);
        frontier.commit();
    }

    boolean isAdmitted(String site) {
        return frontier.note(site, ADMITTED).isPresent();
    }
}
