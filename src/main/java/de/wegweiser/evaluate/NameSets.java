package de.wegweiser.evaluate;

import de.wegweiser.extract.learned.Name;
import de.wegweiser.extract.learned.TaggedSentence;
import de.wegweiser.extract.learned.TextTokens;
import de.wegweiser.extract.learned.TextTokens.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder of [NameSet] files: `*.bio.gz` with one token a line, a tab and its tag (`B-PER`,
/// `I-PER`, `B-ORG`, `I-ORG` or `O`), an empty line after each sentence; and `*.json.gz` with
/// documents whose names are told by their place in the text.
final class NameSets {

    /// Of the order of the sentences: any will do, as long as it is always the same.
    private static final long SEED = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final TextTokens tokens = new TextTokens();

    /// @throws IllegalArgumentException with one sentence, when there is no such folder
    NameSets(Path folder) {
        if (!Files.isDirectory(folder))
            throw new IllegalArgumentException(
                    "there is no folder %s; it holds sets such as %s"
                            .formatted(folder, NameSet.HELD_OUT));
        this.folder = folder;
    }

    /// @throws IllegalArgumentException with one sentence, when it is not there
    List<TaggedSentence> heldOut() {
        Path file = folder.resolve(NameSet.HELD_OUT);
        if (!Files.isRegularFile(file))
            throw new IllegalArgumentException("there is no %s, which is the test".formatted(file));
        return read(file);
    }

    /// What a model learns from.
    ///
    /// @param sets by their titles
    record Training(List<TaggedSentence> sentences, List<String> sets) {}

    /// Sentences to learn from, of the sets that are there, mixed in an order that is always the
    /// same.
    ///
    /// @param most tokens, roughly: no further sentence is taken once there are as many
    /// @throws IllegalArgumentException with one sentence, when there are none
    Training training(int most) {
        var sentences = new ArrayList<TaggedSentence>();
        var titles = new LinkedHashSet<String>();
        int count = 0;
        for (var set : NameSet.values())
            for (String name : set.files()) {
                Path file = folder.resolve(name);
                if (count >= most || !Files.isRegularFile(file)) continue;
                titles.add(set.title());
                for (var sentence : read(file)) {
                    if (count >= most) break;
                    sentences.add(sentence);
                    count += sentence.tokens().size();
                }
            }
        if (sentences.stream().allMatch(sentence -> sentence.names().isEmpty()))
            throw new IllegalArgumentException(
                    "%s holds no names to learn from; sets are %s".formatted(folder, files()));
        // a perceptron forgets the first set while it learns the last
        Collections.shuffle(sentences, new Random(SEED));
        return new Training(sentences, List.copyOf(titles));
    }

    private static List<String> files() {
        return List.of(NameSet.values()).stream().flatMap(set -> set.files().stream()).toList();
    }

    private List<TaggedSentence> read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return file.toString().endsWith(".json.gz") ? documents(file, in) : lines(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// Words and tags of a sentence in the making.
    private static final class Draft {

        private final List<String> words = new ArrayList<>();
        private final List<Name> names = new ArrayList<>();
        private Name.@Nullable Kind open;
        private int start;

        void add(String word, Name.@Nullable Kind kind, boolean begins) {
            if (begins || kind != open) close();
            if (kind != null && open == null) {
                open = kind;
                start = words.size();
            }
            words.add(word);
        }

        private void close() {
            if (open != null) names.add(new Name(open, start, words.size()));
            open = null;
        }

        TaggedSentence sentence() {
            close();
            return new TaggedSentence(words, names);
        }
    }

    private static List<TaggedSentence> lines(Path file, InputStream in) throws IOException {
        var sentences = new ArrayList<TaggedSentence>();
        var draft = new Draft();
        int number = 0;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                int tab = line.indexOf('\t');
                String tag = line.substring(tab + 1);
                if (tab < 1 || !tag.matches("O|[BI]-(?:PER|ORG)"))
                    throw new IllegalArgumentException(
                            "%s, line %d: no token, tab and tag: %s".formatted(file, number, line));
                draft.add(line.substring(0, tab), kind(tag), tag.startsWith("B"));
            } else if (!draft.words.isEmpty()) {
                sentences.add(draft.sentence());
                draft = new Draft();
            }
        }
        if (!draft.words.isEmpty()) sentences.add(draft.sentence());
        return sentences;
    }

    private static Name.@Nullable Kind kind(String tag) {
        if (tag.endsWith("PER")) return Name.Kind.PERSON;
        return tag.endsWith("ORG") ? Name.Kind.ORGANIZATION : null;
    }

    private List<TaggedSentence> documents(Path file, InputStream in) {
        var sentences = new ArrayList<TaggedSentence>();
        try (var documents = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
            while (documents.hasNext()) document(documents.next(), sentences);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s: no JSON: %s".formatted(file, e.getOriginalMessage()), e);
        }
        return sentences;
    }

    /// A name of a document, by its place in the text.
    private record Place(Name.Kind kind, int start, int end) {}

    private void document(JsonNode document, List<TaggedSentence> into) {
        List<Place> places =
                document.at("/conceptMentions/array")
                        .valueStream()
                        .flatMap(mention -> place(mention).stream())
                        .sorted(Comparator.comparingInt(Place::start))
                        .toList();
        for (List<Token> sentence : tokens.of(document.at("/text/string").asString(""), "de")) {
            var draft = new Draft();
            Place before = null;
            for (Token token : sentence) {
                Place place = placeOf(token, places);
                draft.add(
                        token.text(),
                        place == null ? null : place.kind,
                        place != null && !place.equals(before));
                before = place;
            }
            into.add(draft.sentence());
        }
    }

    private static List<Place> place(JsonNode mention) {
        String type = mention.path("type").asString("");
        Name.Kind kind =
                type.equals("person")
                        ? Name.Kind.PERSON
                        : type.equals("organization") || type.equals("organization-company")
                                ? Name.Kind.ORGANIZATION
                                : null;
        if (kind == null) return List.of();
        return List.of(
                new Place(
                        kind, mention.at("/span/start").asInt(), mention.at("/span/end").asInt()));
    }

    private static @Nullable Place placeOf(Token token, List<Place> places) {
        for (Place place : places)
            if (place.start < token.end() && token.start() < place.end) return place;
        return null;
    }
}
