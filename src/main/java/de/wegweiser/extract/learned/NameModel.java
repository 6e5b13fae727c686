package de.wegweiser.extract.learned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/// A perceptron of OpenNLP that tags names. Trained from the same sentences in the same order it is
/// the same. For one thread.
public final class NameModel implements NameFinder {

    /// The word and its neighbours, two to each side, their shapes, what they begin and end with,
    /// and pieces of the word itself. OpenNLP's defaults know words and shapes only, which is too
    /// little for German, where nouns are capital too.
    private static final String FEATURES =
            """
            <featureGenerators cache="true" name="names">
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">2</int><int name="nextLength">2</int>
                <generator class="opennlp.tools.util.featuregen.TokenClassFeatureGeneratorFactory"><bool name="wordAndClass">true</bool></generator>
              </generator>
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">2</int><int name="nextLength">2</int>
                <generator class="opennlp.tools.util.featuregen.TokenFeatureGeneratorFactory"/>
              </generator>
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">1</int><int name="nextLength">1</int>
                <generator class="opennlp.tools.util.featuregen.PrefixFeatureGeneratorFactory"><int name="length">4</int></generator>
              </generator>
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">1</int><int name="nextLength">1</int>
                <generator class="opennlp.tools.util.featuregen.SuffixFeatureGeneratorFactory"><int name="length">4</int></generator>
              </generator>
              <generator class="opennlp.tools.util.featuregen.CharacterNgramFeatureGeneratorFactory"><int name="min">2</int><int name="max">5</int></generator>
              <generator class="opennlp.tools.util.featuregen.DefinitionFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.BigramNameFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.SentenceFeatureGeneratorFactory"><bool name="begin">true</bool><bool name="end">false</bool></generator>
            </featureGenerators>
            """;

    private final NameFinderME finder;

    private NameModel(NameFinderME finder) {
        this.finder = finder;
    }

    /// @param iterations over all sentences; at least 1
    /// @param cutoff what is seen more rarely is no feature; 1 takes all
    public static NameModel train(List<TaggedSentence> sentences, int iterations, int cutoff) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        // the other indexer writes a temporary file
        parameters.put(
                AbstractEventTrainer.DATA_INDEXER_PARAM,
                AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
        try {
            var factory =
                    new TokenNameFinderFactory(
                            FEATURES.getBytes(StandardCharsets.UTF_8), Map.of(), new BilouCodec());
            var samples =
                    ObjectStreamUtils.createObjectStream(
                            sentences.stream().map(NameModel::sample).toList());
            return new NameModel(
                    new NameFinderME(NameFinderME.train("de", null, samples, parameters, factory)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot train a name model: %s".formatted(e.getMessage()), e);
        }
    }

    /// Sentences of the sets come in no order: what one says tells nothing of the next.
    private static NameSample sample(TaggedSentence sentence) {
        return new NameSample(
                sentence.tokens().toArray(String[]::new),
                sentence.names().stream()
                        .map(name -> new Span(name.start(), name.end(), type(name.kind())))
                        .toArray(Span[]::new),
                true);
    }

    private static String type(Name.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Name> find(List<String> tokens) {
        finder.clearAdaptiveData();
        return Arrays.stream(finder.find(tokens.toArray(String[]::new)))
                .map(found ->
                        new Name(
                                Name.Kind.valueOf(found.getType().toUpperCase(Locale.ROOT)),
                                found.getStart(),
                                found.getEnd()))
                .toList();
    }
}
