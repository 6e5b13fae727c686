package de.wegweiser.extract.learned;

import de.wegweiser.fact.PageRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// OpenNLP's document categorizer over the words of a page: what is the page for? Trained from the
/// same pages in the same order it is the same. For one thread.
public final class RoleModel {

    /// How it learns, by OpenNLP's names.
    public enum Algorithm {
        MAXENT,
        PERCEPTRON,
        NAIVEBAYES
    }

    /// A page to learn from.
    ///
    /// @param words that tell of it, at least one
    public record Sample(PageRole role, List<String> words) {

        public Sample {
            words = List.copyOf(words);
            if (words.isEmpty()) throw new IllegalArgumentException("a page without words");
        }
    }

    private final DocumentCategorizerME categorizer;

    private RoleModel(DocumentCategorizerME categorizer) {
        this.categorizer = categorizer;
    }

    /// @param pages of two roles at least
    /// @param iterations over all pages; naive Bayes needs none
    /// @param cutoff words seen on fewer pages tell nothing
    public static RoleModel train(
            Algorithm algorithm, List<Sample> pages, int iterations, int cutoff) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm.name());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(
                AbstractEventTrainer.DATA_INDEXER_PARAM,
                AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
        var samples =
                ObjectStreamUtils.createObjectStream(
                        pages.stream()
                                .map(page ->
                                        new DocumentSample(
                                                page.role().name(),
                                                page.words().toArray(String[]::new)))
                                .toList());
        var factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
        try {
            return new RoleModel(
                    new DocumentCategorizerME(
                            DocumentCategorizerME.train("de", samples, parameters, factory)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot train a role model: %s".formatted(e.getMessage()), e);
        }
    }

    public PageRole of(List<String> words) {
        return PageRole.valueOf(
                categorizer.getBestCategory(categorizer.categorize(words.toArray(String[]::new))));
    }
}
