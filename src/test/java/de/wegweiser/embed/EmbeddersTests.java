package de.wegweiser.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.search.Embedder;
import de.wegweiser.search.EmbedderFailed;
import de.wegweiser.search.EmbedderSettings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddersTests {

    private static final ClassLoader HERE = EmbeddersTests.class.getClassLoader();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void nothingIsReadUnlessTheSettingsSaySo() {
        assertThat(Embedders.open(EmbedderSettings.off(), HERE)).isSameAs(Embedder.NONE);
    }

    @Test
    void saysWhatToDoWhenOnnxRuntimeIsNotPartOfTheBuild() {
        var without = ClassLoader.getPlatformClassLoader();
        assertThatThrownBy(() -> Embedders.open(TestSettings.inProcess("m.onnx", null), without))
                .isInstanceOf(EmbedderFailed.class)
                .hasMessageContaining("wegweiser.search.embedder.kind")
                .hasMessageContaining("mvn -Pembedding clean package");
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Embedders.open(TestSettings.inProcess(null, null), HERE))
                .hasMessageContaining("wegweiser.search.embedder.model must be set");
        String nowhere = folder.resolve("nowhere.onnx").toString();
        assertThatThrownBy(() -> Embedders.open(TestSettings.inProcess(nowhere, null), HERE))
                .isInstanceOf(EmbedderFailed.class)
                .hasMessageContaining(nowhere);
        assertThatThrownBy(() ->
                        Embedders.open(
                                TestSettings.inProcess("classpath:nowhere.onnx", null), HERE))
                .hasMessageContaining("no nowhere.onnx on the class path");
        var model = TinyModel.write(folder);
        Files.writeString(model, "no model");
        assertThatThrownBy(
                        () -> Embedders.open(TestSettings.inProcess(model.toString(), null), HERE))
                .isInstanceOf(EmbedderFailed.class)
                .hasMessageContaining("cannot use the model " + model);
    }

    @Test
    void takesTheMeanOfItsWordsAndLeavesPaddingOut(@TempDir Path folder) {
        var model = TinyModel.write(folder);
        try (var embedder = Embedders.open(TestSettings.inProcess(model.toString(), null), HERE)) {
            var vectors =
                    embedder.embed(List.of("Öfen", "Kräne öfen", "Kräne Öfen Öfen x"), PATIENCE);
            assertThat(vectors)
                    .containsExactly(
                            new float[] {1, 0, 0},
                            new float[] {.5f, .5f, 0},
                            new float[] {.5f, .25f, .25f});
            assertThat(embedder.embed(List.of(), PATIENCE)).isEmpty();
            assertThat(embedder.name()).matches("tiny\\.onnx [0-9a-f]{12}");
        }
    }

    @Test
    void aModelMayLieOnTheClassPath(@TempDir Path folder) throws IOException {
        TinyModel.write(folder);
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, HERE);
                var embedder =
                        Embedders.open(
                                TestSettings.inProcess("classpath:tiny.onnx", null), loader)) {
            assertThat(embedder.embed(List.of("Kräne"), PATIENCE).getFirst())
                    .containsExactly(0, 1, 0);
        }
    }
}
