package de.wegweiser.extract.organization;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Street, postal code and town in the lines of an address.
final class Addresses {

    /// @param start where in the line the postal code (with its country) begins
    record Place(String postalCode, String city, int start, int end) {}

    private static final String TOWN =
            "(?:(?:Bad|Sankt|St\\.|Markt|Alt|Neu|Groß|Klein|Hohen|Schloss|Burg|Stadt|Hansestadt) ?)?\\p{Lu}[\\p{L}'’.]*(?:[- /](?:\\p{Lu}[\\p{L}.]+|am|an|der|im|in|bei|ob|vor|auf|a\\. ?d\\.|i\\. ?d\\.|v\\. ?d\\.|unter|und))*(?: ?\\([^)\\n]{2,25}\\))?";

    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<![\\p{L}\\d/.-])(?:D ?[-–] ?|DE ?[-–] ?|D )?(\\d{5})(?:\\s*,)?[ \\u00A0]+("
                            + TOWN
                            + ")");

    /// Austria and Switzerland: four digits, so only where nothing else is on the line.
    private static final Pattern NEIGHBOUR =
            Pattern.compile(
                    "^(?:(?:PLZ|Postleitzahl)[ ,/&]{0,3}(?:und )?(?:Ort|Stadt)?\\s?:?\\s{0,3})?(?:(?:A|CH|AT|FL) ?[-–] ?)?([1-9]\\d{3}) ("
                            + TOWN
                            + ")$");

    /// *Musterstraße 2a, 6833 Musterdorf*: what stands before has to be a street.
    private static final Pattern BEHIND_STREET =
            Pattern.compile("\\s?, ?([1-9]\\d{3}) (" + TOWN + ")\\s*$");

    /// With the letters of its country, also behind a street.
    private static final Pattern ABROAD =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:A|CH|AT|FL) ?[-–] ?([1-9]\\d{3}) ("
                            + TOWN
                            + ")(?= /|\\s*$|,)");

    private static final String STREET_WORD =
            "(?:stra(?:ß|ss)e|str\\.?|weg|platz|allee|gasse|ring|damm|ufer|chaussee|berg|hof|tal|feld|park|stieg|steig|pfad|kamp|heide|markt|garten|gärten|graben|wall|bruch|brink|busch|hang|höhe|wiese|kai|promenade|zeile|winkel|anger|bogen|burg|land|mühle|born|brücke|tor|siedlung|stiege|terrasse|esch|loh|horst|hagen|dyk|deich|twiete|redder|stück|kolk|holt|eck|plan|rain|stein|bach|brunnen|wald|acker|lohe)";

    /// A line that is a street with its number.
    private static final Pattern STREET =
            Pattern.compile(
                    "^(?:(?:Anschrift|Adresse|Postanschrift|Hausanschrift|Straße|Sitz|Address|Besucheradresse)\\s*:?\\s*)?(?<street>\\p{Lu}[\\p{L}\\d .'’&/()-]{1,60}?,? ?\\d{1,4} ?(?:[a-zA-Z](?![\\p{L}]))?(?: ?[-–/+] ?\\d{1,4} ?[a-zA-Z]?(?![\\p{L}]))*(?:/\\d+)*|\\d{1,4}[a-z]?,? \\p{Lu}[\\p{L} .-]+(?:Street|Road|Avenue|Lane)|[A-Z] ?\\d{1,2}, ?\\d{1,3}(?: ?[-–] ?\\d{1,3})?)$");

    /// A street without a number needs a street's ending.
    private static final Pattern NUMBERLESS =
            Pattern.compile("(?iu)^(\\p{L}[\\p{L} .-]*" + STREET_WORD + ")$");

    private static final Pattern INLINE =
            Pattern.compile(
                    "(?iu)(?<street>(?<![\\p{L}.'’-])(?:\\p{Lu}[\\p{L}.'’-]{0,40} ){0,3}\\p{Lu}[\\p{L}.'’-]{0,40}(?<="
                            + STREET_WORD
                            + ")\\s?,? ?\\d{1,4} ?[a-z]?(?: ?[-–/+] ?\\d{1,4} ?[a-z]?)?(?![\\p{L}\\d]))\\s*,?\\s*$|(?:^|[,|·•;]\\s*|\\s[-–]\\s)(?<other>\\p{Lu}[\\p{L} .'’-]{2,40} \\d{1,4} ?[a-z]?(?: ?[-–/+] ?\\d{1,4} ?[a-z]?)?)\\s*[,|·•–-]?\\s*$");

    private static final Pattern NO_STREET =
            Pattern.compile(
                    "(?iu)\\b(?:postfach|p\\. ?o\\. ?box|tel(?:efon)?|fax|hr[ab]|§|abs|art|nr|stand|seite|version|mobil|ust|konto|blz|iban|etage|stock(?:werk)?|o?g|raum|room|gebäude|zimmer|copyright|stammkapital|uhr|december|januar|phone)\\b");

    /// Where in the house: floor, entrance, wing.
    private static final Pattern ADDITION =
            Pattern.compile(
                    "(?iu)(?:(?<=\\d[a-z]?) ?\\([^()\\d]{0,3}\\d{0,2}[^()\\d]{2,30}\\)|(?<=\\d[a-z]?) ?[,/|·–-] ?(?:\\d{1,2}\\. ?(?:og|ug|etage|stock|floor)|eg|dg|erdgeschoss|(?:am|an der|an den|im|beim) \\p{Lu}[\\p{L}-]{3,30}(?: \\p{Lu}[\\p{L}-]{3,30})?|(?:eingang|aufgang|gebäude|haus|halle|tor|bau|hinterhaus|hinterhof|hofeingang|rückgebäude|seitenflügel|etage|building|entrance)(?: [\\p{L}\\d]{1,10})?))$");

    /// No street is longer, in characters.
    private static final int LONGEST = 120;

    private Addresses() {}

    static Optional<Place> place(String line) {
        Matcher german = GERMAN.matcher(line);
        while (german.find()) {
            String city = city(german.group(2));
            if (real(german.group(1), city)
                    && !REGISTER.matcher(line).region(0, german.start()).find())
                return Optional.of(
                        new Place(
                                german.group(1),
                                city,
                                german.start(),
                                german.start(2) + city.length()));
        }
        Matcher abroad = ABROAD.matcher(line);
        if (abroad.find() && !Placeholders.in(abroad.group(2))) {
            String city = city(abroad.group(2));
            return Optional.of(
                    new Place(
                            abroad.group(1),
                            city,
                            abroad.start(),
                            abroad.start(2) + city.length()));
        }
        Matcher behind = BEHIND_STREET.matcher(line);
        if (behind.find()
                && behind.start() > 4
                && street(line.substring(0, behind.start())) != null
                && !Placeholders.in(behind.group(2)))
            return Optional.of(
                    new Place(
                            behind.group(1), city(behind.group(2)), behind.start(), line.length()));
        Matcher near = NEIGHBOUR.matcher(line.strip());
        if (near.find()
                && !Placeholders.in(near.group(2))
                && !line.matches(".*\\b(?:19|20)\\d\\d (?:by|bis|und|Alle|All|GmbH).*")
                && Integer.parseInt(near.group(1)) != 2025)
            return Optional.of(new Place(near.group(1), city(near.group(2)), 0, line.length()));
        return Optional.empty();
    }

    /// `HRB 12345 HB` is a number with the letters of its court.
    private static final Pattern REGISTER =
            Pattern.compile("(?<!\\p{L})(?:HR ?[AB]|VR|GnR|PR)(?: ?Nr\\.?)?[ :]{0,3}$");

    private static boolean real(String code, String city) {
        return !code.equals("12345")
                && !code.equals("00000")
                && !code.equals("99999")
                && !Placeholders.in(city)
                && !city.matches(
                        "(?:Euro|EUR|Uhr|Stück|Mitarbeiter\\w*|Kunden|Tel|Fax|Telefon|Menschen|Quadratmeter|Artikel\\w*)\\b.*");
    }

    /// Without what follows on the same line: a country, a phone.
    private static String city(String town) {
        return town.replaceAll(
                        "(?u)[ ,]+(?:Deutschland|Germany|Österreich|Schweiz|Telefon|Tel\\.?|Fon|Fax|Phone|E-?Mail|Mail|Web|Internet|Amtsgericht|HRB|Geschäftsführer|USt|Handelsregister|Registergericht|Mobil|T|F)\\b.*$",
                        "")
                .replaceAll("[\\s/.,-]+$", "")
                .strip();
    }

    /// The street when the line is one.
    static @Nullable String street(String line) {
        if (line.length() > LONGEST) return null;
        String whole = line.strip().replaceAll("[,;|·]+$", "").strip();
        String bare = ADDITION.matcher(whole).replaceFirst("");
        if (bare.length() > 70 || NO_STREET.matcher(bare).find() || Placeholders.in(bare))
            return null;
        var street = STREET.matcher(bare);
        if (street.matches())
            return street.group("street")
                    .replaceAll(",(?= ?\\d)", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        var numberless = NUMBERLESS.matcher(bare);
        return numberless.matches()
                        && bare.split(" ").length <= 4
                        && Character.isUpperCase(bare.codePointAt(0))
                ? bare
                : null;
    }

    /// The street that a line ends with, right before its postal code.
    static @Nullable String inline(String before) {
        String all = before.strip();
        String text = all.substring(Math.max(0, all.length() - LONGEST));
        var street = INLINE.matcher(text);
        if (!street.find()) {
            String[] parts = text.split("\\s*(?:[,|·•;]|\\s[-–]\\s)\\s*", -1);
            return parts.length == 0 ? null : street(parts[parts.length - 1]);
        }
        String found =
                street.group("street") != null ? street.group("street") : street.group("other");
        return Placeholders.in(found) || NO_STREET.matcher(found).find()
                ? null
                : found.replaceAll(",(?= ?\\d)", "").strip();
    }
}
