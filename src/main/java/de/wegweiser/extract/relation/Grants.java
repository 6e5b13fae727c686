package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import de.wegweiser.extract.document.Cue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who pays for a project and under which number, read from the words about it.
final class Grants {

    /// Shapes of grant numbers: federal ministries (`02K21A117`, `13FH123AB4`, `03EGSNW412`), ZIM
    /// (`KK5312904LF3`), EFRE (`EFRE-20800456`), collaborative research centres (`SFB 876`, `GRK
    /// 2193`).
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d/-])(?:(?:KK|ZF|KF|EP)\\d{7}[A-Z]{2}\\d{1,2}|EFRE[- ]?\\d{6,9}|(?:0[1-9]|1[0-9]|2[0-2])\\s?[A-Z]{1,6}\\s?\\d{2,6}[A-Z]{0,3}\\d{0,3}[A-Z]?"
                            + "|(?:SFB(?:/TR+)?|TRR|GRK|EXC|SPP|FOR)\\s?\\d{3,4})(?![\\p{L}\\d])");

    /// Numbers that only a word beside them makes grant numbers: the DFG's, the Union's.
    private static final Cue NUMBER_BESIDE =
            Cue.of(
                    "(?:förderkennzeichen|\\bfkz\\b|projektnummer|projekt-nr\\.?|vorhabennummer|förder-?nr\\.?|project (?:number|no\\.?|id)|grant(?: agreement)?(?: (?:number|no\\.?|id))?)"
                            + "[\\s:)\\t]{0,4}(?:(?:lautet|ist|is)\\s)?((?-i:[A-Z]{0,6}[- ]?)?\\d[\\dA-Z/.-]{5,16})(?![\\p{L}\\d])|\\bdfg\\b[^.\\n]{0,40}?\\b(\\d{8,9})\\b",
                    CASE_INSENSITIVE | UNICODE_CASE);

    private static final Cue FUNDER =
            Cue.of(
                    "(?<![\\p{L}\\d])(?:Bundesministeriums? für (?:[\\p{Lu}][\\p{L}-]{1,40}(?![\\p{L}-])(?:,? (?:und )?)?){1,5}(?:\\s?\\([A-Z]{3,6}\\))?"
                            + "|Ministeriums? für (?:[\\p{Lu}][\\p{L}-]{1,40}(?![\\p{L}-])(?:,? (?:und )?)?){1,6}(?: des Landes (?:NRW|Nordrhein-Westfalen))?"
                            + "|Federal Ministry (?:of|for) (?:[A-Z][a-z]+,? (?:and |for )?){1,5}(?:\\s?\\([A-Z]{3,6}\\))?"
                            + "|Deutschen? Forschungsgemeinschaft(?: \\(DFG\\))?|German Research Foundation(?: \\(DFG\\))?|DFG|BMBF|BMWK|BMWi|BMWE|BMFTR|BMUV|BMEL|BMDV|BMG|BMAS|DLR"
                            + "|Europäischen? Fonds für regionale Entwicklung(?: \\(EFRE\\))?|EFRE(?:[./ ]NRW)?|Europäischen? Union|European Union|European Commission|Horizon (?:2020|Europe)|EU"
                            + "|Zentralen? Innovationsprogramm Mittelstand(?: \\(ZIM\\))?|ZIM|EXIST(?:-[\\p{L}]+)?|AiF|IGF|VolkswagenStiftung|Volkswagen Foundation|Land(?:es)? (?:NRW|Nordrhein-Westfalen|Hessen|Baden-Württemberg|Niedersachsen|Brandenburg|Berlin|Rheinland-Pfalz|Saarland|Schleswig-Holstein|Mecklenburg-Vorpommern|Sachsen-Anhalt)|Freistaat(?:e?s)? (?:Bayern|Sachsen|Thüringen)|Fachagentur Nachwachsende Rohstoffe|FNR"
                            + "|[\\p{Lu}][\\p{L}-]{1,40}-Stiftung|Deutschen? Bundesstiftung Umwelt|DBU|INTERREG|Leitmarkt\\p{L}+)(?![\\p{L}\\d])");

    /// Also *ZIM-Projekt*, *im Rahmen von EXIST*: who pays is said by the name of the project.
    private static final Cue PAID =
            Cue.of(
                    "förder|mittelgeber|finanziert|zuwendung|mittel\\b|unterstützt (durch|von|vom)|bewilligt|fund(ed|ing|er)|grant|supported by|sponsor|"
                            + "\\b(zim|exist|efre|bm[a-z]{2,4}|dfg|eu|igf|aif|dbu)-(verbund|forschungs|kooperations|entwicklungs)?(projekt|vorhaben)|"
                            + "im rahmen (von|des|der) (zim|exist|efre|interreg|igf|zentralen innovationsprogramm)",
                    CASE_INSENSITIVE | UNICODE_CASE);

    private Grants() {}

    static Optional<String> number(String text) {
        Matcher beside = NUMBER_BESIDE.matcher(text);
        Matcher shape = NUMBER.matcher(text);
        while (shape.find())
            if (plausible(shape.group())) return Optional.of(shape.group().strip());
        if (!beside.find()) return Optional.empty();
        String number = beside.group(1) != null ? beside.group(1) : beside.group(2);
        return Optional.of(number.replaceFirst("[./-]+$", "").strip());
    }

    /// Seven letters and digits at least: `12 MB 20` is no grant.
    private static boolean plausible(String shape) {
        return shape.matches("(?:SFB|TRR|GRK|EXC|SPP|FOR|EFRE|KK|ZF|KF|EP).*")
                || (shape.replace(" ", "").length() >= 8 && shape.indexOf(' ') < 0);
    }

    static boolean paid(String text) {
        return PAID.matcher(text).find();
    }

    /// The funder named in words that speak of funding.
    static Optional<String> funder(String text) {
        if (!paid(text)) return Optional.empty();
        Matcher found = FUNDER.matcher(text);
        return found.find() ? Optional.of(tidy(found.group())) : Optional.empty();
    }

    private static String tidy(String funder) {
        return funder.replaceFirst("^Bundesministeriums ", "Bundesministerium ")
                .replaceFirst("^Ministeriums ", "Ministerium ")
                .replaceFirst("^Deutschen ", "Deutsche ")
                .replaceFirst("^Europäischen U", "Europäische U")
                .replaceFirst("^Europäischen F", "Europäischer F")
                .replaceFirst("^Zentralen ", "Zentrales ")
                .replaceFirst("^Landes ", "Land ")
                .replaceFirst("(?:,| und| and)?\\s*$", "");
    }
}
