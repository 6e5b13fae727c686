package de.wegweiser.extract.document;

import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Quote;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page, ready to be read: what every part of `extract` gets.
///
/// The contract between its parts:
/// - [#text] is made of the blocks that are not boilerplate, joined by `\n`, so that
///   `text.substring(block.start(), block.end())` is `block.text()`;
/// - boilerplate blocks are in [#blocks] at their place in the page, with `start` and `end` -1;
///   quote them by [Quote#outside];
/// - whoever finds something quotes it by [#quote], never by words of his own;
/// - the page's publisher is the first `OrganizationMention` handed on, if there is any.
///
/// @param contentType as detected, without parameters
/// @param lang `de`, `en` or another ISO 639-1 code; `und` when unknown
/// @param blocks in reading order
/// @param links of the whole page, in order, boilerplate included
/// @param statements structured data of the page: JSON-LD, microdata, RDFa Lite, Open Graph
/// @param orcids places of the page itself, not of its menu or footer, in reading order
/// @param translation see `PageFacts`
public record Document(
        URI url,
        Instant fetchedAt,
        String contentType,
        @Nullable String title,
        String lang,
        PageRole role,
        String text,
        List<Block> blocks,
        List<Link> links,
        List<Item> statements,
        List<OrcidPlace> orcids,
        @Nullable String translation) {

    private static final int ROWS_ABOVE = 200;

    public Document {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        statements = List.copyOf(statements);
        orcids = List.copyOf(orcids);
    }

    /// The blocks of the main text.
    public List<Block> main() {
        return blocks.stream().filter(block -> !block.boilerplate()).toList();
    }

    /// Quotes a find in a block.
    ///
    /// @param block where it stands
    /// @param snippet the sentence (or item, or row) around it, as a span of the block's text
    /// @param mention the find itself, as a span of the block's text
    public Quote quote(Block block, Span snippet, Span mention) {
        String words = snippet.in(block.text()).strip();
        String surface = mention.in(block.text()).strip();
        if (surface.isEmpty()) surface = words;
        if (block.boilerplate()) return Quote.outside(words, surface);
        return new Quote(
                words, block.start() + mention.start(), block.start() + mention.end(), surface);
    }

    /// The first row of the table that a row stands in, which may tell what its columns are; looked
    /// for two hundred rows up, so that a long table costs no more than its rows.
    public Block firstRow(Block row) {
        Block first = row;
        for (int i = row.index() - 1; i >= Math.max(0, row.index() - ROWS_ABOVE); i--) {
            Block above = blocks.get(i);
            if (above.kind() != Block.Kind.TABLE_ROW) break;
            first = above;
        }
        return first;
    }

    /// The same page with what the classifiers found out: its language and role, and the language
    /// of each block.
    Document as(String lang, Function<Block, String> langOf, PageRole role) {
        return new Document(
                url,
                fetchedAt,
                contentType,
                title,
                lang,
                role,
                text,
                blocks.stream().map(block -> block.in(langOf.apply(block))).toList(),
                links,
                statements,
                orcids,
                translation);
    }
}
