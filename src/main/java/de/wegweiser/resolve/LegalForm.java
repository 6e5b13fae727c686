package de.wegweiser.resolve;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// German legal forms (and the foreign ones met here) in the many ways they are written.
///
/// @param canonical lower case, for example `gmbh co kg`; empty when the name has none
/// @param rest the name without it
record LegalForm(String canonical, String rest) {

    private static final String LIMITED =
            "gesellschaft mit beschränkter haftung|ggmbh|gmbh|mbh|aktiengesellschaft|ag|se|ug(?:\\s*\\(?haftungsbeschränkt\\)?)?|ltd\\.?|b\\.?\\s?v\\.?";

    /// Longest first. A form never opens a name: `AG Bildverarbeitung` is a working group.
    private static final List<Form> FORMS =
            List.of(
                    form(
                            "",
                            "(?:"
                                    + LIMITED
                                    + ")\\s*(?:&|\\+|und|u\\.)\\s*co\\.?\\s*(?:kgaa|kg|ohg|kommanditgesellschaft)"),
                    form("ug", "(?:ug|unternehmergesellschaft)\\s*\\(?haftungsbeschränkt\\)?"),
                    form("ug", "ug|unternehmergesellschaft"),
                    form(
                            "gmbh",
                            "gesellschaft mit beschränkter haftung|g\\.\\s?m\\.\\s?b\\.\\s?h\\.?|gmbh|mbh"),
                    form("ggmbh", "ggmbh"),
                    form("gug", "gug(?:\\s*\\(?haftungsbeschränkt\\)?)?"),
                    form("flexco", "flexco|flexkapg|flexible kapitalgesellschaft"),
                    form("kgaa", "kgaa|kommanditgesellschaft auf aktien"),
                    form("ag", "aktiengesellschaft|ag"),
                    form("se", "se"),
                    form("partg", "partg\\s*mbb|partgmbb|partg|partnerschaftsgesellschaft"),
                    form("ohg", "ohg|offene handelsgesellschaft"),
                    form("kg", "(?:&|und)?\\s*co\\.?\\s*kg|kommanditgesellschaft|k\\.\\s?g\\.?|kg"),
                    form("gbr", "egbr|gbr|gesellschaft bürgerlichen rechts"),
                    form("ek", "e\\.?\\s?k(?:fm|fr|fl)?\\.?|eingetragener? kauf(?:mann|frau)"),
                    form("eg", "e\\.?\\s?g\\.?|eingetragene genossenschaft"),
                    form("ev", "e\\.?\\s?v\\.?|eingetragener verein"),
                    form("kdor", "körperschaft des öffentlichen rechts|k\\.?d\\.?ö\\.?r\\.?"),
                    form("aor", "anstalt des öffentlichen rechts|a\\.?ö\\.?r\\.?"),
                    form("ltd", "limited|ltd\\.?"),
                    form("inc", "inc\\.?"));

    /// Most names have none, and one look tells.
    private static final Pattern ANY =
            pattern(FORMS.stream().map(Form::words).collect(Collectors.joining("|")));

    private record Form(String canonical, String words, Pattern pattern) {}

    private static Form form(String canonical, String words) {
        return new Form(canonical, words, pattern(words));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<=[^\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static LegalForm of(String name) {
        if (!ANY.matcher(name).find()) return new LegalForm("", name);
        for (Form form : FORMS) {
            var matcher = form.pattern().matcher(name);
            if (matcher.find())
                return new LegalForm(
                        form.canonical().isEmpty() ? compound(matcher) : form.canonical(),
                        name.substring(0, matcher.start()) + " " + name.substring(matcher.end()));
        }
        return new LegalForm("", name);
    }

    /// `GmbH & Co. KG`, `GmbH und Co KG`, `mbH & Co.KG` are one.
    private static String compound(MatchResult match) {
        return match.group()
                .toLowerCase(Locale.GERMAN)
                .replaceAll("\\(?haftungsbeschränkt\\)?", "")
                .replace("gesellschaft mit beschränkter haftung", "gmbh")
                .replace("kommanditgesellschaft", "kg")
                .replace("aktiengesellschaft", "ag")
                .replaceAll("^mbh", "gmbh")
                .replaceAll("&|\\+|\\bund\\b|\\bu\\.", " ")
                .replace(".", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
