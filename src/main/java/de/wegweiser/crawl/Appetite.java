package de.wegweiser.crawl;

/// How much of an answer we want, decided when its headers are there.
sealed interface Appetite {

    /// @param limit bytes, before and after decompression
    /// @param cut a longer body is cut there; otherwise it is an error
    record Take(long limit, boolean cut) implements Appetite {}

    record Leave(Refusal why) implements Appetite {}

    @FunctionalInterface
    interface Judge {
        /// @param head the exchange with an empty body
        Appetite judge(Exchange head);
    }
}
