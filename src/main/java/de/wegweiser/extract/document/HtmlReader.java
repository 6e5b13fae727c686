package de.wegweiser.extract.document;

import de.wegweiser.extract.document.HtmlWalk.Piece;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// From a parsed page to a [Document].
final class HtmlReader {

    private HtmlReader() {}

    static Document read(URI url, Instant fetchedAt, String type, org.jsoup.nodes.Document page) {
        page.outputSettings(new OutputSettings().prettyPrint(false));
        HiddenMails.reveal(page);
        URI home = home(url, page);
        var links = new Links(base(url, page), home);
        var pieces = footerLast(menusFirst(pieces(page, links)));
        var builder =
                new DocumentBuilder(url, fetchedAt)
                        .contentType(type)
                        .title(title(page))
                        .lang(declared(page))
                        .statements(StructuredData.read(page))
                        .orcids(OrcidWalk.read(page.body()))
                        .translation(Translations.key(page, url));
        for (Piece piece : pieces)
            builder.add(piece.kind(), piece.level(), piece.text(), piece.region(), piece.links());
        return builder.build();
    }

    private static List<Piece> pieces(org.jsoup.nodes.Document page, Links links) {
        var pieces =
                HtmlWalk.walk(page.body(), new Regions(false), links).stream()
                        .map(HtmlReader::lift)
                        .toList();
        long main = length(pieces, false);
        if (main >= MAIN_ENOUGH || main * 3 > length(pieces, true)) return pieces;
        var strict = HtmlWalk.walk(page.body(), new Regions(true), links);
        return length(strict, false) > main ? strict : pieces;
    }

    /// Below so many characters of main text we doubt our idea of what is a menu or a footer.
    private static final int MAIN_ENOUGH = 150;

    private static long length(List<Piece> pieces, boolean boilerplate) {
        return pieces.stream()
                .filter(piece -> piece.region().boilerplate() == boilerplate)
                .mapToLong(piece -> piece.text().length())
                .sum();
    }

    /// The page's own heading and opening words often stand in its header.
    private static Piece lift(Piece piece) {
        if (piece.region() == Region.MAIN && BREADCRUMBS.matcher(piece.text()).lookingAt())
            return new Piece(piece.kind(), piece.level(), piece.text(), Region.NAV, piece.links());
        if (piece.region() != Region.HEADER || piece.onlyLinks()) return piece;
        boolean own =
                (piece.kind() == Block.Kind.HEADING && piece.level() <= 2)
                        || piece.text().length() > 80;
        return own
                ? new Piece(piece.kind(), piece.level(), piece.text(), Region.MAIN, piece.links())
                : piece;
    }

    /// Links that come before the first heading are a menu, whatever the markup calls them.
    private static List<Piece> menusFirst(List<Piece> pieces) {
        int heading = 0;
        while (heading < pieces.size()
                && !(pieces.get(heading).kind() == Block.Kind.HEADING
                        && pieces.get(heading).region() == Region.MAIN)) heading++;
        if (heading == pieces.size()) return pieces;
        var menu =
                pieces.subList(0, heading).stream()
                        .map(piece ->
                                piece.region() == Region.MAIN && piece.onlyLinks()
                                        ? new Piece(
                                                piece.kind(),
                                                piece.level(),
                                                piece.text(),
                                                Region.NAV,
                                                piece.links())
                                        : piece);
        return Stream.concat(menu, pieces.subList(heading, pieces.size()).stream()).toList();
    }

    /// The last lines of a page that link to its Impressum are its footer, whatever the markup
    /// calls them: pages laid out by tables have no other mark.
    private static List<Piece> footerLast(List<Piece> pieces) {
        int from = pieces.size();
        for (int i = pieces.size() - 1; i >= Math.max(1, pieces.size() - FOOTER_PIECES); i--) {
            Piece piece = pieces.get(i);
            if (piece.region().boilerplate()) continue;
            if (piece.kind() == Block.Kind.HEADING || piece.text().length() > 400) break;
            if (piece.links().stream().anyMatch(link -> LEGAL.matcher(link.text()).matches()))
                from = i;
        }
        if (from == pieces.size()) return pieces;
        var footer =
                pieces.subList(from, pieces.size()).stream()
                        .map(piece ->
                                piece.region() == Region.MAIN
                                        ? new Piece(
                                                piece.kind(),
                                                piece.level(),
                                                piece.text(),
                                                Region.FOOTER,
                                                piece.links())
                                        : piece);
        return Stream.concat(pieces.subList(0, from).stream(), footer).toList();
    }

    /// How far from the end we look for one.
    private static final int FOOTER_PIECES = 8;

    private static final Pattern BREADCRUMBS =
            Pattern.compile(
                    "(?iu)sie (?:sind|befinden sich) hier\\b|you are here\\b|(?:startseite|home|start)\\s*[>»›/]|häufig gesucht|suchbegriffe|tags?:|schlagworte:|popular searches");

    private static final Pattern LEGAL =
            Pattern.compile(
                    "(?iu)\\W{0,9}(?:impressum|imprint|datenschutz\\w*|legal notice|privacy( policy)?|agb)\\W{0,9}");

    private static @Nullable String title(org.jsoup.nodes.Document page) {
        String title = page.title().strip();
        if (!title.isEmpty()) return title;
        Element card = page.selectFirst("meta[property=og:title][content]");
        return card == null || card.attr("content").isBlank() ? null : card.attr("content").strip();
    }

    /// What the page says of its language: checked later, since templates often lie.
    private static String declared(org.jsoup.nodes.Document page) {
        Element html = page.selectFirst("html");
        String lang = html == null ? "" : html.attr("lang");
        if (lang.isBlank() && html != null) lang = html.attr("xml:lang");
        return lang.length() < 2 ? "und" : lang.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
    }

    private static URI base(URI url, org.jsoup.nodes.Document page) {
        Element base = page.selectFirst("base[href]");
        URI given = base == null ? null : uri(base.attr("href"));
        return given == null ? url : url.resolve(given);
    }

    /// A page read from a file often names its address on the web.
    private static URI home(URI url, org.jsoup.nodes.Document page) {
        if (url.getHost() != null) return url;
        for (Element named :
                page.select("link[rel=canonical][href], meta[property=og:url][content]")) {
            URI address = uri(named.hasAttr("href") ? named.attr("href") : named.attr("content"));
            if (address != null && address.getHost() != null) return address;
        }
        return url;
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
