package de.wegweiser.pipeline;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.curate.Curation;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.extract.Inputs;
import de.wegweiser.extract.OrderedExtraction;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.graph.LoadReport;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.KnownSite;
import de.wegweiser.resolve.Resolution;
import de.wegweiser.resolve.Resolver;
import de.wegweiser.search.EmbedderFailed;
import de.wegweiser.search.Embedding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// From snapshots to the graph: extract, resolve, load.
@Component
public class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final Function<Snapshot, Extraction> extractor;
    private final Ontology ontology;
    private final Gazetteer gazetteer;
    private final EntityStore store;
    private final Curation curation;
    private final Embedding embedding;
    private final int processors;

    @Autowired
    Ingest(
            Extractor extractor,
            Ontology ontology,
            Gazetteer gazetteer,
            EntityStore store,
            Curation curation,
            Embedding embedding) {
        this(
                extractor::extract,
                ontology,
                gazetteer,
                store,
                curation,
                embedding,
                Runtime.getRuntime().availableProcessors());
    }

    /// @param extractor as [Extractor#extract], called on many threads
    Ingest(
            Function<Snapshot, Extraction> extractor,
            Ontology ontology,
            Gazetteer gazetteer,
            EntityStore store,
            Curation curation,
            Embedding embedding,
            int processors) {
        this.extractor = extractor;
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.store = store;
        this.curation = curation;
        this.embedding = embedding;
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
        Resolution resolution =
                new Resolver(store, gazetteer, curation.distincts()).resolve(facts, sites);
        progress.at(Progress.Step.RESOLVE, facts.size(), facts.size());
        progress.at(Progress.Step.LOAD, 0, facts.size());
        LoadReport load = store.load(resolution);
        curation.settle();
        progress.at(Progress.Step.LOAD, facts.size(), facts.size());
        embed(progress);
        return new HarvestReport(
                Optional.empty(),
                facts.size(),
                notRead,
                resolution.doubts().size(),
                load,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static final String NO_VECTORS =
            "Pages are not found by their meaning until `embed` is run: {}";

    /// Without vectors everything works but for one list of the search, and `embed` makes up for
    /// them: no reason to fail.
    private void embed(Progress progress) {
        if (!embedding.isOn()) return;
        try {
            int missing = embedding.missing();
            embedding.run(done -> progress.at(Progress.Step.EMBED, done, missing));
        } catch (EmbedderFailed e) {
            LOG.warn(NO_VECTORS, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn(NO_VECTORS, e.getMessage(), e); // nobody foresaw it, so say where
        }
    }

    /// On all processors. Who is who does not depend on who is first: the resolver sorts the pages.
    private List<PageFacts> extract(
            Source source, int expected, List<String> notRead, Progress progress) {
        var facts = new ArrayList<PageFacts>();
        Runnable step =
                () -> {
                    int done = facts.size() + notRead.size();
                    progress.at(Progress.Step.EXTRACT, done, Math.max(expected, done));
                };
        try (var pages =
                new OrderedExtraction(
                        extractor,
                        processors,
                        result -> {
                            keep(result, facts, notRead);
                            step.run();
                        },
                        (file, reason) -> {
                            notRead.add(file + ": " + reason);
                            step.run();
                        })) {
            source.read(pages);
            pages.finish();
        }
        return facts;
    }

    private static void keep(Extraction result, List<PageFacts> facts, List<String> notRead) {
        switch (result) {
            case Extraction.Read(var page) -> facts.add(page.shortened());
            case Extraction.Refused(var url, var reason) -> notRead.add(url + ": " + reason);
            case Extraction.Failed(var url, var reason) -> notRead.add(url + ": " + reason);
        }
    }
}
