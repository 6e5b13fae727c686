package de.wegweiser.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /// Pages of a family after which we know how many signs they bring.
    private static final int GLANCE = 3;

    /// Rank of a page whose like have said nothing new.
    private static final int BARREN = 95;

    /// A folder or parameters as content management systems have them for all their pages.
    private static final Pattern TELLS_NOTHING =
            Pattern.compile("(/|#|de|en|node|page|seite|index\\.\\w+|\\?(id|p|page_id|L)(&L)?)*");

    /// The number of a leaf of a long list.
    private static final Pattern LEAF =
            Pattern.compile("[?&](page|seite|p|start|offset)=\\d+$|/(page|seite)/\\d+/?$");

    private static final Pattern NUMBERED = Pattern.compile("[^/]*\\d[^/]*");

    /// Begins the name of the note of a family.
    private static final String KIND = "kind ";

    private final Frontier frontier;
    private final String site;

    /// Signs of the pages read. In memory, since after a restart it does no harm to count them
    /// anew.
    private final Set<Integer> seen = new HashSet<>();

    private final Map<String, Family> families = new HashMap<>();

    Yield(Frontier frontier, String site) {
        this.frontier = frontier;
        this.site = site;
        frontier.notes(site, KIND).forEach((name, note) -> families.put(name, Family.parse(note)));
    }

    /// @param read pages
    /// @param fresh of them said something that no page of the site had said
    /// @param signs new ones on each of the last pages, on average
    private record Family(int read, int fresh, double signs) {

        static final Family NONE = new Family(0, 0, 0);

        static Family parse(String note) {
            var numbers = note.split(" ", -1);
            return new Family(
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Double.parseDouble(numbers[2]));
        }

        Family with(boolean isFresh, int newSigns) {
            double mean = signs + (newSigns - signs) / Math.min(read + 1, JUDGED);
            return new Family(read + 1, fresh + (isFresh ? 1 : 0), mean);
        }

        boolean barren(int after) {
            return read >= after && fresh * 10 < read * NEW_OF_TEN;
        }

        /// The rank that what they say deserves.
        int deserved() {
            if (barren(JUDGED)) return BARREN;
            if (read < GLANCE) return Focus.FIRST;
            if (signs >= 4) return Focus.Interest.OFFER.rank;
            if (signs >= 2) return Focus.Interest.PROJECT.rank;
            if (signs >= 1) return Focus.Interest.REFERENCE.rank;
            if (signs >= .5) return Focus.Interest.DOCUMENT.rank;
            if (signs >= .2) return Focus.Interest.UNKNOWN.rank;
            return Focus.TWIN - 1;
        }

        String note() {
            return read + " " + fresh + " " + signs;
        }
    }

    /// Takes a page into account.
    ///
    /// @return the rank that pages like it deserve from now on, when that was not known before
    Optional<Integer> learn(String family, Page page) {
        int signs = newSigns(page);
        if (family.isEmpty()) return Optional.empty();
        var shape = "shape " + page.text().shape();
        boolean fresh = page.text().saysSomething() && frontier.note(site, shape).isEmpty();
        frontier.note(site, shape, "");
        var before = look(family);
        var now = before.with(fresh, signs);
        families.put(family, now);
        frontier.note(site, KIND + family, now.note());
        boolean better = now.read() == GLANCE || now.deserved() < before.deserved();
        return better && now.signs() >= 1 ? Optional.of(now.deserved()) : Optional.empty();
    }

    private int newSigns(Page page) {
        int before = seen.size();
        seen.addAll(Signs.of(page.text()));
        return seen.size() - before;
    }

    /// Where a page waits that another one leads to: sooner than its words promise, when pages like
    /// it have turned out to say much.
    Frontier.Place place(Frontier.Queued from, URI url, int rank) {
        var kin = kin(from);
        var like = look(family(url, kin));
        int below = Focus.below(from, rank);
        boolean rich = like.read() >= GLANCE && like.signs() >= 1;
        return new Frontier.Place(rich ? Math.min(below, like.deserved()) : below, kin);
    }

    /// The best rank that a page may have after what pages like it said.
    int deserved(URI url, String kin) {
        return look(family(url, kin)).deserved();
    }

    /// Whether pages like this one have no end and nothing to say.
    Optional<Refusal> trap(URI url, String kin) {
        var family = family(url, kin);
        return look(family).barren(LEFT)
                ? Optional.of(new Refusal(Rule.TRAP, "pages below " + family + " say nothing new"))
                : Optional.empty();
    }

    private Family look(String family) {
        return families.getOrDefault(family, Family.NONE);
    }

    /// What pages are like: their folder, numbers left out, and the names of the parameters; for an
    /// address without such, the list that led to it; empty for a page that is like no other.
    static String family(URI url, String kin) {
        var path = withoutLastSlash(url.getRawPath());
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var query = url.getRawQuery();
        var own = query == null ? numbersOut(folder) : numbersOut(path) + "?" + names(query);
        return TELLS_NOTHING.matcher(own).matches() ? kin : own;
    }

    private static String names(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /// The list that a page is, for the pages it leads to: all its leaves are one. The first page
    /// leads to everything and is no list.
    private static String kin(Frontier.Queued page) {
        if (page.depth() == 0) return "";
        return LEAF.matcher(page.url().toString()).replaceFirst("");
    }

    private static String numbersOut(String path) {
        return NUMBERED.matcher(path).replaceAll("#");
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
