/// People in professional roles: their names, titles, roles, addresses, and whom they work for.
///
/// Start reading at `PeopleFinder`.
@NullMarked
package de.wegweiser.extract.people;

import org.jspecify.annotations.NullMarked;
