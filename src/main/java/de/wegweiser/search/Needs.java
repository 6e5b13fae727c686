package de.wegweiser.search;

import de.wegweiser.fact.Contacts;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.NeedStore;
import de.wegweiser.graph.NeedStore.Need;
import de.wegweiser.ontology.Concept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in what somebody needs, understands it by the ontology, and keeps it.
@Component
public class Needs {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_TITLE = 120;

    /// How long a need is kept when nobody says otherwise, and at most.
    private static final int MONTHS = 12;

    private final NeedStore store;
    private final EntityQueries graph;
    private final NeedReader reader;

    Needs(NeedStore store, EntityQueries graph, NeedReader reader) {
        this.store = store;
        this.graph = graph;
        this.reader = reader;
    }

    /// What is wrong with a need, and where.
    ///
    /// @param field of the input
    public record Trouble(String field, BadQuestion what) {}

    /// @param need null when something is wrong
    public record Submitted(@Nullable Need need, List<Trouble> troubles) {}

    /// @param title when blank, the beginning of the text
    /// @param organizationId of who is in need, null when that is not to be told
    /// @param validUntil ISO date; null for a year from now
    public Submitted submit(
            String text,
            @Nullable String title,
            @Nullable String organizationId,
            @Nullable String validUntil) {
        var troubles = new ArrayList<Trouble>();
        words("text", text, LONGEST_TEXT, troubles);
        if (title != null && !title.isBlank()) words("title", title, LONGEST_TITLE, troubles);
        String organization = null;
        if (organizationId != null) {
            if (graph.entities(List.of(organizationId)).get(organizationId)
                    instanceof Organization found) organization = found.id();
            else
                troubles.add(
                        new Trouble(
                                "organizationId",
                                new BadQuestion(
                                        "no organization has this id; ask suggest(text: …) for ids",
                                        "Eine Organisation mit dieser Kennung gibt es nicht.")));
        }
        LocalDate until = until(validUntil, troubles);
        if (until == null || !troubles.isEmpty()) return new Submitted(null, troubles);
        var concepts = reader.inWords(text).concepts().stream().map(Concept::uri).toList();
        String of = title == null || title.isBlank() ? beginning(text) : title.strip();
        return new Submitted(
                store.keep(Need.of(of, text.strip(), until, Instant.now(), organization, concepts)),
                List.of());
    }

    public Optional<Need> find(String id) {
        return store.find(id).filter(need -> !need.validUntil().isBefore(today()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void words(String field, String words, int longest, List<Trouble> troubles) {
        if (words.isBlank())
            troubles.add(
                    new Trouble(
                            field,
                            new BadQuestion(
                                    "say what is needed", "Bitte den Bedarf beschreiben.")));
        if (words.length() > longest)
            troubles.add(
                    new Trouble(
                            field,
                            new BadQuestion(
                                    "%d characters, %d are allowed"
                                            .formatted(words.length(), longest),
                                    "%d Zeichen, höchstens %d sind erlaubt."
                                            .formatted(words.length(), longest))));
        // whoever answers a need does so through the office in charge
        if (Contacts.in(words))
            troubles.add(
                    new Trouble(
                            field,
                            new BadQuestion(
                                    "leave out mail addresses and phone numbers: the office in charge makes the contact",
                                    "Bitte ohne Mailadressen und Telefonnummern: Den Kontakt stellt die zuständige Stelle her.")));
    }

    private static @Nullable LocalDate until(@Nullable String date, List<Trouble> troubles) {
        LocalDate last = today().plusMonths(MONTHS);
        if (date == null) return last;
        try {
            var until = LocalDate.parse(date);
            if (!until.isBefore(today()) && !until.isAfter(last)) return until;
        } catch (DateTimeParseException _) {
            // told below
        }
        troubles.add(
                new Trouble(
                        "validUntil",
                        new BadQuestion(
                                "must be a date from %s to %s".formatted(today(), last),
                                "Bitte ein Datum von %s bis %s.".formatted(today(), last))));
        return null;
    }

    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_TITLE) return line;
        int end = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        return line.substring(0, end > 0 ? end : LONGEST_TITLE - 1) + "…";
    }
}
