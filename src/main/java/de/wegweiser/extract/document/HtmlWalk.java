package de.wegweiser.extract.document;

import de.wegweiser.extract.document.Block.Kind;
import de.wegweiser.fact.Orcid;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Walks the page's tree once and writes down blocks in reading order.
final class HtmlWalk implements NodeFilter {

    /// A block before its place in the text is known.
    record Piece(Kind kind, int level, String text, Region region, List<Link> links) {

        /// Whether all its words are links: an entry of a menu, most likely.
        boolean onlyLinks() {
            int linked = links.stream().mapToInt(link -> link.text().length()).sum();
            return !links.isEmpty() && linked >= text.replaceAll("[\\s|·•–-]+", "").length();
        }
    }

    /// What the words of an element are, until a nearer element says otherwise.
    private record Context(@Nullable Element opener, Kind kind, int level) {}

    private record Area(@Nullable Element opener, Region region) {}

    /// Elements whose words nobody reads, or that the page takes back.
    private static final Set<String> SKIPPED =
            Set.of(
                    "del",
                    "s",
                    "strike",
                    "script",
                    "style",
                    "template",
                    "svg",
                    "select",
                    "textarea",
                    "iframe",
                    "object",
                    "canvas",
                    "audio",
                    "video",
                    "head",
                    "input",
                    "math",
                    "datalist",
                    "map");

    static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "legend",
                    "li",
                    "main",
                    "menu",
                    "nav",
                    "noscript",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "thead",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "ul",
                    "body");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\p{Co}]");

    /// Hyphens that look like the one on the keyboard: that which keeps a line together above all.
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011\\uFE63\\uFF0D]");

    private final Regions regions;
    private final Links addresses;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Area> areas = new ArrayDeque<>(List.of(new Area(null, Region.MAIN)));
    private final Deque<Context> contexts =
            new ArrayDeque<>(List.of(new Context(null, Kind.PARAGRAPH, 0)));
    private final StringBuilder words = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    /// The innermost data row being read; its inner blocks are lines of their cell.
    private @Nullable Element row;

    private int anchorStart = -1;
    private int bold;
    private int plain;

    HtmlWalk(Regions regions, Links addresses) {
        this.regions = regions;
        this.addresses = addresses;
    }

    static List<Piece> walk(Element body, Regions regions, Links addresses) {
        var walk = new HtmlWalk(regions, addresses);
        body.filter(walk);
        walk.flush();
        return walk.pieces;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) close(element);
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        if (hidden(element, tag)) {
            boundary(element, tag);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
            return FilterResult.CONTINUE;
        }
        boundary(element, tag);
        Region opened = regions.opens(element, areas.element().region);
        if (opened != null) {
            flush();
            areas.push(new Area(element, opened));
        }
        if (tag.equals("tr") && row == null && data(element)) row = element;
        Context inner = contextOf(element, tag);
        if (inner != null) contexts.push(inner);
        if (tag.equals("strong") || tag.equals("b")) bold++;
        if (tag.equals("a")) anchorStart = words.length();
        if (tag.equals("img") && anchorStart < 0) logo(element);
        mail(element);
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        String tag = element.normalName();
        if (tag.equals("a")) link(element);
        if (tag.equals("strong") || tag.equals("b")) bold--;
        if (element.equals(row)) {
            flush();
            row = null;
        }
        boundary(element, tag);
        if (element.equals(contexts.element().opener)) {
            if (row == null) flush();
            contexts.pop();
        }
        if (element.equals(areas.element().opener)) {
            flush();
            areas.pop();
        }
    }

    /// The kind an element gives its words; none within a row, whose words are all one block.
    private @Nullable Context contextOf(Element element, String tag) {
        if (row != null && !row.equals(element)) return null;
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    new Context(element, Kind.HEADING, tag.charAt(1) - '0');
            case "summary" -> new Context(element, Kind.HEADING, 5);
            case "button" ->
                    element.hasAttr("aria-controls") ? new Context(element, Kind.HEADING, 5) : null;
            case "li" -> new Context(element, Kind.LIST_ITEM, depth(element));
            case "dt" -> new Context(element, Kind.DEFINITION, 1);
            case "dd" -> new Context(element, Kind.DEFINITION, 2);
            case "tr" -> element.equals(row) ? new Context(element, Kind.TABLE_ROW, 0) : null;
            default -> null;
        };
    }

    private static int depth(Element item) {
        int depth = 0;
        for (Element up = item.parent(); up != null && depth < 9; up = up.parent())
            if (up.normalName().equals("ul") || up.normalName().equals("ol")) depth++;
        return Math.max(1, depth);
    }

    /// A row of data; a row that holds headings, lists or tables, or nothing but pictures, is there
    /// for the layout only.
    private static boolean data(Element row) {
        return row.selectFirst("h1,h2,h3,h4,h5,h6,table,ul,ol,dl,form") == null
                && row.childrenSize() <= 30
                && row.hasText();
    }

    static boolean hidden(Element element, String tag) {
        if (SKIPPED.contains(tag)) return true;
        if (element.hasAttr("hidden")) return true;
        if (tag.equals("noscript"))
            return element.text().toLowerCase(Locale.ROOT).contains("javascript");
        if (tag.equals("button"))
            return !element.hasAttr("aria-controls")
                    && (element.parent() == null || !element.parent().normalName().matches("h\\d"));
        if (tag.equals("label")) return element.closest("form") != null;
        if (tag.equals("span") || tag.equals("i"))
            return element.attr("style").replace(" ", "").contains("display:none")
                    || element.attr("aria-hidden").equals("true");
        return false;
    }

    /// Where an element begins or ends a line of its own, the words before it are a block; within a
    /// row they are a cell or a line of one.
    private void boundary(Element element, String tag) {
        if (row != null && !row.equals(element)) {
            if (tag.equals("td") || tag.equals("th")) cell();
            else if (BLOCKS.contains(tag)) newline();
        } else if (BLOCKS.contains(tag)) flush();
        else if (stacked(element)) newline();
    }

    /// Links and spans that stand side by side with nothing between them are set apart by the style
    /// sheet: each is a line.
    private static boolean stacked(Element element) {
        Element parent = element.parent();
        if (parent == null || parent.childrenSize() < 2) return false;
        if (!parent.normalName().matches("div|li|td|header|footer|nav|a|section|article|body"))
            return false;
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) return false;
            if (child instanceof Element other
                    && !other.normalName()
                            .matches(
                                    "a|span|strong|b|small|em|i|svg|img|picture|time|label|button"))
                return false;
        }
        return true;
    }

    private void text(TextNode node) {
        String raw = INVISIBLE.matcher(node.getWholeText()).replaceAll("");
        if (raw.isEmpty()) return;
        if (!Normalizer.isNormalized(raw, Normalizer.Form.NFC))
            raw = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String spaced =
                row == null && contexts.element().kind != Kind.HEADING && address(raw)
                        ? BLANK.matcher(END_OF_LINE.matcher(raw).replaceAll("\n")).replaceAll(" ")
                        : SPACE.matcher(raw).replaceAll(" ");
        String folded = HYPHEN.matcher(spaced).replaceAll("-");
        if (ends(' ') || ends('\n') || ends('\t') || words.isEmpty())
            folded = folded.stripLeading();
        if (folded.isEmpty()) return;
        words.append(folded);
        if (bold > 0) return;
        plain += folded.strip().length();
    }

    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t\\u00A0]*+\\R\\s*+");

    private static final Pattern BLANK = Pattern.compile("[ \\t\\u00A0\\u2000-\\u200A\\u202F]+");

    /// Whether the source sets an address in lines that no `<br>` keeps apart, as Markdown does: a
    /// browser runs them together, but who wrote them meant lines.
    private static boolean address(String raw) {
        if (raw.length() > LONGEST_ADDRESS || raw.indexOf('\n') < 0) return false;
        var lines = raw.strip().lines().map(String::strip).toList();
        return lines.size() > 2
                && lines.stream()
                        .allMatch(line ->
                                line.length() <= LONGEST_LINE && !PROSE.matcher(line).find())
                && IntStream.range(1, lines.size())
                        .anyMatch(i ->
                                TOWN.matcher(lines.get(i)).matches()
                                        && HOUSE.matcher(lines.get(i - 1)).find());
    }

    /// A sentence that goes on in the next line, or ends in this one.
    private static final Pattern PROSE =
            Pattern.compile("\\p{Ll}{3}\\. \\p{Lu}|(?<=\\s)\\p{Ll}[\\p{Ll}-]*,?$");

    /// The line above a town ends in the number of a house, or is a box.
    private static final Pattern HOUSE =
            Pattern.compile("\\d ?[a-zA-Z]?,?$|(?i)postfach|box|c/o|gasse|stra(?:ß|ss)e|platz|weg");

    /// Characters of an address and of one of its lines; more is running text.
    private static final int LONGEST_ADDRESS = 600;

    private static final int LONGEST_LINE = 60;

    private static final Pattern TOWN =
            Pattern.compile("(?:[A-Z]{1,2} ?- ?)?\\d{4,5} \\p{Lu}\\p{Ll}[\\p{L} ./()-]{1,40},?");

    private boolean ends(char c) {
        return !words.isEmpty() && words.charAt(words.length() - 1) == c;
    }

    private void lineBreak() {
        if (contexts.element().kind == Kind.HEADING) {
            if (!ends(' ')) words.append(' ');
            return;
        }
        trimSpace();
        if (ends('\n') && row == null) flush();
        else if (!words.isEmpty() && !ends('\n')) words.append('\n');
    }

    private void newline() {
        trimSpace();
        if (!words.isEmpty() && !ends('\n') && !ends('\t')) words.append('\n');
    }

    private void cell() {
        while (ends(' ') || ends('\n')) words.setLength(words.length() - 1);
        if (!words.isEmpty() && !ends('\t')) words.append('\t');
    }

    private void trimSpace() {
        while (ends(' ')) words.setLength(words.length() - 1);
    }

    /// A logo that is no link stands for a name too, where its words say that it is one.
    private void logo(Element image) {
        String said = image.attr("alt").strip();
        var logo = LOGO.matcher(said);
        boolean named = logo.matches();
        if (!named && !(amongLogos(image) && NAME.matcher(said).matches())) return;
        String name = named ? bearer(logo) : said;
        if (row == null) flush();
        else newline();
        words.append(name);
        plain += name.length();
        if (row == null) flush();
        else newline();
    }

    /// Whether a picture of the main text lies among the site's logos, and another one beside it.
    private boolean amongLogos(Element image) {
        if (areas.element().region != Region.MAIN) return false;
        Element around = image.parent();
        for (int up = 0; up < 3 && around != null; up++, around = around.parent())
            if (around.select("img[src]").stream()
                            .filter(other -> FILE.matcher(other.attr("src")).find())
                            .limit(2)
                            .count()
                    == 2) return FILE.matcher(image.attr("src")).find();
        return false;
    }

    private static final Pattern FILE =
            Pattern.compile("(?iu)(?:^|[/_-])(?:partner-?)?logos?(?:[/_.-]|$)");

    private static final Pattern NAME =
            Pattern.compile(
                    "(?U)(?!(?i:logo|partner|bild|image|foto|icon|zur|start|home|din|iso|dekra|tüv|visa|mastercard|paypal|facebook|instagram|linkedin|youtube|bundesministerium)\\b)[\\p{L}\\d][^.!?:]{2,79}");

    private static String bearer(Matcher logo) {
        return logo.group(1) != null ? logo.group(1) : logo.group(2);
    }

    private static final Pattern LOGO =
            Pattern.compile(
                    "(?iu)(?:logo(?: de[rs]| von| vom)?[: –-]{1,3}(\\p{L}.{2,80})|(\\p{L}.{2,80}?)[ –-]{1,3}logo)");

    /// An address hidden from robots by the hoster's script is written back into its place.
    private void mail(Element element) {
        String coded = element.attr("data-cfemail");
        if (!coded.isEmpty()) {
            String decoded = Links.cloudflare(coded);
            words.append(decoded);
            element.empty();
        }
    }

    private void link(Element element) {
        int from = Math.min(Math.max(anchorStart, 0), words.length());
        String seen = words.substring(from).strip();
        anchorStart = -1;
        URI target = addresses.resolve(element);
        if (target == null) return;
        boolean away = addresses.external(target);
        if (seen.isEmpty()) {
            Element image = element.selectFirst("img[alt]");
            seen = image != null ? image.attr("alt").strip() : element.attr("aria-label").strip();
            // the logo of a partner stands for its name; ORCID's stands for a number
            if (image != null && away && Orcid.behind(element.attr("href")).isEmpty()) {
                var logo = LOGO.matcher(seen);
                boolean named = logo.matches() || inRow(element);
                if (logo.matches()) seen = bearer(logo);
                words.append(seen);
                plain += seen.length();
                if (named) newline(); // what stands beside a logo is not part of the name
            }
        }
        links.add(new Link(target, seen, away));
    }

    /// Whether a link stands among others that are pictures, too: a row of logos, whatever they are
    /// called.
    private static boolean inRow(Element link) {
        Element parent = link.parent();
        return parent != null
                && parent.children().stream()
                                .filter(other -> other.normalName().equals("a"))
                                .filter(other ->
                                        other.ownText().isBlank()
                                                && other.selectFirst("img[alt]") != null)
                                .limit(2)
                                .count()
                        == 2;
    }

    private void flush() {
        String text = tidy(words);
        Context now = contexts.element();
        if (!text.isEmpty() || !links.isEmpty())
            pieces.add(piece(now, text, areas.element().region, List.copyOf(links)));
        words.setLength(0);
        links.clear();
        plain = 0;
        if (anchorStart >= 0) anchorStart = 0;
    }

    private Piece piece(Context now, String text, Region where, List<Link> within) {
        if (now.kind == Kind.PARAGRAPH && plain == 0 && headingLike(text))
            return new Piece(Kind.HEADING, 6, text, where, within);
        return new Piece(now.kind, now.level, text, where, within);
    }

    /// A short line, all bold, stands for a heading.
    private static boolean headingLike(String text) {
        return !text.isEmpty()
                && text.length() <= 80
                && text.indexOf('\n') < 0
                && !text.endsWith(".")
                && Character.isLetterOrDigit(text.codePointAt(0));
    }

    /// Words of links that only say that they are one: *Muster GmbH (Link)*, *Muster¶*.
    private static final Pattern MARKS =
            Pattern.compile("(?iu) ?\\((?:link|(?:zur )?website|webseite|homepage)\\)|¶$");

    private static String tidy(StringBuilder words) {
        return MARKS.matcher(words.toString().stripTrailing())
                .replaceAll("")
                .replaceAll(" *\\n[ \\n]*", "\n")
                .replaceAll("[ \\n]*\\t[\\s]*", "\t")
                .strip();
    }
}
