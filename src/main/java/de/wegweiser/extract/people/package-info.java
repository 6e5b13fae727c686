/// People in professional roles: their names, titles, roles, addresses, and whom they work for.
///
/// Start reading at [PeopleFinder][de.wegweiser.extract.people.PeopleFinder].
@NullMarked
package de.wegweiser.extract.people;

import org.jspecify.annotations.NullMarked;
