package de.wegweiser.extract.organization;

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
            "(?:Bad |St\\. ?|Sankt )?\\p{Lu}[\\p{L}]+(?:-\\p{Lu}\\p{L}+)*(?: (?:am|an der|a\\. ?d\\.|im|i\\. ?d\\.|vor der|ob der|v\\. ?d\\.) \\p{Lu}[\\p{L}.]+| \\((?:\\p{L}|[ .])+\\)|/\\p{Lu}\\p{L}+)?";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(HR ?[AB]|VR|GnR|GenR|PR|GsR|FN)(?:[ .:-]*(?:Nr|Nummer|No|Number)\\.?)?[\\s.:#-]*(\\d(?:[ .]?\\d){0,7})(?: ?([A-Za-z]{1,3})(?![\\p{L}]))?");

    private static final Pattern COURT =
            Pattern.compile(
                    "(?:(?:Amts|Register|Handels|Landes|Firmenbuch|Vereinsregister)gericht(?:es|s)?|AG|[Ll]ocal [Cc]ourt|[Dd]istrict [Cc]ourt|[Rr]egist(?:er|ry) [Cc]ourt|Court of [Rr]egistration|Amtsgericht/Registergericht|Handelsregister|Vereinsregister|Genossenschaftsregister|Partnerschaftsregister|Commercial [Rr]egister|Registergericht Amtsgericht)"
                            + "(?: ?\\([^)]{1,20}\\))?(?:,? ?(?:des|der|beim|bei dem|am|of|in|at|zu|the|Amtsgerichts?|AG|[Ll]ocal [Cc]ourt|[Dd]istrict [Cc]ourt|[Hh]andelsgericht))*[\\s:,]*("
                            + TOWN
                            + ")");

    private static final Pattern BEHIND =
            Pattern.compile(
                    "^[\\s,/(-]*(?:(?:beim |am |im |des |, )?(?:Amtsgerichts?|AG|Registergericht)?[\\s:]*)?("
                            + TOWN
                            + ")(?!\\p{L})");

    private static final Pattern NO_TOWN =
            Pattern.compile(
                    "(?iu)(?:Registernummer|Registergericht|Handelsregister\\w*|Amtsgericht|Nummer|Nr|HR[AB]|Ust.*|Umsatzsteuer.*|Steuer.*|Sitz|Geschäftsführ\\w*|Register\\w*|Eintrag\\w*|Local|District|Court|Germany|Deutschland|Vertreten\\w*|GmbH|Die|Der|Das|Abteilung|VAT|Number|Unter|Telefon|Inhaltlich|Firmenbuch\\w*|Handelsgericht|Gesch\\w*|Commercial|Registration|No|Tax|E-Mail|Email|Kontakt|Eingetragen\\w*|Nummern|Company|Managing|Im|Am|In|USt|Zuständig\\w*|Von|Bei|Eingetragene\\w*|Umsatz\\w*|Vorstand\\w*|Aufsichts\\w*)");

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
                            court(text).orElseGet(() -> behind(text.substring(number.end())))));
        }
        return found;
    }

    /// The town of a court that a line names.
    static Optional<String> court(String text) {
        var court = COURT.matcher(text);
        while (court.find()) {
            String town = court.group(1).strip();
            if (!NO_TOWN.matcher(town).matches() && !Placeholders.in(town))
                return Optional.of(town);
        }
        return Optional.empty();
    }

    private static @Nullable String behind(String rest) {
        var town = BEHIND.matcher(rest);
        if (!town.find()) return null;
        String name = town.group(1).strip();
        return NO_TOWN.matcher(name).matches() || Placeholders.in(name) ? null : name;
    }
}
