package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Register numbers and the courts that keep them.
final class Registers {

    /// @param court on the same line, if there is one
    record Entry(Span span, String number, @Nullable String court) {

        String kind() {
            return number.replaceAll("[^\\p{L}].*", "");
        }
    }

    private static final String TOWN =
            "(?:Bad |St\\. ?|Sankt )?\\p{Lu}\\p{L}{1,30}(?:-\\p{Lu}\\p{L}{1,30}){0,3}(?: (?:am|an der|a\\. ?d\\.|im|i\\. ?d\\.|i\\.|vor der|ob der|v\\. ?d\\.) \\p{Lu}[\\p{L}.]{1,30}| \\([\\p{L} .]{1,30}\\)|/\\p{Lu}\\p{L}{1,30}| Charlottenburg)?";

    private static final Cue NUMBER =
            Cue.of(
                    "(?<![\\p{L}\\d])(HR ?[AB]|VR|GnR|GenR|PR|GsR|FN)(?:[ .:-]{0,4}(?:Nr|Nummer|No|Number)\\.?)?[\\s.:#-]{0,5}(\\d(?:[ .]?\\d){0,7})(?: ?([A-Za-z]{1,3})(?![\\p{L}]))?");

    /// What stands between the word for a court and its town: `Registergericht: Amtsgericht`,
    /// `Handelsregister beim Amtsgericht`.
    private static final String JOINT =
            "(?:[\\s:,–/-]{1,4}(?:des|der|beim|bei dem|bei|am|of|in|at|zu|the|Amtsgerichte?s?|Registergerichte?s?|AG|[Ll]ocal [Cc]ourt|[Dd]istrict [Cc]ourt|[Hh]andelsgerichte?s?)(?!\\p{L})){0,4}[\\s:,–-]{1,4}";

    private static final Pattern COURT =
            Pattern.compile(
                    "(?<!\\p{L})(?:(?:Amts|Register|Handels|Landes|Firmenbuch|Vereinsregister)gericht(?:es|s)?|[Ll]ocal [Cc]ourt|[Dd]istrict [Cc]ourt|[Rr]egist(?:er|ry|ration) [Cc]ourt|Court of [Rr]egist(?:ration|ry)|(?:Handels|Vereins|Genossenschafts|Partnerschafts|Gesellschafts)register|Commercial [Rr]egister|Company [Rr]egist(?:er|ry))"
                            + "(?: ?\\([^()\\n]{1,20}\\))?"
                            + JOINT
                            + "(?<town>"
                            + TOWN
                            + ")");

    private static final Pattern REGIONAL =
            Pattern.compile(
                    "(?<!\\p{L})(?:Landesgericht|Handelsgericht)(?: für Zivilrechtssachen)? (?<town>"
                            + TOWN
                            + ")");

    /// `Siegen Local Court`, `Siegen District Court`.
    private static final Pattern ENGLISH =
            Pattern.compile("(?<town>" + TOWN + ") (?:[Ll]ocal|[Dd]istrict) [Cc]ourt");

    /// `AG Siegen` is a court only beside a register number: else it may be a working group.
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\p{L}\\d.] ?)AG (?<town>" + TOWN + ")(?!\\p{L})");

    private static final Pattern BEHIND =
            Pattern.compile(
                    "^[\\s,/(-]{0,4}(?:(?:beim |am |im |des |in |, ){0,2}(?:Amtsgerichte?s?|AG|Registergericht)[\\s:]{1,3}|[,/(-]\\s?|(?:in|beim) )(?<town>"
                            + TOWN
                            + ")(?=\\s*(?:[),.;|]|$))");

    private static final Pattern ALONE = Pattern.compile(TOWN);

    /// A label that leaves nothing to be said but the town.
    private static final Cue LABEL =
            Cue.of(
                    "(?iu)(?:zuständiges )?(?:registergericht|amtsgericht|regist(?:er|ry|ration) court|court of registration|firmenbuchgericht|handelsgericht|local court|district court)\\s*:?");

    private static final Cue NO_TOWN =
            Cue.of(
                    "(?iu)(?:Kantons?|Canton|Landesgericht\\w*|Registernummer|Registergericht|Handelsregister\\w*|Amtsgericht|Nummer|Nr|HR[AB]|Ust.*|Umsatzsteuer.*|Steuer.*|Sitz|Geschäftsführ\\w*|Register\\w*|Eintrag\\w*|Local|District|Court|Germany|Deutschland|Vertreten\\w*|GmbH|Die|Der|Das|Abteilung|VAT|Number|Unter|Telefon|Inhaltlich|Firmenbuch\\w*|Handelsgericht|Gesch\\w*|Commercial|Registration|No|Tax|E-Mail|Email|Kontakt|Eingetragen\\w*|Nummern|Company|Managing|Im|Am|In|USt|Zuständig\\w*|Von|Bei|Eingetragene\\w*|Umsatz\\w*|Vorstand\\w*|Aufsichts\\w*)");

    /// Without its kind: `Handelsregister Siegen Nr. 1234`.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:Handels|Vereins|Genossenschafts)register (?:beim Amtsgericht |des Amtsgerichts )?(?<town>"
                            + TOWN
                            + "),? (?:Nr\\.|Nummer) ?(\\d{2,6})(?!\\d)");

    /// The town between the kind and the number: `HRA Siegen 1234`.
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(HR ?[AB]|VR|GnR|PR) (?<town>"
                            + TOWN
                            + "),? (?:Nr\\.? ?)?(\\d{1,7})(?!\\d)");

    private Registers() {}

    static List<Entry> in(String text) {
        var found = new ArrayList<Entry>();
        var number = NUMBER.matcher(text);
        while (number.find()) {
            String digits = number.group(2).replace(".", "");
            if (digits.replace(" ", "").matches("0+|12345\\d*")) continue;
            String suffix = number.group(3);
            boolean kept =
                    (suffix != null && suffix.equals(suffix.toUpperCase(java.util.Locale.ROOT)))
                            || number.group(1).equals("FN");
            String printed =
                    number.group(1).replace(" ", "")
                            + " "
                            + digits
                            + (kept && suffix != null ? " " + suffix : "");
            found.add(
                    new Entry(
                            new Span(number.start(), number.end()),
                            printed,
                            court(text)
                                    .or(() -> town(SHORT, text))
                                    .or(() -> town(BEHIND, text.substring(number.end())))
                                    .orElse(null)));
        }
        if (found.isEmpty()) around(text).ifPresent(found::add);
        return found;
    }

    private static Optional<Entry> around(String text) {
        var named = NAMED.matcher(text);
        if (named.find() && isTown(named.group("town")))
            return Optional.of(
                    new Entry(
                            new Span(named.start(), named.end()),
                            named.group(2),
                            named.group("town")));
        var around = AROUND.matcher(text);
        return around.find() && isTown(around.group("town"))
                ? Optional.of(
                        new Entry(
                                new Span(around.start(), around.end()),
                                around.group(1).replace(" ", "") + " " + around.group(3),
                                around.group("town")))
                : Optional.empty();
    }

    /// Digits alone behind a label that says they are a register number.
    static Optional<String> bare(String label, String text) {
        var bare = BARE.matcher(label.isEmpty() ? text : label.strip() + " " + text);
        return bare.find() ? Optional.of(bare.group("number")) : Optional.empty();
    }

    private static final Cue BARE =
            Cue.of(
                    "(?iu)(?<!\\p{L})(?:vereins|handels|partnerschafts|genossenschafts)?register-?(?:nummer|nr\\.?|blatt)\\s?:?\\s{0,3}(?<number>\\d{2,6})(?!\\d|[./]\\d)");

    /// The town of a court that a line names; of an Austrian one, which keeps more than a register,
    /// the name.
    static Optional<String> court(String text) {
        var regional = REGIONAL.matcher(text);
        if (regional.find() && isTown(regional.group("town"))) return Optional.of(regional.group());
        return town(COURT, text).or(() -> town(ENGLISH, text));
    }

    /// The same where a label or the line before may name the court: `Registergericht` above
    /// `Siegen`.
    static Optional<String> court(String label, String text) {
        var told = court(text);
        if (told.isPresent()
                || label.lines().noneMatch(line -> LABEL.matcher(line.strip()).matches()))
            return told;
        String bare = text.replaceFirst("^AG ", "").strip();
        return ALONE.matcher(bare).matches() && isTown(bare) ? Optional.of(bare) : Optional.empty();
    }

    private static Optional<String> town(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        while (found.find()) {
            String town = found.group("town").strip();
            if (isTown(town)) return Optional.of(town);
        }
        return Optional.empty();
    }

    private static boolean isTown(String name) {
        return !NO_TOWN.matcher(name).matches() && !Placeholders.in(name);
    }
}
