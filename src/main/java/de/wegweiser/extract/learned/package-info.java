/// Models that labelled text can train, and the rules that they have to beat, in the same words.
/// Nothing here reads pages for `Extractor`: it is asked by `evaluate`, which measures whether one
/// of them should (decisions 9 and 10). OpenNLP stays in its home.
///
/// Start reading at [NameFinder][de.wegweiser.extract.learned.NameFinder].
@NullMarked
@NamedInterface("learned")
package de.wegweiser.extract.learned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
