package de.wegweiser.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The parts of an HTML page that a crawler needs: where it leads, what its owner asks of robots,
/// and enough of its text to know whether it is new.
///
/// @param links canonical addresses in the order of the page, canonical link and refresh included
/// @param robots values of the meta tags for all robots and for us
/// @param tdm values of `<meta name="tdm-reservation">`
/// @param title and first heading
/// @param canonical the address the page itself says it has
/// @param text without what surrounds it on every page of the site
/// @param needsScript whether there is nothing to read before scripts have run
record Page(
        List<Link> links,
        List<String> robots,
        List<String> tdm,
        String title,
        Optional<URI> canonical,
        MainText text,
        boolean needsScript) {

    static final Page EMPTY =
            new Page(
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    Optional.empty(),
                    MainText.of(null),
                    false);

    /// Links of one page beyond this are a link farm's.
    private static final int MOST_LINKS = 5_000;

    /// Elements inside elements; pages of people stay below 60. jsoup's own 512 makes a megabyte of
    /// nested tags cost four times the processor's time (measured with 200,000: 3.3 s, not .8 s).
    private static final int DEEPEST = 128;

    private static final Pattern REFRESH = Pattern.compile("(?i)url\\s*=\\s*['\"]?([^'\"]+)");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");

    /// Where the frameworks of the day put a page once their scripts run.
    private static final String SHELLS =
            "#root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [ng-app], [data-reactroot]";

    static boolean isHtml(String contentType) {
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.contains("html") || type.isEmpty();
    }

    static Page parse(URI url, byte[] body, String contentType, String product) {
        try {
            var html =
                    Jsoup.parse(
                            new ByteArrayInputStream(body),
                            charset(contentType),
                            url.toString(),
                            Parser.htmlParser().setMaxDepth(DEEPEST));
            var text = MainText.of(html.body());
            var marks = new Marks(html);
            return new Page(
                    marks.links(url),
                    marks.meta(List.of("robots", product)),
                    marks.meta(List.of("tdm-reservation")),
                    html.title() + " " + marks.headings,
                    marks.canonical(url),
                    text,
                    needsScript(html, text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read bytes in memory", e);
        }
    }

    /// As the header names it; otherwise jsoup looks for a byte order mark and a meta tag.
    private static @Nullable String charset(String contentType) {
        var named = CHARSET.matcher(contentType);
        if (!named.find()) return null;
        try {
            return java.nio.charset.Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Hardly a word, a script, and an empty box or the plea to switch scripts on.
    private static boolean needsScript(Document html, MainText text) {
        if (text.words() >= MainText.FEW_WORDS || html.selectFirst("script") == null) return false;
        boolean plea =
                html.select("noscript").stream()
                        .anyMatch(
                                box -> box.text().toLowerCase(Locale.ROOT).contains("javascript"));
        return plea || html.select(SHELLS).stream().anyMatch(box -> box.text().isBlank());
    }

    /// The elements that matter to a crawler, in one walk over the tree.
    private static final class Marks implements NodeVisitor {

        private final String lang;
        private final List<Element> anchors = new ArrayList<>();
        private final List<Element> elsewhere = new ArrayList<>();
        private final List<Element> metas = new ArrayList<>();
        private final StringBuilder headings = new StringBuilder();
        private @Nullable Element base;
        private @Nullable Element canonical;

        Marks(Document html) {
            var root = html.firstElementChild();
            this.lang = root == null ? "" : language(root.attr("lang"));
            html.traverse(this);
        }

        @Override
        public void head(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            switch (element.normalName()) {
                case "a", "area" -> {
                    if (element.hasAttr("href")) anchors.add(element);
                }
                case "link" -> link(element);
                case "base" -> {
                    if (base == null && element.hasAttr("href")) base = element;
                }
                case "meta" -> {
                    if (element.hasAttr("name")) metas.add(element);
                    if (element.attr("http-equiv").equalsIgnoreCase("refresh"))
                        elsewhere.add(element);
                }
                case "frame" -> {
                    if (element.hasAttr("src")) elsewhere.add(element);
                }
                case "h1" -> headings.append(element.text()).append(' ');
                default -> {}
            }
        }

        private void link(Element element) {
            var rel = element.attr("rel").toLowerCase(Locale.ROOT);
            if (!element.hasAttr("href")) return;
            if (rel.contains("canonical") || rel.contains("alternate")) anchors.add(element);
            if (rel.equals("canonical") && canonical == null) canonical = element;
        }

        List<Link> links(URI url) {
            var from =
                    Optional.ofNullable(base)
                            .flatMap(element -> WebAddress.resolve(url, element.attr("href")))
                            .orElse(url);
            var links = new ArrayList<Link>();
            for (var element : anchors) {
                if (links.size() >= MOST_LINKS) break;
                if (isFeed(element)) continue;
                WebAddress.resolve(from, element.attr("href"))
                        .ifPresent(to ->
                                links.add(
                                        new Link(
                                                to,
                                                text(element),
                                                nofollow(element),
                                                isTwin(element, lang))));
            }
            for (var element : elsewhere)
                target(element)
                        .flatMap(target -> WebAddress.resolve(from, target))
                        .ifPresent(to -> links.add(new Link(to, "", false, false)));
            return List.copyOf(links);
        }

        Optional<URI> canonical(URI url) {
            return Optional.ofNullable(canonical)
                    .flatMap(link -> WebAddress.resolve(url, link.attr("href")));
        }

        List<String> meta(List<String> names) {
            return metas.stream()
                    .filter(meta ->
                            names.stream().anyMatch(meta.attr("name").strip()::equalsIgnoreCase))
                    .map(meta -> meta.attr("content"))
                    .toList();
        }
    }

    private static String language(String tag) {
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') end++;
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// The same page in another language (hreflang, HTML §4.6.7.1). Of a pair we read the German
    /// one first, so a German twin is nothing to put off.
    private static boolean isTwin(Element element, String own) {
        var other = language(element.attr("hreflang"));
        return element.normalName().equals("link")
                && !other.isEmpty()
                && !other.equals("de")
                && !other.equals("x")
                && !other.equals(own);
    }

    private static boolean isFeed(Element element) {
        return element.normalName().equals("link")
                && element.hasAttr("type")
                && !element.attr("type").contains("html");
    }

    private static Optional<String> target(Element element) {
        if (element.hasAttr("src")) return Optional.of(element.attr("src"));
        var refresh = REFRESH.matcher(element.attr("content"));
        return refresh.find() ? Optional.of(refresh.group(1)) : Optional.empty();
    }

    private static String text(Element element) {
        var text = element.text();
        if (text.isBlank()) text = element.attr("title") + element.attr("aria-label");
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static boolean nofollow(Element element) {
        return element.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
    }
}
