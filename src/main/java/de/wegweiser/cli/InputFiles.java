package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.extract.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files and folders a user names, WARC files among them.
final class InputFiles {

    static final String HELP = "HTML, PDF, Office, text, WARC or folders of them.";

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

    static int count(List<Path> inputs) {
        return Inputs.count(inputs);
    }

    /// A page that cannot be read happens; a name that leads nowhere is a mistake of the caller.
    static boolean allThere(List<Path> inputs) {
        return inputs.stream().allMatch(Files::exists);
    }
}
