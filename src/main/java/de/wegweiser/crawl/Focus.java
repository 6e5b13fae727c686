package de.wegweiser.crawl;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which page of a site is worth more to us, judged from its address and from what the link says,
/// in German and English. The site's budget goes to the best first.
final class Focus {

    /// A seed, and the target of a redirect.
    static final int FIRST = 0;

    /// After everything else.
    static final int LAST = 99;

    /// The same page in another language: it says nothing new.
    static final int TWIN = 80;

    /// An entry of the menu whose words tell nothing.
    static final int SECTION = 33;

    /// From a section to its details: enough to get behind the sections of all that is of worth.
    private static final int DETAIL = 22;

    /// What a page may be for us. In this order, the first whose words fit counts; they are lower
    /// case, umlauts spelled out. What we have no use for stands early, since a calendar of a
    /// research group is still a calendar.
    ///
    /// How soon a page is worth another look follows from how often such pages change; an unchanged
    /// one waits twice as long each time.
    enum Interest {
        HOME(1, 7, "^/(index\\.\\w+|home|startseite|de)?/? ?$"),
        /// The way to the twins, by its address or by the words of the link.
        LANGUAGE(TWIN, 30, "^/en/? |\\b(english|englisch|francais|nederlands|espanol) ?$"),
        IMPRESSUM(5, 60, "impressum|imprint|anbieterkennzeichnung|legal.?notice"),
        CLUTTER(
                95,
                180,
                "\\b(login|logout|anmelden|register|registrieren|warenkorb|cart|checkout|suche?|search|kalender"
                        + "|calendar|wishlist|print|drucken|feed|rss|share|cookies?|newsletter|sitemap)\\b"
                        // the same list in another order or dress
                        + "|[ &](sort\\w*|order\\w*|filter\\w*|dir|view|ansicht|layout|limit)(\\[\\w*])?="),
        LEGAL(
                90,
                180,
                "datenschutz|privacy|\\bagb\\b|terms|nutzungsbedingungen|barrierefrei|accessibility"),
        CONTACT(10, 60, "kontakt|contact|anfahrt|standort|location"),
        /// Before the offers, for the Stellenangebote.
        JOBS(60, 7, "karriere|career|jobs?\\b|stellen|ausbildung|vacanc"),
        OFFER(
                20,
                30,
                "leistung|angebot|produkt|product|service|kompetenz|competen|expertise|loesung|solution|technolog|verfahren"
                        + "|fertigung|manufacturing|forsch|research|schwerpunkt|arbeitsgebiet|labor|\\blab\\b|transfer"),
        TEAM(
                25,
                30,
                "\\bteam|mitarbeit|people|staff|personen|ansprechpartner|members|management|geschaeftsfuehr|leitung"
                        + "|professor|lehrstuhl|chair|vorstand|aufsichtsrat|\\bboard"),
        PROJECT(30, 30, "projekt|project|verbund|foerder|funded|kooperation|cooperation|partner"),
        ABOUT(
                35,
                60,
                "ueber.?uns|about|unternehmen|company|firma|profil|institut|wir.ueber|historie|history"),
        REFERENCE(40, 60, "referenz|reference|case.?stud|kunden|customer|branchen|industries"),
        DOCUMENT(50, 180, "\\.pdf$|broschuere|brochure|prospekt|flyer|download"),
        PUBLICATION(65, 60, "publikation|publication|lehre|teaching"),
        NEWS(75, 7, "news|aktuell|blog|presse|press|veranstalt|event|archiv|termine|20\\d\\d"),
        UNKNOWN(70, 30, "");

        final int rank;
        final Duration interval;
        private final Pattern words;

        Interest(int rank, int days, String words) {
            this.rank = rank;
            this.interval = Duration.ofDays(days);
            this.words = Pattern.compile(words);
        }

        private boolean isRich() {
            return rank >= OFFER.rank && rank < DOCUMENT.rank;
        }

        /// Of which sites have many pages, with little on each, under headings that promise much.
        private boolean isPoor() {
            return this == JOBS || this == PUBLICATION || this == NEWS;
        }

        private static Interest in(String text) {
            return Arrays.stream(values())
                    .filter(interest -> interest.words.matcher(text).find())
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    private Focus() {}

    /// 0 to 99, smaller is sooner.
    static int rank(URI url, String linkText, int depth) {
        var interest = interest(url, linkText);
        if (interest == Interest.HOME) return interest.rank;
        int rank = interest.rank + Math.min(depth, 4);
        return Math.min(isDetail(url, linkText, interest) ? detail(rank) : rank, LAST - 1);
    }

    /// A page whose folder alone promises something is one of many of its kind, and waits until
    /// every section has shown its first page.
    private static boolean isDetail(URI url, String words, Interest interest) {
        return interest.isRich()
                && interest == Interest.in(fold(folder(url)))
                && Interest.in(fold(leaf(url) + " " + words)) == Interest.UNKNOWN;
    }

    private static int detail(int section) {
        return Math.min(section + DETAIL, Interest.JOBS.rank - 1);
    }

    /// What only the sitemap tells of: that it is there. A link will say what it is and lift it;
    /// until then, it waits behind all that is linked, by what its address promises.
    static int listed(URI url) {
        return Interest.UNKNOWN.rank + rank(url, "", 1) / 5;
    }

    /// The rank of a page that another one leads to. What stands in a list of news is news,
    /// whatever its heading promises, and what stands in a list of projects is a project, although
    /// its name says nothing.
    ///
    /// @param own by its address and the words of the link
    static int below(Frontier.Queued list, int own) {
        int rank = list.rank();
        if (rank < Interest.OFFER.rank || rank > TWIN + 5 || list.known().isListed()) return own;
        if (isUnknown(rank)) return own;
        boolean poor = rank >= Interest.JOBS.rank;
        if (poor) return Math.max(own, rank);
        return isUnknown(own) ? detail(rank) : own;
    }

    private static boolean isUnknown(int rank) {
        return rank >= Interest.UNKNOWN.rank && rank < Interest.NEWS.rank;
    }

    static boolean isUnknown(URI url, String words) {
        return interest(url, words) == Interest.UNKNOWN;
    }

    /// @param words of the link, or of the page's own title once it is there
    static Interest interest(URI url, String words) {
        if (url.getRawQuery() == null && isHome(url)) return Interest.HOME;
        var interest = Interest.in(fold(address(url) + " " + words));
        var section = Interest.in(fold(folder(url)));
        return interest.isRich() && section.isPoor() ? section : interest;
    }

    /// Without the name of the page itself.
    private static String folder(URI url) {
        var path = url.getPath();
        // the last slash, but for one at the end
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    /// Whether the words alone, without an address, promise something.
    static Interest interest(String words) {
        return Interest.in(" " + fold(words));
    }

    private static String leaf(URI url) {
        var name = url.getPath().substring(folder(url).length());
        return url.getRawQuery() == null ? name : name + " " + url.getQuery();
    }

    private static boolean isHome(URI url) {
        return Interest.HOME.words.matcher(url.getPath()).matches();
    }

    private static String address(URI url) {
        var address = url.getRawPath() + (url.getRawQuery() == null ? "" : " " + url.getRawQuery());
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
