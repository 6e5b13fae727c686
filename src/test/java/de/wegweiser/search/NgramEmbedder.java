package de.wegweiser.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts are alike as far as they share runs of three letters. Counts what it is asked, and fails
/// when told to.
final class NgramEmbedder implements Embedder {

    private final String name;
    private final int length;
    final List<String> asked = new ArrayList<>();
    boolean broken;

    /// How many calls it bears; -1 for any number.
    int bears = -1;

    /// What a text holds that it refuses; empty for nothing.
    String refused = "";

    NgramEmbedder(String name, int length) {
        this.name = name;
        this.length = length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<float[]> embed(List<String> texts, Duration patience) {
        if (broken || bears == 0) throw new EmbedderFailed("out of order");
        if (!refused.isEmpty() && texts.stream().anyMatch(text -> text.contains(refused)))
            throw new TextsNotRead("too long", null);
        bears--;
        asked.addAll(texts);
        return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
        var vector = new float[length];
        String plain = " " + text.toLowerCase(Locale.GERMAN).replaceAll("[^a-zäöüß]+", " ") + " ";
        for (int i = 0; i + 3 <= plain.length(); i++)
            vector[Math.floorMod(plain.substring(i, i + 3).hashCode(), length)]++;
        return vector;
    }

    @Override
    public void close() {}
}
