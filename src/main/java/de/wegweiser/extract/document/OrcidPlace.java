package de.wegweiser.extract.document;

import java.util.List;

/// A place of a page where an ORCID iD stands, written or behind a link, and what stands around it:
/// whoever reads people tells by that whose it is. Blocks would not do, since the icon that links
/// there has no words and so no place among them.
///
/// @param id in its normal form, its check digit right
/// @param before the words of its line before it, those of its own link included; of a long line
///   the last 300 characters
/// @param around the elements it stands in, the innermost first, up to the size of a card
/// @param headings above it, outermost first; a definition's term counts as one
public record OrcidPlace(String id, String before, List<Around> around, List<String> headings) {

    /// An element around an iD.
    ///
    /// @param text line by line
    /// @param entry whether it is a unit by itself, such as a line, an item or a row, and no mere
    ///   part of the layout
    /// @param several whether other iDs stand in it too
    public record Around(String text, boolean entry, boolean several) {}

    public OrcidPlace {
        around = List.copyOf(around);
        headings = List.copyOf(headings);
    }
}
