package de.wegweiser.extract.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Writes the addresses that a page's scripts and attributes would show to its visitors into the
/// page's tree. Nothing is run: of a script we understand how it joins strings.
final class HiddenMails {

    private static final Pattern PLAIN =
            Pattern.compile(
                    "[\\p{L}\\d_%+-]{1,64}(?:\\.[\\p{L}\\d_%+-]{1,64}){0,6}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.(?<top>\\p{L}{2,12})");

    /// Ends that tell a decoded address from one that is still upside down.
    private static final Set<String> TOPS =
            Set.of(
                    "de", "com", "net", "org", "eu", "info", "at", "ch", "li", "nl", "be", "fr",
                    "biz", "io", "ai", "dev", "app", "edu", "nrw", "ruhr", "koeln", "cologne",
                    "berlin", "gmbh", "online", "shop", "email", "tech", "digital", "example",
                    "test");

    private static final Set<String> USER =
            Set.of(
                    "user",
                    "username",
                    "name",
                    "local",
                    "localpart",
                    "u",
                    "n",
                    "box",
                    "mailbox",
                    "account",
                    "to",
                    "first",
                    "before",
                    "a",
                    "part1",
                    "prefix");
    private static final Set<String> DOMAIN =
            Set.of(
                    "domain",
                    "host",
                    "d",
                    "dom",
                    "server",
                    "last",
                    "after",
                    "b",
                    "part2",
                    "provider",
                    "site");
    private static final Set<String> PLAINLY =
            Set.of("user", "username", "u", "local", "localpart", "mailbox");
    private static final Set<String> TOP = Set.of("tld", "t", "ext", "suffix", "top", "end");

    private static final Pattern CODED =
            Pattern.compile("mail|crypt|(?<![\\p{L}])enc|obf|addr|contact|href|protect");

    private static final Set<String> INLINE =
            Set.of(
                    "span", "i", "b", "em", "strong", "small", "u", "s", "font", "sup", "sub",
                    "var", "code", "kbd", "del", "ins", "abbr");

    /// What a style sheet of the page hides by a class of its own.
    private static final Cue HIDING =
            Cue.of("(?i)\\.([\\w-]{1,60})\\s{0,9}\\{[^{}]{0,200}display\\s{0,9}:\\s{0,9}none");

    private static final Pattern SIGN =
            Pattern.compile("(?iu)\\W{0,3}(?:@|at|ät|klammeraffe|at-zeichen)\\W{0,3}");
    private static final Pattern POINT = Pattern.compile("(?iu)\\W{0,3}(?:dot|punkt)\\W{0,3}|\\.");

    /// Longer scripts are programs, not addresses. In characters.
    private static final int SCRIPT = 20_000;

    /// What carries an address has few parts; a whole section does not carry one.
    private static final int CHILDREN = 8;

    /// What a script writes over is a place holder; longer texts are kept. In characters.
    private static final int PLACE = 120;

    /// Spans that hide words in an address are short. In characters.
    private static final int STUFFING = 40;

    private HiddenMails() {}

    static void reveal(org.jsoup.nodes.Document page) {
        for (Element script : page.select("script:not([src])")) script(page, script);
        var hiding = hiding(page);
        for (Element element : page.body().getAllElements()) {
            if (stuffing(element, hiding)) {
                element.remove();
                continue;
            }
            if (!element.hasParent()) continue; // taken out meanwhile
            drawn(element);
            if (!element.hasParent()) continue;
            if (element.attributesSize() == 0 || element.normalName().equals("script")) continue;
            if (element.childrenSize() > CHILDREN) continue;
            coded(element)
                    .filter(_ -> Mails.in(element.ownText()).isEmpty())
                    .filter(address -> !element.text().contains(address))
                    .ifPresent(address -> element.appendText(" " + address + " "));
        }
    }

    private static void script(org.jsoup.nodes.Document page, Element script) {
        String source = script.data();
        if (source.length() > SCRIPT || !script.attr("type").matches("(?i)|.*javascript.*")) return;
        if (!source.contains("write")
                && !source.contains("getElementById")
                && !source.contains("$(")
                && !source.contains("jQuery(")) return;
        var reader = new ScriptStrings(source, Map.of());
        reader.read();
        reader.written.forEach((id, html) -> {
            var address = shown(html.toString());
            if (address.isEmpty()) return;
            Element place = id.isEmpty() ? null : page.getElementById(id);
            if (place != null && place.text().length() <= PLACE)
                place.text(" " + address.get() + " ");
            else if (place != null) place.appendText(" " + address.get() + " ");
            else if (id.isEmpty()) script.before(new TextNode(" " + address.get() + " "));
        });
    }

    /// The address that a piece of a page would show, or link to.
    private static Optional<String> shown(String html) {
        if (html.isBlank()) return Optional.empty();
        Element body = Jsoup.parseBodyFragment(html).body();
        var seen = Mails.in(body.text());
        if (!seen.isEmpty()) return Optional.of(seen.getFirst().address());
        return body.select("a[href]").stream()
                .flatMap(anchor -> Mails.in(percent(anchor.attr("href"))).stream())
                .map(Mails.Mail::address)
                .findFirst();
    }

    private static Set<String> hiding(org.jsoup.nodes.Document page) {
        var classes = new LinkedHashSet<String>();
        for (Element style : page.select("style")) {
            var rule = HIDING.matcher(style.data());
            while (rule.find()) classes.add(rule.group(1));
        }
        return classes;
    }

    /// Whether an element nobody sees stands in the middle of a word.
    private static boolean stuffing(Element element, Set<String> hiding) {
        if (!INLINE.contains(element.normalName()) || element.parent() == null) return false;
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        boolean unseen =
                style.contains("display:none")
                        || style.contains("visibility:hidden")
                        || style.matches("(?:.*;)?font-size:0(?:[^.\\d].*)?")
                        || element.classNames().stream().anyMatch(hiding::contains);
        return unseen
                && element.text().length() <= STUFFING
                && (stuffs(element.previousSibling(), false)
                        || stuffs(element.nextSibling(), true));
    }

    /// Whether a text beside it goes right up to it and holds the sign of an address.
    private static boolean stuffs(@Nullable Node node, boolean after) {
        if (!(node instanceof TextNode text) || text.isBlank()) return false;
        String words = text.getWholeText();
        return !Character.isWhitespace(words.charAt(after ? 0 : words.length() - 1))
                && Mails.HINT.matcher(words).find();
    }

    /// A picture or an icon in the place of a sign.
    private static void drawn(Element element) {
        String tag = element.normalName();
        boolean image = tag.equals("img");
        if (!image && !(INLINE.contains(tag) && !element.hasText() && element.childrenSize() == 0))
            return;
        String said = said(element, image);
        if (said.isEmpty() || said.length() > ALTERNATIVE) return;
        if (image && !Mails.in(said).isEmpty()) {
            element.replaceWith(new TextNode(" " + said + " "));
            return;
        }
        boolean sign = SIGN.matcher(said).matches();
        if (!sign && !POINT.matcher(said).matches()) return;
        if (!(element.previousSibling() instanceof TextNode before)
                || !(element.nextSibling() instanceof TextNode behind)) return;
        if (!before.getWholeText().matches("(?s).*[\\p{L}\\d]\\s?")
                || !behind.getWholeText().matches("(?s)\\s?[\\p{L}\\d].*")) return;
        element.replaceWith(new TextNode(sign ? "@" : "."));
    }

    private static String said(Element element, boolean image) {
        if (image) return element.attr("alt");
        if (element.hasAttr("title")) return element.attr("title");
        var icon = ICON.matcher(element.className());
        return icon.find() ? icon.group(1) : element.className();
    }

    private static final Cue ICON =
            Cue.of("\\b(?:fa|mail|email|icon|bi|glyphicon)-(at|dot)(?![\\w-])");

    /// Pictures of an address have no longer alternative, in characters.
    private static final int ALTERNATIVE = 200;

    private static Optional<String> coded(Element element) {
        var data = new HashMap<String, String>();
        var candidates = new ArrayList<String>();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip();
            if (value.isEmpty() || value.length() > 2_000) continue;
            if (key.startsWith("data-")) {
                data.putIfAbsent(key.substring(5), value);
                if (CODED.matcher(key).find() && !key.equals("data-cfemail")) candidates.add(value);
            }
        }
        return joined(data, element)
                .or(() -> candidates.stream().flatMap(HiddenMails::decoded).findFirst())
                .or(() -> joomla(element))
                .or(() -> handler(element, data))
                .or(() -> turned(element));
    }

    /// `data-user="info" data-domain="tannwald" data-tld="de"`. Words that any widget might use
    /// need a sign that an address is meant.
    private static Optional<String> joined(Map<String, String> data, Element element) {
        String user = first(data, USER);
        String domain = first(data, DOMAIN);
        if (user == null || domain == null) return Optional.empty();
        String top = first(data, TOP);
        boolean meant =
                top != null
                        || data.keySet().stream().anyMatch(PLAINLY::contains)
                        || CODED.matcher(element.id() + element.className() + data.keySet()).find();
        String end = top == null || domain.endsWith("." + top) ? "" : "." + top;
        return Optional.of(user + "@" + domain + end)
                .filter(text -> meant && PLAIN.matcher(text).matches());
    }

    private static @Nullable String first(Map<String, String> data, Set<String> keys) {
        for (var entry : data.entrySet()) {
            String key = entry.getKey();
            String last = key.substring(Math.max(key.lastIndexOf('-'), key.lastIndexOf('_')) + 1);
            if (keys.contains(last)) return entry.getValue();
        }
        return null;
    }

    /// A value that is an address, however it was turned around.
    private static Stream<String> decoded(String value) {
        String bare = value.replaceFirst("(?i)^mailto:", "");
        var ways =
                Stream.<UnaryOperator<String>>of(
                        text -> text,
                        HiddenMails::percent,
                        text -> new StringBuilder(text).reverse().toString(),
                        text -> shifted(text, 13),
                        HiddenMails::base64,
                        text -> base64(new StringBuilder(text).reverse().toString()),
                        Links::cloudflare);
        var found = new ArrayList<String>();
        ways.map(way -> way.apply(bare).strip().replaceFirst("(?i)^mailto:", "").split("\\?", 2)[0])
                .forEach(text -> {
                    var plain = PLAIN.matcher(text);
                    if (!plain.matches()) return;
                    boolean known = TOPS.contains(plain.group("top").toLowerCase(Locale.ROOT));
                    if (known) found.add(text);
                });
        if (found.isEmpty() && PLAIN.matcher(bare).matches()) found.add(bare);
        return found.stream();
    }

    /// Joomla's own element since its version 4: both halves in base64.
    private static Optional<String> joomla(Element element) {
        if (!element.normalName().equals("joomla-hidden-mail")) return Optional.empty();
        String address = base64(element.attr("first")) + "@" + base64(element.attr("last"));
        if (!PLAIN.matcher(address).matches()) return Optional.empty();
        element.empty();
        return Optional.of(address);
    }

    /// What a click would open.
    private static Optional<String> handler(Element element, Map<String, String> data) {
        String protectedBy = element.attr("href");
        int hash = protectedBy.indexOf("/email-protection#");
        if (hash >= 0)
            return Optional.of(Links.cloudflare(protectedBy.substring(hash + 18)))
                    .filter(text -> PLAIN.matcher(text).matches());
        for (String source :
                new String[] {
                    element.attr("data-mailto-token"),
                    protectedBy.regionMatches(true, 0, "javascript:", 0, 11)
                            ? percent(protectedBy.substring(11))
                            : "",
                    element.attr("onclick"),
                    element.attr("onmouseover")
                }) {
            if (source.isEmpty() || source.length() > 2_000) continue;
            var reader = new ScriptStrings(source, data);
            reader.read();
            var values = new ArrayList<>(reader.values);
            if (element.hasAttr("data-mailto-token")) values.add(source);
            var address =
                    values.stream()
                            .flatMap(value ->
                                    Stream.concat(Stream.of(value), unciphered(value).stream()))
                            .map(value ->
                                    percent(value)
                                            .replaceFirst("(?i)^mailto:", "")
                                            .split("\\?", 2)[0])
                            .filter(value -> PLAIN.matcher(value).matches())
                            .findFirst();
            if (address.isPresent()) return address;
        }
        return Optional.empty();
    }

    /// TYPO3 moves every character on by the same number of places.
    private static Optional<String> unciphered(String token) {
        if (token.length() < 12) return Optional.empty();
        for (int offset = -26; offset <= 26; offset++) {
            if (!typo3(token.substring(0, 7), offset).equals("mailto:")) continue;
            return Optional.of(typo3(token, offset));
        }
        return Optional.empty();
    }

    private static String typo3(String token, int offset) {
        var out = new StringBuilder();
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c >= '+' && c <= ':') out.append(turn(c, '+', ':', offset));
            else if (c >= '@' && c <= 'Z') out.append(turn(c, '@', 'Z', offset));
            else if (c >= 'a' && c <= 'z') out.append(turn(c, 'a', 'z', offset));
            else out.append(c);
        }
        return out.toString();
    }

    private static char turn(char c, char from, char to, int offset) {
        return (char) (from + Math.floorMod(c - from + offset, to - from + 1));
    }

    private static String shifted(String text, int offset) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') out.append(turn(c, 'a', 'z', offset));
            else if (c >= 'A' && c <= 'Z') out.append(turn(c, 'A', 'Z', offset));
            else out.append(c);
        }
        return out.toString();
    }

    /// Written from right to left and turned by the style sheet.
    private static Optional<String> turned(Element element) {
        if (!element.attr("style").replace(" ", "").contains("bidi-override")
                || element.childrenSize() > 0) return Optional.empty();
        String back = new StringBuilder(element.text()).reverse().toString();
        if (Mails.in(back).isEmpty()) return Optional.empty();
        element.empty();
        return Optional.of(back);
    }

    static String base64(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    static String percent(String text) {
        if (text.indexOf('%') < 0) return text;
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) == '%' ? hex(text, i + 1, 2) : -1;
            if (code < 0) out.append(text.charAt(i));
            else {
                out.append((char) code);
                i += 2;
            }
        }
        return out.toString();
    }

    static int hex(String text, int at, int digits) {
        if (at + digits > text.length()) return -1;
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) return -1;
            value = value * 16 + digit;
        }
        return value;
    }
}
