package de.wegweiser.crawl;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which page of a site is worth more to us, judged from its address and from what the link says,
/// in German and English. The site's budget goes to the best first.
final class Focus {

    /// A seed, and the target of a redirect.
    static final int FIRST = 0;

    /// After everything else.
    static final int LAST = 99;

    private static final int UNKNOWN = 70;

    private record Interest(int rank, Pattern words) {
        static Interest of(int rank, String words) {
            return new Interest(rank, Pattern.compile(words));
        }
    }

    /// In this order; the first that fits counts. Words are lower case, umlauts spelled out. What
    /// we have no use for comes first, since a calendar of a research group is still a calendar.
    private static final List<Interest> INTERESTS =
            List.of(
                    Interest.of(5, "impressum|imprint|anbieterkennzeichnung|legal.?notice"),
                    Interest.of(
                            95,
                            "\\b(login|logout|anmelden|register|registrieren|warenkorb|cart|checkout|suche?|search|kalender"
                                    + "|calendar|wishlist|print|drucken|feed|rss|share|cookies?|newsletter|sitemap)\\b"),
                    Interest.of(
                            90,
                            "datenschutz|privacy|\\bagb\\b|terms|nutzungsbedingungen|barrierefrei|accessibility"),
                    Interest.of(10, "kontakt|contact|anfahrt|standort|location"),
                    // before the offers, for the Stellenangebote
                    Interest.of(60, "karriere|career|jobs?\\b|stellen|ausbildung|vacanc"),
                    Interest.of(
                            20,
                            "leistung|angebot|produkt|product|service|kompetenz|competen|expertise|loesung|solution"
                                    + "|technolog|verfahren|fertigung|manufacturing|forsch|research|schwerpunkt|arbeitsgebiet"
                                    + "|labor|\\blab\\b|transfer"),
                    Interest.of(
                            25,
                            "\\bteam|mitarbeit|people|staff|personen|ansprechpartner|members|management|geschaeftsfuehr"
                                    + "|leitung|professor|lehrstuhl|chair"),
                    Interest.of(
                            30,
                            "projekt|project|verbund|foerder|funded|kooperation|cooperation|partner"),
                    Interest.of(
                            35,
                            "ueber.?uns|about|unternehmen|company|firma|profil|institut|wir.ueber|historie|history"),
                    Interest.of(
                            40,
                            "referenz|reference|case.?stud|kunden|customer|branchen|industries"),
                    Interest.of(50, "\\.pdf$|broschuere|brochure|prospekt|flyer|download"),
                    Interest.of(65, "publikation|publication|lehre|teaching"),
                    Interest.of(
                            75,
                            "news|aktuell|blog|presse|press|veranstalt|event|archiv|termine|20\\d\\d"));

    private Focus() {}

    /// 0 to 99, smaller is sooner.
    static int rank(URI url, String linkText, int depth) {
        if (isHome(url)) return 1;
        var words = fold(address(url) + " " + linkText);
        int rank =
                INTERESTS.stream()
                        .filter(interest -> interest.words().matcher(words).find())
                        .mapToInt(Interest::rank)
                        .findFirst()
                        .orElse(UNKNOWN);
        return Math.min(rank + Math.min(depth, 4), LAST - 1);
    }

    private static boolean isHome(URI url) {
        return url.getRawQuery() == null
                && url.getPath().matches("/(index\\.\\w+|home|startseite|de|en)?/?");
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
