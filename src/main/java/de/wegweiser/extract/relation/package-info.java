/// Who belongs to whom, who works with whom, and in which project: named things in running text and
/// what the page says of two of them.
///
/// Start reading at `RelationFinder`; `OrganizationNames` finds names in a text, `Consortium` the
/// partners that a project's own page lists, `ProjectNames` what that project is called, `Groups`
/// the table of an institute's groups.
@NullMarked
package de.wegweiser.extract.relation;

import org.jspecify.annotations.NullMarked;
