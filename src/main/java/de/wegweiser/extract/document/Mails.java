package de.wegweiser.extract.document;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final Pattern HINT =
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

    /// Writes the addresses that a page's scripts and attributes would show to its visitors into
    /// the page's tree. Nothing is run: of a script we understand how it joins strings.
    static final class Hidden {

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
                Pattern.compile("mail|crypt|enc|obf|addr|contact|href|protect");

        private static final Set<String> INLINE =
                Set.of(
                        "span", "i", "b", "em", "strong", "small", "u", "s", "font", "sup", "sub",
                        "var", "code", "kbd", "del", "ins", "abbr");

        /// What a style sheet of the page hides by a class of its own.
        private static final Cue HIDING =
                Cue.of("(?i)\\.([\\w-]{1,60})\\s{0,9}\\{[^{}]{0,200}display\\s{0,9}:\\s{0,9}none");

        private static final Pattern SIGN =
                Pattern.compile("(?iu)\\W{0,3}(?:@|at|ät|klammeraffe|at-zeichen)\\W{0,3}");
        private static final Pattern POINT =
                Pattern.compile("(?iu)\\W{0,3}(?:dot|punkt)\\W{0,3}|\\.");

        /// Longer scripts are programs, not addresses. In characters.
        private static final int SCRIPT = 20_000;

        /// Spans that hide words in an address are short. In characters.
        private static final int STUFFING = 40;

        private Hidden() {}

        static void reveal(org.jsoup.nodes.Document page) {
            for (Element script : page.select("script:not([src])")) script(page, script);
            var hiding = hiding(page);
            for (Element element : page.body().getAllElements()) {
                if (stuffing(element, hiding)) {
                    element.remove();
                    continue;
                }
                drawn(element);
                if (element.attributesSize() == 0 || element.normalName().equals("script"))
                    continue;
                coded(element)
                        .filter(_ -> in(element.text()).isEmpty())
                        .ifPresent(address -> element.appendText(" " + address + " "));
            }
        }

        private static void script(org.jsoup.nodes.Document page, Element script) {
            String source = script.data();
            if (source.length() > SCRIPT || !script.attr("type").matches("(?i)|.*javascript.*"))
                return;
            if (!source.contains("write")
                    && !source.contains("getElementById")
                    && !source.contains("$(")
                    && !source.contains("jQuery(")) return;
            var reader = new Strings(source, Map.of());
            reader.read();
            reader.written.forEach((id, html) -> {
                var address = shown(html.toString());
                if (address.isEmpty()) return;
                Element place = id.isEmpty() ? null : page.getElementById(id);
                if (place != null) place.text(" " + address.get() + " ");
                else if (id.isEmpty()) script.before(new TextNode(" " + address.get() + " "));
            });
        }

        /// The address that a piece of a page would show, or link to.
        private static Optional<String> shown(String html) {
            if (html.isBlank()) return Optional.empty();
            Element body = Jsoup.parseBodyFragment(html).body();
            var seen = in(body.text());
            if (!seen.isEmpty()) return Optional.of(seen.getFirst().address());
            return body.select("a[href]").stream()
                    .flatMap(anchor -> in(percent(anchor.attr("href"))).stream())
                    .map(Mail::address)
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
                    && HINT.matcher(words).find();
        }

        /// A picture or an icon in the place of a sign.
        private static void drawn(Element element) {
            String tag = element.normalName();
            boolean image = tag.equals("img");
            if (!image
                    && !(INLINE.contains(tag) && !element.hasText() && element.childrenSize() == 0))
                return;
            String said = said(element, image);
            if (said.isEmpty() || said.length() > ALTERNATIVE) return;
            if (image && !in(said).isEmpty()) {
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
                    if (CODED.matcher(key).find() && !key.equals("data-cfemail"))
                        candidates.add(value);
                }
            }
            return joined(data, element)
                    .or(() -> candidates.stream().flatMap(Hidden::decoded).findFirst())
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
                            || element.normalName().equals("a")
                            || data.keySet().stream().anyMatch(PLAINLY::contains)
                            || CODED.matcher(element.id() + element.className() + data.keySet())
                                    .find();
            return Stream.of(user + "@" + domain, user + "@" + domain + "." + top)
                    .filter(text -> meant && PLAIN.matcher(text).matches())
                    .findFirst();
        }

        private static @Nullable String first(Map<String, String> data, Set<String> keys) {
            for (var entry : data.entrySet()) {
                String key = entry.getKey();
                String last =
                        key.substring(Math.max(key.lastIndexOf('-'), key.lastIndexOf('_')) + 1);
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
                            Hidden::percent,
                            text -> new StringBuilder(text).reverse().toString(),
                            text -> shifted(text, 13),
                            Hidden::base64,
                            text -> base64(new StringBuilder(text).reverse().toString()),
                            Links::cloudflare);
            var found = new ArrayList<String>();
            ways.map(way ->
                            way.apply(bare)
                                    .strip()
                                    .replaceFirst("(?i)^mailto:", "")
                                    .split("\\?", 2)[0])
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
                var reader = new Strings(source, data);
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
            if (in(back).isEmpty()) return Optional.empty();
            element.empty();
            return Optional.of(back);
        }

        private static String base64(String text) {
            try {
                return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                return "";
            }
        }

        private static String percent(String text) {
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

        private static int hex(String text, int at, int digits) {
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

    /// Reads how a script joins strings, and where it writes them. Goes over the script once; what
    /// it does not understand is left out.
    private static final class Strings {

        /// No page and no variable of ours grows longer, in characters.
        private static final int LONGEST = 4_000;

        /// How deep brackets may stand in brackets.
        private static final int DEPTH = 12;

        private enum Kind {
            TEXT,
            NAME,
            SIGN,
            END
        }

        private record Token(Kind kind, String text) {

            boolean is(String sign) {
                return kind == Kind.SIGN && text.equals(sign);
            }

            boolean names(String name) {
                return kind == Kind.NAME && text.equals(name);
            }
        }

        private static final Set<String> DECLARING = Set.of("var", "let", "const", "return");

        private static final Token END = new Token(Kind.END, "");

        private final List<Token> tokens = new ArrayList<>();
        private final Map<String, String> variables = new HashMap<>();
        private final Map<String, String> places = new HashMap<>();
        private int at;

        /// By the id of the element; what is written where the script stands, by none.
        final Map<String, StringBuilder> written = new HashMap<>();

        /// All strings that are put together anywhere.
        final List<String> values = new ArrayList<>();

        Strings(String source, Map<String, String> data) {
            data.forEach((key, value) -> variables.put("this.dataset." + key, value));
            tokenize(source);
        }

        void read() {
            while (token(0).kind != Kind.END) statement();
        }

        private Token token(int ahead) {
            return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
        }

        private void statement() {
            Token first = token(0);
            if (first.kind == Kind.SIGN) {
                at++;
                return;
            }
            if (first.kind == Kind.NAME && call()) return;
            if (first.kind == Kind.NAME && (token(1).is("=") || token(1).is("+="))) {
                assign(first.text, token(1).is("+="));
                return;
            }
            if (first.kind == Kind.NAME
                    && !token(1).is("+")
                    && !variables.containsKey(first.text)
                    && !first.text.equals("String.fromCharCode")
                    && !first.text.equals("atob")
                    && !first.text.equals("unescape")
                    && !first.text.startsWith("decodeURI")) {
                at++;
                return;
            }
            value(expression(0));
        }

        private void value(String text) {
            if (!text.isEmpty()) values.add(text);
        }

        private void assign(String name, boolean more) {
            at += 2;
            String id = element();
            if (id != null && !(token(0).kind == Kind.NAME && token(0).text.startsWith("."))) {
                places.put(name, id);
                return;
            }
            if (id != null) at++;
            String text = expression(0);
            value(text);
            int dot = name.lastIndexOf('.');
            String place = dot < 0 ? null : places.get(name.substring(0, dot));
            if (place != null) write(place, text, more);
            else if (!name.startsWith("this.dataset"))
                variables.put(name, cut(more ? variables.getOrDefault(name, "") + text : text));
        }

        /// `document.getElementById('x')` or `$('#x')`: the id.
        private @Nullable String element() {
            boolean query =
                    token(0).names("$")
                            || token(0).names("jQuery")
                            || token(0).names("document.querySelector");
            if (!query && !token(0).names("document.getElementById")) return null;
            if (!token(1).is("(") || token(2).kind != Kind.TEXT || !token(3).is(")")) return null;
            String said = token(2).text;
            if (query && !said.startsWith("#")) return null;
            at += 4;
            return query ? said.substring(1) : said;
        }

        private boolean call() {
            if (token(0).text.startsWith("document.write") && token(1).is("(")) {
                at += 2;
                do write("", expression(0), true);
                while (token(0).is(",") && at++ >= 0);
                return true;
            }
            String id = element();
            if (id == null) return false;
            String what = token(0).kind == Kind.NAME ? token(0).text : "";
            if (what.matches("\\.(?:innerHTML|outerHTML|textContent|innerText)")
                    && (token(1).is("=") || token(1).is("+="))) {
                boolean more = token(1).is("+=");
                at += 2;
                write(id, expression(0), more);
            } else if (what.matches("\\.(?:html|text|append|prepend)") && token(1).is("(")) {
                at += 2;
                write(id, expression(0), !what.equals(".html"));
            }
            return true;
        }

        private void write(String place, String text, boolean more) {
            var page = written.computeIfAbsent(place, _ -> new StringBuilder());
            if (!more) page.setLength(0);
            if (page.length() + text.length() <= LONGEST) page.append(text);
        }

        private String expression(int depth) {
            var joined = new StringBuilder(term(depth));
            while (token(0).is("+")) {
                at++;
                String next = term(depth);
                if (joined.length() + next.length() <= LONGEST) joined.append(next);
            }
            return joined.toString();
        }

        private String term(int depth) {
            Token token = token(0);
            at++;
            if (token.kind == Kind.TEXT) return behind(token.text);
            if (token.kind == Kind.NAME && token(0).is("(") && depth < DEPTH)
                return behind(function(token.text, depth));
            if (token.kind == Kind.NAME) return variables.getOrDefault(token.text, "");
            if ((token.is("(") || token.is("[")) && depth < DEPTH) {
                var parts = arguments(depth);
                return token.is("(") ? behind(parts.getFirst()) : list(parts, depth);
            }
            return "";
        }

        private String function(String name, int depth) {
            at++;
            var arguments = arguments(depth);
            return switch (name) {
                case "String.fromCharCode" -> {
                    var out = new StringBuilder();
                    for (String code : arguments)
                        if (code.matches("\\d{1,5}")) out.append((char) Integer.parseInt(code));
                    yield out.toString();
                }
                case "unescape", "decodeURIComponent", "decodeURI" ->
                        Hidden.percent(arguments.getFirst());
                case "atob", "window.atob" -> Hidden.base64(arguments.getFirst());
                default -> {
                    arguments.forEach(this::value);
                    yield "";
                }
            };
        }

        /// Up to the closing bracket; one at least.
        private List<String> arguments(int depth) {
            var all = new ArrayList<String>();
            while (!token(0).is(")") && !token(0).is("]") && token(0).kind != Kind.END) {
                all.add(expression(depth + 1));
                if (token(0).is(",")) at++;
            }
            at++;
            if (all.isEmpty()) all.add("");
            return all;
        }

        /// What is done to a string: only turning it around is understood.
        private String behind(String text) {
            String done = text;
            while (token(0).kind == Kind.NAME
                    && token(0).text.startsWith(".")
                    && token(1).is("(")) {
                boolean reverse = token(0).text.equals(".reverse");
                at += 2;
                while (!token(0).is(")") && token(0).kind != Kind.END) at++;
                at++;
                if (reverse) done = new StringBuilder(done).reverse().toString();
            }
            return done;
        }

        private String list(List<String> parts, int depth) {
            var done = new ArrayList<>(parts);
            String joint = ",";
            while (token(0).kind == Kind.NAME
                    && token(0).text.startsWith(".")
                    && token(1).is("(")) {
                String method = token(0).text;
                at += 2;
                var arguments = arguments(depth);
                if (method.equals(".reverse")) java.util.Collections.reverse(done);
                if (method.equals(".join")) joint = arguments.getFirst();
            }
            return cut(String.join(joint, done));
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }

        private void tokenize(String source) {
            int i = 0;
            while (i < source.length()) {
                char c = source.charAt(i);
                if (c == '\'' || c == '"' || c == '`') i = text(source, i + 1, c);
                else if (source.startsWith("//", i)) i = until(source, "\n", i);
                else if (source.startsWith("/*", i)) i = until(source, "*/", i);
                else if (source.startsWith("<!--", i)) i += 4;
                else if (Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.') {
                    int from = i;
                    while (i < source.length() && name(source.charAt(i))) i++;
                    String word = source.substring(from, i);
                    boolean number = word.chars().allMatch(Character::isDigit);
                    if (!DECLARING.contains(word))
                        tokens.add(new Token(number ? Kind.TEXT : Kind.NAME, word));
                } else {
                    boolean double_ = source.startsWith("+=", i);
                    if (!Character.isWhitespace(c))
                        tokens.add(new Token(Kind.SIGN, double_ ? "+=" : String.valueOf(c)));
                    i += double_ ? 2 : 1;
                }
            }
        }

        private static boolean name(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
        }

        private static int until(String source, String end, int from) {
            int found = source.indexOf(end, from);
            return found < 0 ? source.length() : found + end.length();
        }

        private int text(String source, int from, char quote) {
            var out = new StringBuilder();
            int i = from;
            while (i < source.length() && source.charAt(i) != quote) {
                char c = source.charAt(i++);
                if (c != '\\' || i >= source.length()) {
                    out.append(c);
                    continue;
                }
                char escaped = source.charAt(i++);
                int digits = escaped == 'x' ? 2 : escaped == 'u' ? 4 : 0;
                int code = digits == 0 ? -1 : Hidden.hex(source, i, digits);
                if (code >= 0) {
                    out.append((char) code);
                    i += digits;
                } else out.append(escaped == 'n' || escaped == 't' ? ' ' : escaped);
            }
            tokens.add(new Token(Kind.TEXT, cut(out.toString())));
            return i + 1;
        }
    }
}
