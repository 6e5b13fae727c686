package de.wegweiser.extract.job;

import de.wegweiser.extract.document.Cue;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a heading of a jobs page is.
final class Titles {

    /// An advert must be open to every gender (§ 11 AGG), and titles say so: `(m/w/d)`, `(gn)`,
    /// `(all genders)`.
    private static final Pattern MARK =
            Pattern.compile(
                    "(?iu)[(\\[]\\s*(?:(?:[mwfdxiua]|div\\.?|divers)\\s*[/|,*:]\\s*){1,3}(?:[mwfdxiua]|div\\.?|divers|gn)\\s*[)\\]]"
                            + "|[(\\[]\\s*(?:gn|all genders?|alle geschlechter|any gender)\\s*[)\\]]"
                            + "|(?<![\\p{L}/])(?:[mwf]\\s?/\\s?){2}[dxi](?![\\p{L}/])");

    /// One person of an occupation, whoever that be: `Konstrukteur:in`, `Elektroniker*in`; more of
    /// them (`Schüler:innen`) are readers.
    private static final Pattern OCCUPATION =
            Pattern.compile("(?u)\\p{L}{4}[:*_·]in(?![\\p{L}])|(?<=\\p{L}{4})/-?in(?![\\p{L}])");

    /// Who is no occupation to apply for.
    private static final Cue SOMEBODY_ELSE =
            Cue.of(
                    "ansprechpartner|kolleg|bewerber|kontakt",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// What stands below is other adverts, which have pages of their own.
    private static final Cue OTHERS =
            Cue.of(
                    "\\b(?:weitere|andere|ähnliche|mehr|more|other|similar|further)\\b.{0,20}(?:stelle|job|angebot|position|opening|vacanc|karriere|career)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Parts of an advert that sites write at the rank of its title.
    private static final Cue PART =
            Cue.of(
                    "\\bprofil|aufgabe|anforderung|qualifikation|voraussetzung|mitbring|bringst du|bringen sie|erwart|bieten|benefits|vorteile|"
                            + "\\büber uns\\b|kontakt|bewerb|requirement|responsibilit|qualification|what (?:you|we)|your (?:profile|tasks|skills)|about us|apply",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Titles() {}

    static boolean isMarked(String title) {
        return MARK.matcher(title).find()
                || (OCCUPATION.matcher(title).find() && !SOMEBODY_ELSE.in(title));
    }

    static boolean isOfOtherAdverts(String heading) {
        return OTHERS.in(heading);
    }

    static boolean isPartOfAnAdvert(String heading) {
        return !isMarked(heading) && PART.in(heading);
    }

    /// The same for a title wherever the page prints it.
    static String key(String title) {
        return MARK.matcher(title)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }
}
