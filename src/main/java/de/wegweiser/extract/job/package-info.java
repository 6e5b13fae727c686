/// Whom firms look for: job adverts, and which of the competences that a page seeks belong to
/// which.
///
/// Start reading at [JobFinder][de.wegweiser.extract.job.JobFinder].
@NullMarked
package de.wegweiser.extract.job;

import org.jspecify.annotations.NullMarked;
