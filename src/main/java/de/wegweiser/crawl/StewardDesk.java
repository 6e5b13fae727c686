package de.wegweiser.crawl;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a person may ask and decide about sites while no crawl runs: why a page was (not) read,
/// which sites wait for a judgement, who wants to be left alone.
public final class StewardDesk implements AutoCloseable {

    private final Frontier frontier;
    private final Standings standings;

    private StewardDesk(Frontier frontier, CrawlSettings settings) {
        this.frontier = frontier;
        this.standings = new Standings(frontier, settings.reach().suppressed());
    }

    /// @param folder of the frontier
    /// @throws IllegalStateException when a crawl works on it
    public static StewardDesk open(Path folder, CrawlSettings settings) {
        return new StewardDesk(Frontier.open(folder), settings);
    }

    /// Why no page of a site may be asked for or analysed, whatever the page says.
    Optional<Refusal> withheld(String site) {
        return standings.of(site);
    }

    /// Origins where nobody answers any more → since when.
    Map<String, Instant> gone() {
        return Absence.gone(frontier, frontier.sites());
    }

    /// What became of an address and by which rule; empty when it never came up.
    public Optional<String> why(URI url) {
        return WebAddress.canonical(url.toString()).flatMap(this::look);
    }

    private Optional<String> look(URI url) {
        var page = frontier.look(url).map(KnownAddress::describe);
        var site =
                standings
                        .of(WebAddress.site(url))
                        .map(no -> "the site is withheld, " + no.describe());
        return page.isPresent() && site.isPresent()
                ? Optional.of(page.get() + "; " + site.get())
                : page.or(() -> site);
    }

    /// Sites that reserve text and data mining in prose, with their words.
    public Map<String, String> waiting() {
        return frontier.noted(Standings.PROSE);
    }

    /// From now on the site is neither asked nor read. Its copies are the archive's to delete.
    public void optOut(String site, String reason) {
        standings.optOut(site, reason);
    }

    /// The site may be read again: its words were no reservation, or its owner has agreed.
    public void admit(String site, String reason) {
        standings.admit(site, reason);
    }

    @Override
    public void close() {
        frontier.close();
    }
}
