package de.wegweiser.extract.document;

import java.util.List;

/// A piece of the page that stands by itself: a heading, a paragraph, one item of a list, one row
/// of a table.
///
/// @param index position in [Document#blocks], boilerplate included
/// @param level of a heading 1 to 6; of a definition 1 for the term (`dt`) and 2 for what is said
///   of it (`dd`); of a list item its depth from 1; otherwise 0
/// @param text white space folded; `\n` where the page breaks the line (`br`), `\t` between the
///   cells of a table row
/// @param start where the block begins in [Document#text]; -1 when boilerplate
/// @param end where it ends, exclusive; -1 when boilerplate
/// @param boilerplate menu, header, footer, cookie banner: belongs to the site, not to the page
/// @param headings texts of the headings above it, outermost first; for a heading those above
///   itself; a definition's term counts as the last heading of what is said of it
/// @param lang language it is written in, as of [Document#lang]: an English abstract on a German
///   page is English; a block too short to tell speaks the language of its page
/// @param links links within the block
public record Block(
        int index,
        Kind kind,
        int level,
        String text,
        int start,
        int end,
        boolean boilerplate,
        Region region,
        List<String> headings,
        String lang,
        List<Link> links) {

    /// What the page's markup says the block is.
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        DEFINITION
    }

    public Block {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
    }

    Block in(String language) {
        return language.equals(lang)
                ? this
                : new Block(
                        index,
                        kind,
                        level,
                        text,
                        start,
                        end,
                        boilerplate,
                        region,
                        headings,
                        language,
                        links);
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /// The heading right above, empty when there is none.
    public String heading() {
        return headings.isEmpty() ? "" : headings.getLast();
    }

    /// A span of this block's text in terms of [Document#text]; not for boilerplate.
    public Span inDocument(Span local) {
        if (boilerplate) throw new IllegalStateException("boilerplate has no place in the text");
        return new Span(start + local.start(), start + local.end());
    }
}
