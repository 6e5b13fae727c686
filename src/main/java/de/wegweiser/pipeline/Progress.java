package de.wegweiser.pipeline;

/// Watches a long run, step by step. Called from many threads at once.
public interface Progress {

    Progress SILENT = (_, _, _) -> {};

    /// @param step one of the steps of a run
    /// @param done so far
    /// @param total may grow while the step runs; 0 when not known yet
    void at(Step step, long done, long total);

    /// The steps of a run, in order, and what is done with its outcome.
    enum Step {
        CRAWL("crawl"),
        EXTRACT("extract"),
        RESOLVE("resolve"),
        LOAD("load"),
        EMBED("embed"),
        PROJECT("project"),
        EXPORT("export"),
        LINT("lint");

        private final String title;

        Step(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
