package de.wegweiser.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the pages of one site that look alike by their address turned out to be worth. Learned
/// while reading, kept in the frontier.
///
/// A calendar's pages say nothing new after the first few, whatever their address promises; the
/// products of a shop with numbers for names are worth more than their address tells.
final class Yield {

    /// Pages of a family before we judge it, and before we leave it.
    private static final int JUDGED = 5;

    private static final int LEFT = 15;

    /// Of ten pages, how many must say something new.
    private static final int NEW_OF_TEN = 2;

    private final Frontier frontier;
    private final String site;

    Yield(Frontier frontier, String site) {
        this.frontier = frontier;
        this.site = site;
    }

    /// @param read pages
    /// @param fresh of them said something that no page of the site had said
    /// @param ranks sum of what their own titles promise
    private record Family(int read, int fresh, int ranks) {

        static Family parse(String note) {
            var numbers = note.split(" ", -1);
            return new Family(
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[2]));
        }

        Family with(boolean isFresh, int rank) {
            return new Family(read + 1, fresh + (isFresh ? 1 : 0), ranks + rank);
        }

        boolean barren(int after) {
            return read >= after && fresh * 10 < read * NEW_OF_TEN;
        }

        String note() {
            return read + " " + fresh + " " + ranks;
        }
    }

    /// Takes a page into account.
    ///
    /// @return the rank that pages like it deserve from now on, when that was not known before
    Optional<Integer> learn(URI url, Page page) {
        var family = family(url);
        if (family.isEmpty()) return Optional.empty();
        var shape = "shape " + page.text().shape();
        boolean fresh = page.text().saysSomething() && frontier.note(site, shape).isEmpty();
        frontier.note(site, shape, "");
        var title = Focus.interest(page.title()).rank;
        var now = look(family).with(fresh, title);
        frontier.note(site, "family " + family, now.note());
        boolean judged = now.read() == JUDGED && !now.barren(JUDGED);
        int mean = now.ranks() / now.read();
        return judged && mean < Focus.Interest.UNKNOWN.rank ? Optional.of(mean) : Optional.empty();
    }

    /// Whether pages like this one have said so little that it can wait.
    boolean canWait(URI url) {
        return look(family(url)).barren(JUDGED);
    }

    /// Whether pages like this one have no end and nothing to say.
    Optional<Refusal> trap(URI url) {
        var family = family(url);
        return look(family).barren(LEFT)
                ? Optional.of(new Refusal(Rule.TRAP, "pages below " + family + " say nothing new"))
                : Optional.empty();
    }

    private Family look(String family) {
        return frontier.note(site, "family " + family)
                .map(Family::parse)
                .orElse(new Family(0, 0, 0));
    }

    /// The folder, numbers left out, and the names of the parameters; empty for a page at the top,
    /// which is like no other.
    static String family(URI url) {
        var path = url.getRawPath();
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var query = url.getRawQuery();
        if (query == null) return folder.equals("/") ? "" : numbersOut(folder);
        var names =
                Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return numbersOut(path) + "?" + names;
    }

    private static String numbersOut(String path) {
        return path.replaceAll("[^/]*\\d[^/]*", "#");
    }
}
