/// A page as a reader sees it: blocks in reading order with their headings, menus and footers
/// marked and kept aside, structured data beside them. Every other part of `extract` reads
/// documents only.
///
/// Start reading at [Document][de.wegweiser.extract.document.Document].
@NullMarked
package de.wegweiser.extract.document;

import org.jspecify.annotations.NullMarked;
