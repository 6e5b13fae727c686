package de.wegweiser.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.wegweiser.extract.learned.Name;
import de.wegweiser.extract.learned.Name.Kind;
import de.wegweiser.extract.learned.TaggedSentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invented sets.
class NameSetsTests {

    @TempDir private Path folder;

    private void write(String name, String text) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String lines(String... tokens) {
        return String.join("\n", tokens).replace(' ', '\t') + "\n";
    }

    @Test
    void readsTokensAndTags() throws IOException {
        write(
                "germeval.test.bio.gz",
                lines(
                        "Erika B-PER",
                        "Muster I-PER",
                        "Max B-PER",
                        "GmbH I-ORG",
                        ". O",
                        "",
                        "",
                        "Da O"));

        assertThat(new NameSets(folder).heldOut())
                .containsExactly(
                        new TaggedSentence(
                                List.of("Erika", "Muster", "Max", "GmbH", "."),
                                List.of(
                                        new Name(Kind.PERSON, 0, 2),
                                        new Name(Kind.PERSON, 2, 3),
                                        new Name(Kind.ORGANIZATION, 3, 4))),
                        new TaggedSentence(List.of("Da"), List.of()));
    }

    @Test
    void readsDocumentsWhoseNamesAreToldByTheirPlace() throws IOException {
        write(
                "v1_20180119_train.json.gz",
                """
                {"text":{"string":"Erika Muster baut. Die Muster AG auch."},"conceptMentions":{"array":[
                 {"type":"organization-company","span":{"start":23,"end":32}},
                 {"type":"location","span":{"start":13,"end":17}},
                 {"type":"person","span":{"start":0,"end":12}}]}}
                {"text":{"string":"Nichts."},"conceptMentions":{"array":[]}}
                """);

        var training = new NameSets(folder).training(1000);

        assertThat(training.sets()).containsExactly("DFKI SmartData");
        assertThat(training.sentences())
                .containsExactlyInAnyOrder(
                        new TaggedSentence(
                                List.of("Erika", "Muster", "baut", "."),
                                List.of(new Name(Kind.PERSON, 0, 2))),
                        new TaggedSentence(
                                List.of("Die", "Muster", "AG", "auch", "."),
                                List.of(new Name(Kind.ORGANIZATION, 1, 3))),
                        new TaggedSentence(List.of("Nichts", "."), List.of()));
    }

    /// The test is never learned from, nor a set whose licence we do not know.
    @Test
    void learnsFromSetsWithALicenceUpToSoManyTokensInOneOrder() throws IOException {
        write("germeval.test.bio.gz", lines("Test B-PER"));
        write("europarl.train.bio.gz", lines("Ohne B-PER"));
        write("germeval.dev.bio.gz", lines("A B-PER", "", "B O", "", "C O", ""));
        write("ler.dev.bio.gz", lines("D O", "", "E O", ""));
        var sets = new NameSets(folder);

        assertThat(words(sets, 1000)).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
        assertThat(words(sets, 4)).containsExactlyInAnyOrder("A", "B", "C", "D");
        assertThat(words(sets, 1000)).isEqualTo(words(sets, 1000));
    }

    private static List<String> words(NameSets sets, int most) {
        return sets.training(most).sentences().stream()
                .map(sentence -> sentence.tokens().getFirst())
                .toList();
    }

    @Test
    void saysWhatIsWrongWithASet() throws IOException {
        write("germeval.test.bio.gz", "Erika\tB-PER\nMuster PER\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NameSets(folder).heldOut())
                .withMessageContaining("germeval.test.bio.gz, line 2: no token, tab and tag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NameSets(folder).training(9))
                .withMessageContaining("holds no names to learn from");
    }
}
