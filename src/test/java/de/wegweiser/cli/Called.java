package de.wegweiser.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a command came to: its exit code and what it said.
record Called(int exit, String out, String err) {

    /// What this thread says, and those it starts; others go on to speak as before.
    private static final Caught OUT = new Caught(System.out);

    private static final Caught ERR = new Caught(System.err);

    static {
        System.setOut(new PrintStream(OUT, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(ERR, true, StandardCharsets.UTF_8));
    }

    /// In this process, its streams caught.
    static Called with(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        OUT.into(out);
        ERR.into(err);
        try {
            int exit = Commands.run(args);
            return new Called(
                    exit,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            OUT.into(null);
            ERR.into(null);
        }
    }

    @SuppressWarnings("ThreadLocalUsage") // two of them, for good
    private static final class Caught extends OutputStream {

        private final InheritableThreadLocal<@Nullable OutputStream> mine =
                new InheritableThreadLocal<>();
        private final PrintStream others;

        Caught(PrintStream others) {
            this.others = others;
        }

        void into(@Nullable OutputStream caught) {
            mine.set(caught);
        }

        private OutputStream now() {
            OutputStream caught = mine.get();
            return caught == null ? others : caught;
        }

        @Override
        public void write(int b) throws IOException {
            now().write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            now().write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            now().flush();
        }
    }
}
