package de.wegweiser.pipeline;

import de.wegweiser.extract.Extractor;
import de.wegweiser.fact.Annotation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds concepts in a text that no page holds: with the same eyes that read pages, so that editors
/// of the ontology see what a label would catch.
@Component
public class Annotator {

    private final Extractor extractor;

    Annotator(Extractor extractor) {
        this.extractor = extractor;
    }

    public List<Annotation> annotate(String text) {
        return extractor.annotate(text);
    }
}
