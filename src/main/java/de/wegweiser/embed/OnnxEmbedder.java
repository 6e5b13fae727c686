package de.wegweiser.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import de.wegweiser.search.Embedder;
import de.wegweiser.search.EmbedderFailed;
import de.wegweiser.search.EmbedderSettings;
import de.wegweiser.search.TextsNotRead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A sentence model in this process: an ONNX file and its `tokenizer.json`, as models are published
/// with on the hubs.
///
/// Of a model that gives a vector for each token the mean is taken, as most are trained for; a
/// model that gives one for the text gives it itself.
final class OnnxEmbedder implements Embedder {

    private static final String CLASS_PATH = "classpath:";

    /// Tokens that models of this kind read at most.
    private static final String LONGEST = "512";

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final String name;

    private OnnxEmbedder(OrtSession session, InputStream tokenizer, String name)
            throws IOException {
        this.session = session;
        this.tokenizer =
                HuggingFaceTokenizer.newInstance(
                        tokenizer,
                        Map.of("padding", "true", "truncation", "true", "maxLength", LONGEST));
        this.name = name;
    }

    /// @param loader of models on the class path
    /// @throws EmbedderFailed when there is no such model, or it cannot be used
    static OnnxEmbedder open(EmbedderSettings settings, ClassLoader loader) {
        // else the tokenizer calls its makers' host where it finds itself in their cloud
        System.setProperty("OPT_OUT_TRACKING", "true");
        String model = settings.needed(settings.model(), "model");
        String tokenizer = settings.tokenizer() == null ? beside(model) : settings.tokenizer();
        try (var in = stream(model, loader);
                var words = stream(tokenizer, loader)) {
            String name = name(model, in);
            return new OnnxEmbedder(session(model, loader), words, name);
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            throw new EmbedderFailed(
                    "cannot use the model %s with the tokenizer %s (wegweiser.search.embedder.model, .tokenizer): %s"
                            .formatted(model, tokenizer, e),
                    e);
        }
    }

    /// From a file without a detour by the heap: models have hundreds of megabytes, and the largest
    /// keep their numbers in a second file.
    private static OrtSession session(String model, ClassLoader loader)
            throws OrtException, IOException {
        var runtime = OrtEnvironment.getEnvironment();
        runtime.setTelemetry(false);
        if (!model.startsWith(CLASS_PATH)) return runtime.createSession(model);
        try (var in = stream(model, loader)) {
            return runtime.createSession(in.readAllBytes());
        }
    }

    private static String beside(String model) {
        int folder = Math.max(model.lastIndexOf('/'), model.indexOf(':'));
        return model.substring(0, folder + 1) + "tokenizer.json";
    }

    private static InputStream stream(String location, ClassLoader loader) throws IOException {
        if (!location.startsWith(CLASS_PATH)) return Files.newInputStream(Path.of(location));
        String name = location.substring(CLASS_PATH.length());
        InputStream in = loader.getResourceAsStream(name);
        if (in == null) throw new IOException("there is no " + name + " on the class path");
        return in;
    }

    /// Its file and what is in it: a model that is exchanged makes other vectors.
    private static String name(String model, InputStream bytes) throws IOException {
        try (var read = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(OutputStream.nullOutputStream());
            byte[] hash = read.getMessageDigest().digest();
            return "%s %s"
                    .formatted(
                            model.substring(
                                    Math.max(model.lastIndexOf('/'), model.indexOf(':')) + 1),
                            HexFormat.of().formatHex(hash, 0, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<float[]> embed(List<String> texts, Duration patience) {
        if (texts.isEmpty()) return List.of();
        var read = tokenizer.batchEncode(texts);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            inputs(read, inputs);
            try (var result = session.run(inputs)) {
                return vectors(result, read);
            }
        } catch (OrtException e) {
            throw new TextsNotRead("the model %s fails: %s".formatted(name, e.getMessage()), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void inputs(Encoding[] read, Map<String, OnnxTensor> inputs) throws OrtException {
        add("input_ids", Encoding::getIds, read, inputs);
        add("attention_mask", Encoding::getAttentionMask, read, inputs);
        add("token_type_ids", Encoding::getTypeIds, read, inputs);
    }

    /// Models differ in what they want to see.
    private void add(
            String input,
            Function<Encoding, long[]> part,
            Encoding[] read,
            Map<String, OnnxTensor> inputs)
            throws OrtException {
        if (!session.getInputNames().contains(input)) return;
        var numbers = new long[read.length][];
        for (int i = 0; i < read.length; i++) numbers[i] = part.apply(read[i]);
        inputs.put(input, OnnxTensor.createTensor(runtime, numbers));
    }

    private List<float[]> vectors(OrtSession.Result result, Encoding[] read) throws OrtException {
        Object value = result.get("sentence_embedding").orElseGet(() -> result.get(0)).getValue();
        return switch (value) {
            case float[][] texts -> List.of(texts);
            case float[][][] tokens -> {
                var vectors = new ArrayList<float[]>();
                for (int i = 0; i < tokens.length; i++)
                    vectors.add(mean(tokens[i], read[i].getAttentionMask()));
                yield List.copyOf(vectors);
            }
            default ->
                    throw new EmbedderFailed(
                            "the model %s gives %s and no vectors of a text or of its tokens"
                                    .formatted(name, value.getClass().getSimpleName()));
        };
    }

    private static float[] mean(float[][] tokens, long[] mask) {
        var mean = new float[tokens[0].length];
        int counted = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (mask[i] == 0) continue;
            counted++;
            for (int j = 0; j < mean.length; j++) mean[j] += tokens[i][j];
        }
        for (int j = 0; j < mean.length; j++) mean[j] /= Math.max(1, counted);
        return mean;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbedderFailed("cannot close the model " + name, e);
        }
    }
}
