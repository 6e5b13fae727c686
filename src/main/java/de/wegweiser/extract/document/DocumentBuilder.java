package de.wegweiser.extract.document;

import de.wegweiser.extract.document.Block.Kind;
import de.wegweiser.fact.PageRole;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a document together block by block and keeps its promises: offsets and paths of headings.
public final class DocumentBuilder {

    private record Open(int level, String text) {}

    private final URI url;
    private final Instant fetchedAt;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Open> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Item> statements = new ArrayList<>();
    private final List<OrcidPlace> orcids = new ArrayList<>();
    private String contentType = "text/html";
    private @Nullable String title;
    private @Nullable String translation;
    private String lang = "und";
    private PageRole role = PageRole.OTHER;

    public DocumentBuilder(URI url, Instant fetchedAt) {
        this.url = url;
        this.fetchedAt = fetchedAt;
    }

    public DocumentBuilder contentType(String type) {
        this.contentType = type;
        return this;
    }

    public DocumentBuilder title(@Nullable String words) {
        this.title = words;
        return this;
    }

    public DocumentBuilder lang(String code) {
        this.lang = code;
        return this;
    }

    public DocumentBuilder role(PageRole is) {
        this.role = is;
        return this;
    }

    public DocumentBuilder statements(List<Item> items) {
        statements.addAll(items);
        return this;
    }

    DocumentBuilder orcids(List<OrcidPlace> places) {
        orcids.addAll(places);
        return this;
    }

    /// @param key see `PageFacts`
    public DocumentBuilder translation(@Nullable String key) {
        this.translation = key;
        return this;
    }

    public DocumentBuilder heading(int level, String words) {
        return add(Kind.HEADING, level, words, Region.MAIN, List.of());
    }

    public DocumentBuilder paragraph(String words) {
        return add(Kind.PARAGRAPH, 0, words, Region.MAIN, List.of());
    }

    public DocumentBuilder item(String words) {
        return add(Kind.LIST_ITEM, 1, words, Region.MAIN, List.of());
    }

    public DocumentBuilder row(String... cells) {
        return add(Kind.TABLE_ROW, 0, String.join("\t", cells), Region.MAIN, List.of());
    }

    public DocumentBuilder outside(Region region, String words) {
        return add(Kind.PARAGRAPH, 0, words, region, List.of());
    }

    /// Adds a block; one without words is left out, its links are kept for the page.
    public DocumentBuilder add(
            Kind kind, int level, String words, Region region, List<Link> within) {
        links.addAll(within);
        if (words.isBlank()) return this;
        if (words.length() > LONGEST) {
            int cut = cut(words);
            one(kind, level, words.substring(0, cut).strip(), region, within);
            return addRest(kind, level, words.substring(cut).strip(), region);
        }
        return one(kind, level, words, region, within);
    }

    /// Characters of a block. Paragraphs that people write are shorter; what is longer is cut into
    /// several, so that no reader of blocks has to fear a line of megabytes.
    static final int LONGEST = 3000;

    private DocumentBuilder addRest(Kind kind, int level, String rest, Region region) {
        String left = rest;
        while (left.length() > LONGEST) {
            int cut = cut(left);
            one(kind, level, left.substring(0, cut).strip(), region, List.of());
            left = left.substring(cut).strip();
        }
        return left.isEmpty() ? this : one(kind, level, left, region, List.of());
    }

    /// Where a long text is best cut: after a sentence, else at a blank, else in the middle of a
    /// word, but never within a character.
    private static int cut(String words) {
        int sentence = words.lastIndexOf(". ", LONGEST - 2);
        if (sentence > LONGEST / 2) return sentence + 1;
        int line = Math.max(words.lastIndexOf('\n', LONGEST), words.lastIndexOf(' ', LONGEST));
        if (line > LONGEST / 2) return line;
        return Character.isLowSurrogate(words.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    }

    private DocumentBuilder one(
            Kind kind, int level, String words, Region region, List<Link> within) {
        if (words.isBlank()) return this;
        boolean boilerplate = region.boilerplate();
        if (!boilerplate) close(kind, level);
        int start = -1;
        int end = -1;
        if (!boilerplate) {
            if (!text.isEmpty()) text.append('\n');
            start = text.length();
            end = text.append(words).length();
        }
        var above = boilerplate ? List.<String>of() : headings.stream().map(Open::text).toList();
        blocks.add(
                new Block(
                        blocks.size(),
                        kind,
                        level,
                        words,
                        start,
                        end,
                        boilerplate,
                        region,
                        above,
                        Language.UNKNOWN,
                        within));
        if (!boilerplate && opens(kind, level)) headings.add(new Open(depth(kind, level), words));
        return this;
    }

    /// Headings end where one of their rank or a higher one begins; a definition's term ends with
    /// its list.
    private void close(Kind kind, int level) {
        if (kind == Kind.HEADING || kind == Kind.DEFINITION)
            headings.removeIf(open -> open.level >= depth(kind, level));
        else headings.removeIf(open -> open.level == TERM);
    }

    private static final int TERM = 7;

    private static int depth(Kind kind, int level) {
        return kind == Kind.HEADING ? level : TERM + level - 1;
    }

    private static boolean opens(Kind kind, int level) {
        return kind == Kind.HEADING || (kind == Kind.DEFINITION && level == 1);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public Document build() {
        return new Document(
                url,
                fetchedAt,
                contentType,
                title,
                lang,
                role,
                text.toString(),
                blocks,
                links,
                statements,
                orcids,
                translation);
    }
}
