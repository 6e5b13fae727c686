package de.wegweiser.cli;

/// Ctrl-C or the end of the session, in the middle of a command. Nothing has to be saved then: what
/// is stored is stored for good at each step. But it has to be said, and what breaks while the
/// program is taken down is no error.
final class Interruption {

    private static volatile boolean ended;
    private static volatile boolean happened;

    private Interruption() {}

    static void watch() {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    if (ended) return;
                                    happened = true;
                                    System.err.println(
                                            "\nwegweiser: stopped; what was stored stays, and the same command goes on from there");
                                }));
    }

    /// From here on the end is of our own making.
    static void ended() {
        ended = true;
    }

    static boolean happened() {
        return happened;
    }
}
