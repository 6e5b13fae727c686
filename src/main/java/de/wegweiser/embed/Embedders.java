package de.wegweiser.embed;

import de.wegweiser.search.Embedder;
import de.wegweiser.search.EmbedderFailed;
import de.wegweiser.search.EmbedderSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/// Opens the embedder that the settings ask for.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbedderSettings.class)
public class Embedders {

    @Bean
    Embedder embedder(EmbedderSettings settings) {
        return open(settings, Embedders.class.getClassLoader());
    }

    /// @param loader where ONNX Runtime would be
    /// @throws EmbedderFailed when an embedder is on and cannot be had; says what to do
    static Embedder open(EmbedderSettings settings, ClassLoader loader) {
        return switch (settings.kind()) {
            case OFF -> Embedder.NONE;
            case ENDPOINT -> new EndpointEmbedder(settings);
            case IN_PROCESS -> inProcess(settings, loader);
        };
    }

    private static Embedder inProcess(EmbedderSettings settings, ClassLoader loader) {
        if (!ClassUtils.isPresent("ai.onnxruntime.OrtEnvironment", loader)
                || !ClassUtils.isPresent(
                        "ai.djl.huggingface.tokenizers.HuggingFaceTokenizer", loader))
            throw new EmbedderFailed(
                    "wegweiser.search.embedder.kind is in-process, but ONNX Runtime is not part of this build:"
                            + " build it with 'mvn -Pembedding clean package', or use an endpoint");
        return OnnxEmbedder.open(settings, loader);
    }
}
