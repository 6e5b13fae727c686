package de.wegweiser.evaluate;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.extract.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The file of a page, read the way `extract` reads a file.
sealed interface GoldSource {

    record Found(Snapshot snapshot) implements GoldSource {}

    record Unreadable(String reason) implements GoldSource {}

    static GoldSource read(Path file) {
        var found = new ArrayList<GoldSource>();
        new Inputs()
                .read(
                        List.of(file),
                        new Inputs.Sink() {
                            @Override
                            public void page(Snapshot snapshot) {
                                found.add(new Found(snapshot));
                            }

                            @Override
                            public void refused(String what, String reason) {
                                found.add(new Unreadable(reason));
                            }
                        });
        return found.getFirst();
    }
}
