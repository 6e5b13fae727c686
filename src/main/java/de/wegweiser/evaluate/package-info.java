/// How good the program is: its answers beside answers that careful readers gave by hand.
///
/// Start reading at `ExtractionEvaluation`; `IdentityEvaluation` judges who was found to be whom;
/// `NamesEvaluation` and `RolesEvaluation` hold our rules against trained models. What two answers
/// must share to be the same stands in `Spelling` and `Judge`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fact",
            "ontology",
            "archive",
            "extract",
            "extract :: learned",
            "resolve",
            "graph",
            "search"
        })
package de.wegweiser.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
