package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.extract.Inputs;
import java.nio.file.Path;
import java.util.List;

/// The files and folders a user names, WARC files among them.
final class InputFiles {

    private InputFiles() {}

    static void read(List<Path> inputs, Inputs.Sink sink) {
        new Inputs(
                        (warc, page) -> {
                            try (var pages = Archive.read(warc)) {
                                pages.forEach(page);
                            }
                        })
                .read(inputs, sink);
    }
}
