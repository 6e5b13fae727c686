package de.wegweiser.extract.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// E-mail addresses, also those that hide from robots.
public final class Mails {

    /// A mail address in its canonical form and where it stands.
    public record Mail(Span span, String address) {}

    private static final String BRACKETED =
            "[\\[({<|⟨‹«*~]\\s*(?:at|ät|et|@|\\$|a|klammeraffe|affe|bei)\\s*[\\])}>|⟩›»*~]";
    private static final String AT =
            "(?:\\s*(?:[@＠﹫∂]|"
                    + BRACKETED
                    + "|_{1,3}at_{1,3}|-{1,3}(?-i:AT)-{1,3})\\s*|\\s+(?:at|ät)\\s+(?=[\\w-]+(?:\\s*[\\[({⟨]|\\s+(?:dot|punkt)\\s)))";
    private static final String DOT =
            "(?:\\.|\\s*[\\[({<⟨‹«*~]\\s*(?:dot|punkt|pkt|\\.|d)\\s*[\\])}>⟩›»*~]\\s*|_{1,3}(?:dot|punkt)_{1,3}|-{1,3}(?-i:DOT|PUNKT)-{1,3}|\\s+(?:dot|punkt)\\s+)";

    private static final Pattern DOTS =
            Pattern.compile(DOT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\d._%+-])([\\p{L}\\d_%+-]{1,64}(?:"
                            + DOT
                            + "[\\p{L}\\d_%+-]{1,64}){0,6})"
                            + AT
                            + "([\\p{L}\\d-]{1,63}(?:"
                            + DOT
                            + "[\\p{L}\\d-]{1,63}){0,4}"
                            + DOT
                            + "\\p{L}{2,12})(?![\\p{L}\\d@-])");

    /// `E-Mail: info at tannwald.de`: only a label makes the word a sign.
    private static final Cue LABELLED =
            Cue.of(
                    "(?iu)(?<!\\p{L})e?-?mail(?:adresse)?\\s{0,3}:\\s{0,3}([\\p{L}\\d._%+-]{1,64})\\s(?:at|ät)\\s([\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.\\p{L}{2,12})(?![\\p{L}\\d@-])");

    /// What any address holds, plain or hidden; most lines hold none.
    static final Pattern HINT =
            Pattern.compile("(?iu)[@＠﹫∂]|" + BRACKETED + "|[\\s_-](?:at|ät)[\\s_-]");

    /// Words that a human reader is expected to take out.
    private static final Cue STUFFED =
            Cue.of(
                    "(?i)(?<dot>(?<=[a-z0-9])\\.)?[-_+.]{0,2}(?:no-?spam|remove-?this|remove-?me|spam-?schutz|bitte-?entfernen|bitte-?loeschen)[-_+]?\\.?");

    private static final Pattern FILE =
            Pattern.compile(
                    "(?i)\\.(?:png|jpe?g|svg|gif|webp|js|css|pdf|docx?|html?|php|zip|mp4)$");

    private Mails() {}

    /// All addresses of a text, in order.
    public static List<Mail> in(String text) {
        var found = new ArrayList<Mail>();
        if (!HINT.matcher(text).find()) return found;
        var mail = MAIL.matcher(text);
        while (mail.find()) add(mail.toMatchResult(), found);
        if (!found.isEmpty()) return found;
        var labelled = LABELLED.matcher(text);
        while (labelled.find()) add(labelled.toMatchResult(), found);
        return found;
    }

    private static void add(java.util.regex.MatchResult mail, List<Mail> found) {
        String local = canonical(mail.group(1));
        String domain = canonical(mail.group(2));
        if (FILE.matcher(domain).find()) return;
        found.add(
                new Mail(
                        new Span(mail.start(1), mail.end()),
                        unstuffed(local) + "@" + unstuffed(domain)));
    }

    /// All addresses of a page in order: written ones, and those behind links.
    public static Set<String> of(Document page) {
        var found = new LinkedHashSet<String>();
        for (Block block : page.blocks())
            in(block.text()).forEach(mail -> found.add(mail.address()));
        for (Link link : page.links()) found.addAll(behind(link.target()));
        return found;
    }

    /// The addresses behind a `mailto:` link.
    public static List<String> behind(URI target) {
        if (!"mailto".equalsIgnoreCase(target.getScheme())) return List.of();
        String part = target.getSchemeSpecificPart().split("\\?", 2)[0];
        return in(part.strip()).stream().map(Mail::address).toList();
    }

    private static String canonical(String printed) {
        return DOTS.matcher(printed).replaceAll(".").replaceAll("\\s", "");
    }

    /// Without the words put in against robots, unless nothing would be left.
    private static String unstuffed(String part) {
        var stuffed = STUFFED.matcher(part);
        if (!stuffed.find()) return part;
        String dot = stuffed.end() < part.length() && stuffed.group("dot") != null ? "." : "";
        String rest = part.substring(0, stuffed.start()) + dot + part.substring(stuffed.end());
        boolean domain = part.contains(".");
        return rest.isEmpty() || (domain && rest.indexOf('.') < 1) ? part : rest;
    }
}
