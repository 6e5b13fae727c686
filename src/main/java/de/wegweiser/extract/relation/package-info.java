/// Who belongs to whom, who works with whom, and in which project: named things in running text and
/// what the page says of two of them.
///
/// Start reading at `RelationFinder`; `OrganizationNames` finds names in a text.
@NullMarked
package de.wegweiser.extract.relation;

import org.jspecify.annotations.NullMarked;
