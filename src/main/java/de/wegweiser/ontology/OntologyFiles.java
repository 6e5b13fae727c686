package de.wegweiser.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The Turtle files of an ontology, from the class path (a folder or the jar) or from a folder.
///
/// @param where what to call the place in a message
/// @param schemes what is said of the concepts, sorted by name
/// @param shapes what must hold of them, sorted by name
record OntologyFiles(String where, List<Turtle> schemes, List<Turtle> shapes) {

    /// One file, read into memory: some ten kilobytes of UTF-8.
    ///
    /// @param name with its folder, for example `schemes/plastics-engineering.ttl`
    record Turtle(String name, String text) {}

    private static final Comparator<Turtle> BY_NAME = Comparator.comparing(Turtle::name);

    static OntologyFiles ofClassPath() {
        return new OntologyFiles("the program's own files", shipped("schemes"), shipped("shapes"));
    }

    /// A folder that holds `schemes/*.ttl` and, if it has stricter rules than we, `shapes/*.ttl`.
    static OntologyFiles of(Path folder) {
        if (!Files.isDirectory(folder))
            throw new OntologyError(
                    "no ontology: " + folder + " is not a folder; it should hold schemes/*.ttl");
        Path shapes = folder.resolve("shapes");
        return new OntologyFiles(
                folder.toString(),
                listed(folder.resolve("schemes")),
                Files.isDirectory(shapes) ? listed(shapes) : shipped("shapes"));
    }

    private static List<Turtle> shipped(String folder) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver(OntologyFiles.class.getClassLoader())
                            .getResources("classpath:ontology/" + folder + "/*.ttl");
            return Arrays.stream(found).map(r -> read(folder, r)).sorted(BY_NAME).toList();
        } catch (IOException e) {
            throw new OntologyError("cannot list ontology/" + folder + " of the program", e);
        }
    }

    private static Turtle read(String folder, Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return new Turtle(
                    folder + "/" + resource.getFilename(),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OntologyError("cannot read " + resource.getDescription(), e);
        }
    }

    private static List<Turtle> listed(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .map(file -> read(folder, file))
                    .sorted(BY_NAME)
                    .toList();
        } catch (IOException e) {
            throw new OntologyError("cannot list " + folder, e);
        }
    }

    private static Turtle read(Path folder, Path file) {
        try {
            return new Turtle(
                    folder.getFileName() + "/" + file.getFileName(), Files.readString(file));
        } catch (IOException e) {
            throw new OntologyError("cannot read " + file + "; save it as UTF-8 text", e);
        }
    }
}
