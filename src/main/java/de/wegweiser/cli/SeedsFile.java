package de.wegweiser.cli;

import de.wegweiser.crawl.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;

/// A seeds file as the user gave it; lines that cannot be used are told on standard error.
final class SeedsFile {

    static final String HELP =
            "CSV file with the header url,kind,name,city and lines such as https://www.firma.example,COMPANY,Firma GmbH,Olpe";

    private SeedsFile() {}

    static Seeds read(Path file) {
        if (!Files.isRegularFile(file))
            throw new IllegalArgumentException(
                    "there is no seeds file "
                            + file
                            + "; it is a CSV file with the columns url,kind,name,city");
        var seeds = Seeds.read(file);
        seeds.problems().forEach(System.err::println);
        return seeds;
    }
}
