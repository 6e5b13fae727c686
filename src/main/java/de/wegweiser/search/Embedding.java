package de.wegweiser.search;

import de.wegweiser.graph.PassageStore;
import de.wegweiser.graph.PassageStore.Read;
import de.wegweiser.graph.PassageStore.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives the passages of pages their vectors. Pages that have theirs are left alone, so a run that
/// ended early is simply run again; those of another model are made anew.
@Component
public class Embedding {

    /// Pages that are read at once.
    private static final int PAGES = 20;

    /// How often an endpoint that does not answer in time is asked whether it answers at all.
    private static final int PROBES = 3;

    /// A passage that every model can read, for finding out whether one reads at all.
    private static final String READABLE = "Ein Wegweiser zeigt den Weg.";

    /// How many of the pages that are refused the log names.
    private static final int NAMED = 10;

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

    /// What a run did.
    ///
    /// @param pages that were read
    /// @param passages that have got a vector
    /// @param refused pages that the embedder did not take, though it works; tried again by the
    ///   next run
    public record Outcome(int pages, int passages, int refused) {}

    /// @param progress is told how many pages are done
    /// @throws EmbedderFailed when it cannot go on; what was done stays
    public Outcome run(LongConsumer progress) {
        if (!isOn()) return new Outcome(0, 0, 0);
        return new Run(progress).toTheEnd();
    }

    /// One way through all pages. What the embedder refuses costs its own page only, however many
    /// those are; where it does not read what every model can, it is the embedder that is broken.
    private final class Run {

        private final String mark = mark(embedder, settings);
        private final LongConsumer progress;
        private int pages;
        private int passages;
        private int refused;
        private boolean indexed;

        Run(LongConsumer progress) {
            this.progress = progress;
        }

        Outcome toTheEnd() {
            try {
                readAll();
            } catch (EmbedderFailed e) {
                throw new EmbedderFailed(
                        "%s; %d pages have got their vectors, run `embed` for the others when that is mended"
                                .formatted(e.getMessage(), pages),
                        e);
            }
            if (refused > NAMED) LOG.warn("No vectors for {} pages in all", refused);
            return new Outcome(pages, passages, refused);
        }

        private void readAll() {
            String after = "";
            while (true) {
                var some = store.unread(mark, after, PAGES);
                if (some.isEmpty()) return;
                after = some.getLast().version();
                readTogether(some);
            }
        }

        private void readTogether(List<Unread> some) {
            List<List<Read>> read;
            try {
                read = read(some);
            } catch (TextsNotRead _) {
                probe(); // it may still be busy, which is none of the next page's doing
                some.forEach(this::readAlone);
                return;
            }
            for (int i = 0; i < some.size(); i++) keep(some.get(i), read.get(i));
        }

        private void readAlone(Unread page) {
            List<Read> read;
            try {
                read = read(List.of(page)).getFirst();
            } catch (TextsNotRead e) {
                probe();
                refuse(page, e);
                return;
            }
            keep(page, read);
        }

        /// Whether the endpoint still answers at all. One that works on one request at a time may
        /// be busy with a page long after we stopped waiting for it.
        private void probe() {
            for (int tried = 1; ; tried++)
                try {
                    embedder.embed(
                            List.of(settings.passagePrefix() + READABLE), settings.timeout());
                    return;
                } catch (TextsNotRead e) {
                    if (!(e.getCause() instanceof TimeoutException) || tried == PROBES) throw e;
                }
        }

        private void refuse(Unread page, TextsNotRead why) {
            if (++refused <= NAMED)
                LOG.warn("No vectors for {}: {}", page.version(), why.getMessage());
            progress.accept(pages + refused);
        }

        private void keep(Unread page, List<Read> read) {
            if (!indexed && !read.isEmpty()) {
                store.index(read.getFirst().vector().length);
                indexed = true;
            }
            store.keep(page, mark, read);
            passages += read.size();
            progress.accept(++pages + refused);
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
