package de.wegweiser.crawl;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Runs the scripts of a page that is empty without them. Has no network of its own: what the
/// scripts ask for comes from us, by the rules of the site. May be called from many threads at
/// once.
public interface Renderer extends AutoCloseable {

    /// For crawls that render nothing.
    Renderer NONE =
            new Renderer() {
                @Override
                public Outcome render(URI url, String contentType, byte[] body, Parts parts) {
                    return new Outcome.Failed("nobody here runs scripts");
                }

                @Override
                public String name() {
                    return "none";
                }

                @Override
                public void close() {}
            };

    /// @param url of the page
    /// @param contentType as the server said; empty when it said nothing
    /// @param body as it came, without Content-Encoding; the page is not asked for again
    /// @param parts the one place that gives the scripts what they ask for
    Outcome render(URI url, String contentType, byte[] body, Parts parts)
            throws InterruptedException;

    /// What runs the scripts and its version, such as `Chromium 150.0.1`.
    String name();

    @Override
    void close();

    /// Loads what a page is made of. Called by one thread at a time, and no longer once
    /// [Renderer#render] has returned.
    @FunctionalInterface
    interface Parts {

        /// Empty when it may not be had, or cannot be. Takes as long as the site's pause asks for.
        ///
        /// @param address as the script spells it, absolute
        Optional<Part> load(String address) throws InterruptedException;
    }

    /// A script, a style sheet, or data.
    ///
    /// @param headers those that a browser needs to read the body
    /// @param body without Content-Encoding
    @SuppressWarnings("ArrayRecordComponent") // megabytes that nobody compares or changes
    record Part(int status, List<Exchange.Header> headers, byte[] body) {}

    sealed interface Outcome {

        /// @param html of the page after its scripts ran
        record Rendered(String html) implements Outcome {}

        /// The page's fault: it counts as one that needs JavaScript.
        ///
        /// @param why in a few words
        record Failed(String why) implements Outcome {}

        /// The renderer's fault, or that of a system that is going down: the page is tried again.
        ///
        /// @param why in a few words
        record Broken(String why) implements Outcome {}
    }
}
