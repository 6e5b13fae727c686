package de.wegweiser.pipeline;

import de.wegweiser.pipeline.Progress.Step;

/// A harvest that does nothing but tell of itself, for tests of who listens.
public final class PretendedHarvest implements AutoCloseable {

    private final HarvestWatch.Run run;

    public PretendedHarvest(HarvestWatch watch) {
        run = watch.begin(Progress.SILENT);
    }

    public void at(Step step, long done, long total) {
        run.at(step, done, total);
    }

    public void finished() {
        run.finished();
    }

    @Override
    public void close() {
        run.close();
    }
}
