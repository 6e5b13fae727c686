package de.wegweiser.extract.document;

import de.wegweiser.archive.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.Tika;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/// From the bytes of a snapshot to a [Document], or the reason why not. Safe for any number of
/// threads.
public final class DocumentReader {

    /// More than this is no page and no brochure. The crawler stops at 5 MiB of HTML and 25 MiB of
    /// PDF, files may be larger.
    private static final int LARGEST = 64 << 20;

    /// Elements within elements that we follow; deeper ones become neighbours.
    private static final int DEEPEST = 256;

    /// Time for one PDF or Office document: Tika's mean is 64 ms, its worst honest ones seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<String> OFFICE =
            Set.of(
                    "application/pdf",
                    "application/rtf",
                    "application/msword",
                    "application/vnd.ms-powerpoint",
                    "application/vnd.ms-excel",
                    "application/x-tika-msoffice",
                    "application/x-tika-ooxml",
                    "application/x-tika-ooxml-protected",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.presentation",
                    "application/vnd.oasis.opendocument.spreadsheet");

    private final OfficeReader office = new OfficeReader();
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final Language language = new Language();

    public Reading read(Snapshot page) {
        if (page.body().length == 0) return new Reading.Refused("the page is empty");
        if (page.body().length > LARGEST)
            return new Reading.Failed(
                    "%d MiB are more than we read (%d MiB)"
                            .formatted(page.body().length >> 20, LARGEST >> 20));
        String type = type(page);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) return html(page);
        if (OFFICE.contains(type)) return office(page, type);
        if ((type.startsWith("text/")
                        && !type.matches("text/(css|javascript|csv|calendar|vcard|x-.*)|.*xml"))
                || type.equals("text/x-web-markdown"))
            return finish(
                    TextReader.read(
                            page.url(),
                            page.fetchedAt(),
                            type,
                            Charsets.decode(page.body(), page.contentType())));
        return new Reading.Refused("we do not read " + type);
    }

    /// The bytes decide; the server's word and the name help where they are silent.
    private String type(Snapshot page) {
        String said = page.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String head =
                new String(
                                page.body(),
                                0,
                                Math.min(1024, page.body().length),
                                StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        boolean tags = head.matches("(?s).*<(!doctype html|html|head|body|title)\\b.*");
        if ((said.contains("html") || tags) && !head.startsWith("%pdf")) return "text/html";
        String name = OfficeReader.fileName(page.url());
        String byBytes = byBytes(page.body());
        String byName = new Tika().detect(name);
        if (byBytes.equals("application/zip") || byBytes.equals("application/x-tika-msoffice")) {
            if (OFFICE.contains(byName)) return byName;
            return OFFICE.contains(said) ? said : byBytes;
        }
        if (byBytes.equals("text/plain"))
            return byName.startsWith("text/") || byName.contains("html")
                    ? byName
                    : said.startsWith("text/") ? said : byBytes;
        if (byBytes.equals("application/octet-stream")
                && !said.isEmpty()
                && !byName.equals("application/octet-stream")) return byName;
        return byBytes;
    }

    private String byBytes(byte[] body) {
        try (var in = new ByteArrayInputStream(body)) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from memory", e);
        }
    }

    private Reading html(Snapshot page) {
        String source = Charsets.decode(page.body(), page.contentType());
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        var tree = Jsoup.parse(source, page.url().toString(), parser);
        var reserved = reservation(tree, page);
        if (reserved != null) return reserved;
        Document document = HtmlReader.read(page.url(), page.fetchedAt(), "text/html", tree);
        if (document.text().length() < 80 && script(tree))
            return new Reading.Refused(
                    "the page shows its content only to a browser that runs JavaScript");
        return finish(document);
    }

    /// What the page itself says against being read (TDMRep §5.3; robots meta). A file was handed
    /// to us by somebody who may: there `noindex` does not count.
    private static Reading.@Nullable Refused reservation(
            org.jsoup.nodes.Document tree, Snapshot page) {
        for (Element meta : tree.select("meta[name][content]")) {
            String name = meta.attr("name").toLowerCase(Locale.ROOT);
            String content = meta.attr("content").toLowerCase(Locale.ROOT);
            if (name.equals("tdm-reservation") && content.strip().equals("1"))
                return new Reading.Refused(
                        "the page reserves text and data mining (meta tdm-reservation)");
            if ((name.equals("robots") || name.equals("wegweiser"))
                    && content.matches(".*\\b(noindex|none)\\b.*")
                    && "http".regionMatches(0, String.valueOf(page.url().getScheme()), 0, 4))
                return new Reading.Refused("the page asks not to be indexed (meta robots)");
        }
        return null;
    }

    private static boolean script(org.jsoup.nodes.Document tree) {
        return tree.selectFirst("script[src]") != null
                && tree.selectFirst(
                                "#root, #app, #__next, #__nuxt, app-root, [data-reactroot], noscript")
                        != null;
    }

    private Reading office(Snapshot page, String type) {
        try {
            var tree = patiently(() -> office.read(page.body(), OfficeReader.fileName(page.url())));
            return finish(HtmlReader.read(page.url(), page.fetchedAt(), type, tree));
        } catch (ExecutionException e) {
            return new Reading.Failed(reason(e.getCause() == null ? e : e.getCause(), type));
        } catch (TimeoutException _) {
            return new Reading.Failed(
                    "not read after "
                            + PATIENCE.toSeconds()
                            + " s: the document is damaged or hostile");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reading.Failed("interrupted");
        }
    }

    private static String reason(Throwable e, String type) {
        if (e instanceof EncryptedDocumentException)
            return "the document is locked with a password";
        if (WriteLimitReachedException.isWriteLimitReached(e))
            return "the document holds more text than we read";
        return "damaged %s: %s".formatted(type, NestedExceptionUtils.getMostSpecificCause(e));
    }

    /// A parser that hangs is left behind on its own thread, so that the page fails and not the
    /// run.
    private static <T> T patiently(Callable<T> work)
            throws ExecutionException, TimeoutException, InterruptedException {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("office-reader").start(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw e;
        }
    }

    private Reading finish(Document document) {
        boolean words = document.blocks().stream().anyMatch(block -> block.text().length() > 1);
        if (!words && document.statements().isEmpty())
            return new Reading.Refused("the page has no text");
        String lang = language.of(document);
        return new Reading.Read(document.as(lang, PageRoles.of(document)));
    }
}
