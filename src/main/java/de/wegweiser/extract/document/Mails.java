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

    private static final String AT =
            "(?:\\s*(?:@|[\\[({<|]\\s*(?:at|ät|et|@|\\$|a|klammeraffe|affe|bei)\\s*[\\])}>|])\\s*|\\s+(?:AT|at)\\s+(?=[\\w-]+(?:\\s*[\\[({]|\\s+(?:dot|DOT|punkt)\\s)))";
    private static final String DOT =
            "(?:\\.|\\s*[\\[({<]\\s*(?:dot|punkt|\\.|d)\\s*[\\])}>]\\s*|\\s+(?:dot|DOT|punkt|PUNKT)\\s+)";

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

    /// What any address holds, plain or hidden; most lines hold none.
    private static final Pattern HINT =
            Pattern.compile(
                    "(?i)@|[\\[({<|]\\s*(?:at|ät|et|\\$|a|klammeraffe|affe|bei)\\s*[\\])}>|]|\\sat\\s");

    private Mails() {}

    /// All addresses of a text, in order.
    public static List<Mail> in(String text) {
        var found = new ArrayList<Mail>();
        if (!HINT.matcher(text).find()) return found;
        var mail = MAIL.matcher(text);
        while (mail.find()) {
            String address = canonical(mail.group(1)) + "@" + canonical(mail.group(2));
            if (!address.matches("(?i).*\\.(?:png|jpe?g|svg|gif|js|css)"))
                found.add(new Mail(new Span(mail.start(), mail.end()), address));
        }
        return found;
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
        if (!"mailto".equals(target.getScheme())) return List.of();
        String part = target.getSchemeSpecificPart().split("\\?", 2)[0];
        return in(part.strip()).stream().map(Mail::address).toList();
    }

    private static String canonical(String printed) {
        return DOTS.matcher(printed).replaceAll(".").replaceAll("\\s", "");
    }
}
