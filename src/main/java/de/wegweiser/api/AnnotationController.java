package de.wegweiser.api;

import de.wegweiser.fact.Annotation;
import de.wegweiser.ontology.Concept;
import de.wegweiser.pipeline.Annotator;
import de.wegweiser.search.BadQuestion;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Which concepts a text names.
@Controller
class AnnotationController {

    /// Some ten pages of print: whoever has more asks page by page.
    private static final int LONGEST = 20_000;

    private final Annotator annotator;
    private final Known known;

    AnnotationController(Annotator annotator, Known known) {
        this.annotator = annotator;
        this.known = known;
    }

    @QueryMapping
    List<Annotation> annotate(@Argument String text) {
        if (text.length() > LONGEST)
            throw new BadQuestion(
                    "text has %d characters; %d are allowed".formatted(text.length(), LONGEST));
        return annotator.annotate(text);
    }

    @SchemaMapping(typeName = "Annotation")
    Concept concept(Annotation annotation) {
        return known.ontology().byUri(annotation.concept()).orElseThrow();
    }
}
