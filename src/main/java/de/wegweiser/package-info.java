/// Start reading in `pipeline`.
@NullMarked
package de.wegweiser;

import org.jspecify.annotations.NullMarked;
