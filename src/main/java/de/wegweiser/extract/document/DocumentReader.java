package de.wegweiser.extract.document;

import de.wegweiser.archive.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From the bytes of a snapshot to a [Document], or the reason why not. Safe for any number of
/// threads. PDF and Office documents are read in processes of their own, which end when this is
/// closed, at the latest with the program.
public final class DocumentReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    /// More than this is no brochure. The crawler stops at 25 MiB, files may be larger.
    private static final int LARGEST = 64 << 20;

    /// Of a longer page only this much is read, as the crawler does.
    private static final int LARGEST_HTML = 5 << 20;

    /// Elements within elements that we follow; deeper ones become neighbours.
    private static final int DEEPEST = 256;

    private final OfficeProcesses office;
    private final FileTypes types = new FileTypes();
    private final Language language = new Language();

    public DocumentReader() {
        this(OfficeLimits.defaults());
    }

    DocumentReader(OfficeLimits limits) {
        office = new OfficeProcesses(limits);
    }

    public Reading read(Snapshot page) {
        if (page.closed() != null) return new Reading.Refused(page.closed());
        if (page.body().length == 0) return new Reading.Refused("the page is empty");
        if (page.body().length > LARGEST)
            return new Reading.Failed(
                    "%d MiB are more than we read (%d MiB)"
                            .formatted(page.body().length >> 20, LARGEST >> 20));
        String type = types.of(page);
        if (FileTypes.office(type)) return office(page, type);
        boolean html = type.equals(FileTypes.HTML);
        if ((html || FileTypes.text(type)) && Charsets.binary(page.body()))
            return new Reading.Failed("binary data that is said to be " + type);
        if (html) return html(page);
        if (FileTypes.text(type)) return text(page, type);
        return new Reading.Refused("we do not read " + type);
    }

    private Reading text(Snapshot page, String type) {
        String text = Charsets.decode(page.body(), page.contentType());
        return finish(TextReader.read(page.url(), page.fetchedAt(), type, text));
    }

    private Reading html(Snapshot page) {
        byte[] body = page.body();
        if (body.length > LARGEST_HTML) {
            LOG.warn(
                    "{}: only the first {} MiB of {} bytes are read",
                    page.url(),
                    LARGEST_HTML >> 20,
                    body.length);
            body = Arrays.copyOf(body, LARGEST_HTML);
        }
        String source = Charsets.decode(body, page.contentType());
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        var tree = Jsoup.parse(source, page.url().toString(), parser);
        var closed = Snapshot.closedByMeta(meta(tree, "tdm-reservation"), robots(tree, page));
        if (closed.isPresent()) return new Reading.Refused(closed.get());
        Document document = HtmlReader.read(page.url(), page.fetchedAt(), "text/html", tree);
        if (document.text().length() < 80 && script(tree))
            return new Reading.Refused(
                    "the page shows its content only to a browser that runs JavaScript");
        return finish(document);
    }

    /// A file was handed to us by somebody who may: there robots directives do not count.
    private static List<String> robots(org.jsoup.nodes.Document tree, Snapshot page) {
        if (page.url().getHost() == null) return List.of();
        return Stream.of("robots", "wegweiser").flatMap(name -> meta(tree, name).stream()).toList();
    }

    private static List<String> meta(org.jsoup.nodes.Document tree, String name) {
        return tree.select("meta[name=" + name + "][content]").eachAttr("content");
    }

    private static boolean script(org.jsoup.nodes.Document tree) {
        return tree.selectFirst("script[src]") != null
                && tree.selectFirst(
                                "#root, #app, #__next, #__nuxt, app-root, [data-reactroot], noscript")
                        != null;
    }

    private Reading office(Snapshot page, String type) {
        String name = FileTypes.fileName(page);
        return switch (office.read(new OfficeDocument(name, type, page.body()))) {
            case OfficeAnswer.Parsed parsed ->
                    finish(
                            HtmlReader.read(
                                    page.url(),
                                    page.fetchedAt(),
                                    type,
                                    OfficeReader.tree(parsed, name)));
            case OfficeAnswer.Failed(var reason, _) -> new Reading.Failed(reason);
        };
    }

    private Reading finish(Document document) {
        boolean words = document.blocks().stream().anyMatch(block -> block.text().length() > 1);
        if (!words && document.statements().isEmpty())
            return new Reading.Refused("the page has no text");
        String lang = language.of(document);
        return new Reading.Read(
                document.as(lang, block -> language.of(block, lang), PageRoles.of(document)));
    }

    /// German or English, by the small words of a text.
    public String language(String text) {
        return Language.ofWords(text);
    }

    List<OfficeProcess> processes() {
        return office.running();
    }

    @Override
    public void close() {
        office.close();
    }
}
