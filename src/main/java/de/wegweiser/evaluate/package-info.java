/// How good the program is: its answers beside answers that careful readers gave by hand.
///
/// Start reading at `ExtractionEvaluation`; what two answers must share to be the same stands in
/// `Spelling` and `Judge`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "archive", "extract"})
package de.wegweiser.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
