package de.wegweiser.extract.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.apache.tika.parser.Parser;

/// A program of its own that reads one document after the other from its standard input and answers
/// on its standard output. [OfficeProcess] starts it. It ends when it had nothing to do for a
/// while, and at once when nobody is left at the other end, whatever a document keeps it busy with.
final class OfficeServer {

    private final DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    private final DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
    private final SynchronousQueue<OfficeDocument> documents = new SynchronousQueue<>();
    private final Path folder;
    private final Duration idle;

    private OfficeServer(Path folder, Duration idle) {
        this.folder = folder;
        this.idle = idle;
    }

    static void main(String[] args) throws IOException, InterruptedException {
        serve(args, OfficeParsing.tika());
    }

    /// @param args the folder for all that is written, and how long to wait for a document
    static void serve(String[] args, Parser parser) throws IOException, InterruptedException {
        var server = new OfficeServer(Path.of(args[0]), Duration.parse(args[1]));
        // libraries that talk must not talk in between, nor fill a disk
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread.ofPlatform().daemon().name("documents").start(server::receive);
        server.answer(new OfficeParsing(parser));
    }

    private void receive() {
        try {
            while (true) documents.put(OfficeWire.readDocument(in));
        } catch (IOException | InterruptedException _) {
            end();
        }
    }

    private void answer(OfficeParsing parsing) throws IOException, InterruptedException {
        OfficeWire.ready(out);
        while (true) {
            var document = documents.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
            if (document == null) end();
            else OfficeWire.write(parsing.parse(document), out);
        }
    }

    /// Without shutdown hooks: what a library registers there may hang.
    private void end() {
        Folders.delete(folder);
        Runtime.getRuntime().halt(0);
    }
}
