package de.wegweiser.pipeline;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.extract.Inputs;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.graph.LoadReport;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.KnownSite;
import de.wegweiser.resolve.Resolution;
import de.wegweiser.resolve.Resolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// From snapshots to the graph: extract, resolve, load.
@Component
public class Ingest {

    private final Extractor extractor;
    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final EntityStore store;
    private final int processors;

    @Autowired
    Ingest(Extractor extractor, Ontology ontology, Gazetteer gazetteer, EntityStore store) {
        this(extractor, ontology, gazetteer, store, Runtime.getRuntime().availableProcessors());
    }

    Ingest(
            Extractor extractor,
            Ontology ontology,
            Gazetteer gazetteer,
            EntityStore store,
            int processors) {
        this.extractor = extractor;
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.store = store;
        this.processors = processors;
    }

    /// Where pages come from: files, or the archive.
    @FunctionalInterface
    public interface Source {
        void read(Inputs.Sink pages);
    }

    /// @param expected how many pages there will be, for the progress bar
    /// @param sites what is known of the sites before they are read
    public HarvestReport run(
            Source source, int expected, List<KnownSite> sites, Progress progress) {
        long start = System.nanoTime();
        store.loadOntology(ontology, gazetteer);
        var notRead = new ArrayList<String>();
        List<PageFacts> facts = extract(source, expected, notRead, progress);
        progress.at(Progress.Step.RESOLVE, 0, facts.size());
        Resolution resolution = new Resolver(store, gazetteer).resolve(facts, sites);
        progress.at(Progress.Step.RESOLVE, facts.size(), facts.size());
        progress.at(Progress.Step.LOAD, 0, facts.size());
        LoadReport load = store.load(resolution);
        progress.at(Progress.Step.LOAD, facts.size(), facts.size());
        return new HarvestReport(
                Optional.empty(),
                facts.size(),
                notRead,
                resolution.doubts().size(),
                load,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /// On all processors. Who is who does not depend on who is first: the resolver sorts the pages.
    private List<PageFacts> extract(
            Source source, int expected, List<String> notRead, Progress progress) {
        try (var reading = new Reading(expected, notRead, progress)) {
            source.read(reading);
            return reading.facts();
        }
    }

    /// Takes no more pages from the source than the processors can read, since each holds its whole
    /// body; keeps what was read without the text, which nobody needs any more.
    private final class Reading implements Inputs.Sink, AutoCloseable {

        /// Pages waiting for a processor, for each.
        private static final int AHEAD = 4;

        private final int expected;
        private final List<String> notRead;
        private final Progress progress;
        private final ExecutorService threads = Executors.newFixedThreadPool(processors);
        private final ArrayDeque<Future<Extraction>> ahead = new ArrayDeque<>();
        private final List<PageFacts> facts = new ArrayList<>();

        Reading(int expected, List<String> notRead, Progress progress) {
            this.expected = expected;
            this.notRead = notRead;
            this.progress = progress;
        }

        @Override
        public void page(Snapshot snapshot) {
            ahead.add(threads.submit(() -> extractor.extract(snapshot)));
            if (ahead.size() > AHEAD * processors) keep(ahead.remove());
        }

        @Override
        public void refused(Path file, String reason) {
            notRead.add(file + ": " + reason);
        }

        List<PageFacts> facts() {
            while (!ahead.isEmpty()) keep(ahead.remove());
            return facts;
        }

        private void keep(Future<Extraction> result) {
            try {
                switch (result.get()) {
                    case Extraction.Read(var page) -> facts.add(page.withoutText());
                    case Extraction.Refused(var url, var why) -> notRead.add(url + ": " + why);
                    case Extraction.Failed(var url, var why) -> notRead.add(url + ": " + why);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while pages were read", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the extractor broke: " + e.getCause(), e);
            }
            int done = facts.size() + notRead.size();
            progress.at(Progress.Step.EXTRACT, done, Math.max(expected, done + ahead.size()));
        }

        @Override
        public void close() {
            threads.shutdownNow();
            threads.close();
        }
    }
}
