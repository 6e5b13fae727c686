/// Makes vectors of words: by a model in this process, whose libraries are not part of every build,
/// or by an endpoint that speaks as OpenAI's does. The home of ONNX Runtime.
///
/// Start reading at `Embedders`.
@NullMarked
@ApplicationModule(allowedDependencies = {"search"})
package de.wegweiser.embed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
