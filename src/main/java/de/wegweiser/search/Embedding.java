package de.wegweiser.search;

import de.wegweiser.graph.PassageStore;
import de.wegweiser.graph.PassageStore.Read;
import de.wegweiser.graph.PassageStore.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives the passages of pages their vectors. Pages that have theirs are left alone, so a run that
/// ended early is simply run again; those of another model are made anew.
@Component
public class Embedding {

    /// Pages that are read at once.
    private static final int PAGES = 20;

    /// Pages in a row that are refused before it is taken for the embedder's own trouble.
    private static final int MOST_REFUSED = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Embedding.class);

    private final Embedder embedder;
    private final EmbedderSettings settings;
    private final PassageStore store;

    Embedding(Embedder embedder, EmbedderSettings settings, PassageStore store) {
        this.embedder = embedder;
        this.settings = settings;
        this.store = store;
    }

    public boolean isOn() {
        return embedder.isOn();
    }

    /// What is kept with each vector.
    static String mark(Embedder embedder, EmbedderSettings settings) {
        return settings.passagePrefix().isBlank()
                ? embedder.name()
                : "%s after %s".formatted(embedder.name(), settings.passagePrefix().strip());
    }

    /// How many pages [#run] has to read.
    public int missing() {
        return isOn() ? store.missing(mark(embedder, settings)) : 0;
    }

    /// @param progress is told how many pages are done
    /// @return how many passages have got a vector
    /// @throws EmbedderFailed when it cannot go on; what was done stays
    public int run(LongConsumer progress) {
        if (!isOn()) return 0;
        String mark = mark(embedder, settings);
        String after = "";
        int passages = 0;
        long pages = 0;
        boolean indexed = false;
        while (true) {
            var some = store.unread(mark, after, PAGES);
            if (some.isEmpty()) return passages;
            after = some.getLast().version();
            var read = readAll(some);
            for (int i = 0; i < some.size(); i++) {
                var of = read.get(i);
                if (of == null) continue;
                if (!indexed && !of.isEmpty()) {
                    store.index(of.getFirst().vector().length);
                    indexed = true;
                }
                store.keep(some.get(i), mark, of);
                passages += of.size();
                progress.accept(++pages);
            }
        }
    }

    /// What the embedder refuses costs its own page only, which is tried again the next time; where
    /// it refuses one page after another it is the embedder that is broken.
    private List<@Nullable List<Read>> readAll(List<Unread> pages) {
        try {
            return new ArrayList<>(read(pages));
        } catch (EmbedderFailed _) {
            var read = new ArrayList<@Nullable List<Read>>();
            int refused = 0;
            for (Unread page : pages) {
                try {
                    read.addAll(read(List.of(page)));
                    refused = 0;
                } catch (EmbedderFailed e) {
                    if (++refused == MOST_REFUSED || pages.size() == refused) throw e;
                    LOG.warn("No vectors for {}: {}", page.version(), e.getMessage());
                    read.add(null);
                }
            }
            return read;
        }
    }

    /// A passage and whose it is.
    private record Part(int page, PageSentences.Span span, String text) {}

    private List<List<Read>> read(List<Unread> pages) {
        var parts = new ArrayList<Part>();
        var read = new ArrayList<List<Read>>();
        for (int page = 0; page < pages.size(); page++) {
            read.add(new ArrayList<>());
            String text = pages.get(page).text();
            for (var span : Passages.of(text))
                parts.add(new Part(page, span, settings.passagePrefix() + span.of(text)));
        }
        for (int from = 0; from < parts.size(); from += settings.batch()) {
            var some = parts.subList(from, Math.min(parts.size(), from + settings.batch()));
            var vectors =
                    embedder.embed(some.stream().map(Part::text).toList(), settings.timeout());
            for (int i = 0; i < some.size(); i++) {
                var part = some.get(i);
                read.get(part.page())
                        .add(new Read(part.span().start(), part.span().end(), vectors.get(i)));
            }
        }
        return read;
    }
}
