package de.wegweiser.evaluate;

import de.wegweiser.evaluate.LabelledSet.Kind;
import de.wegweiser.evaluate.LabelledSet.Sighting;
import de.wegweiser.fact.PageRole;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names funded projects in many ways, beside others that are called alike.
final class ProjectSightings {

    private static final List<String> FIRST =
            List.of("Kluge", "Sichere", "Vernetzte", "Lernende", "Grüne", "Präzise", "Leichte");
    private static final List<String> THEN =
            List.of("Pressen", "Gießereien", "Lager", "Fabriken", "Werkzeuge", "Öfen", "Netze");
    private static final List<String> ROUND =
            List.of(
                    "für den Mittelstand",
                    "in der Umformtechnik",
                    "durch maschinelles Lernen",
                    "mit digitalen Zwillingen",
                    "in Südwestfalen");

    private final LabelledSet set;
    private final Variation vary;

    ProjectSightings(LabelledSet set, Variation vary) {
        this.set = set;
        this.vary = vary;
    }

    void all(int number) {
        String title = "%s %s %s".formatted(vary.one(FIRST), vary.one(THEN), vary.one(ROUND));
        // so that no two invented titles are one by chance
        title += " am Beispiel " + vary.surname() + " " + vary.coined();
        String acronym =
                (vary.coined() + number)
                        .toUpperCase(Locale.GERMAN)
                        .replace("Ö", "OE")
                        .replace("Ü", "UE");
        String family = "02L%02dC%02d".formatted(number % 90 + 10, number / 90 + 10);
        String funder = vary.one(List.of("BMBF", "DFG", "EFRE.NRW", "BMWK"));
        String truth = "project/" + number;
        var home = see(truth, title, acronym, funder, family + "0");
        set.same(home, see(truth, title, null, funder, null), "title and funder");
        if (vary.chance(0.5)) set.same(home, see(truth, title, null, null, null), "title only");
        if (vary.chance(0.5))
            set.same(home, see(truth, title, null, null, family + "1"), "grant of a partner");
        if (vary.chance(0.5))
            set.same(
                    home,
                    see(
                            truth,
                            "Smart things no. " + number,
                            null,
                            null,
                            "02 L %s C %s"
                                    .formatted(family.substring(3, 5), family.substring(6) + "0")),
                    "grant with blanks, English title");
        if (vary.chance(0.5))
            set.same(
                    home,
                    see(truth, "Verbundprojekt: „" + title + "“", null, null, null),
                    "Verbundprojekt, quotation marks");
        if (vary.chance(0.5))
            set.same(
                    home,
                    see(truth, acronym + " – " + title, null, funder, null),
                    "acronym before the title");
        if (vary.chance(0.5))
            set.same(
                    home,
                    see(truth, title + " (" + acronym + ")", null, null, null),
                    "acronym behind the title");
        if (vary.chance(0.3))
            set.same(home, see(truth, acronym, null, funder, null), "acronym as the title");
        vary.umlauts(title)
                .filter(_ -> vary.chance(0.5))
                .ifPresent(other -> set.same(home, see(truth, other, null, null, null), "umlauts"));
        others(number, title, acronym, funder, home);
    }

    private void others(int number, String title, String acronym, String funder, Sighting home) {
        String truth = "project/%d/".formatted(number);
        if (vary.chance(0.3))
            set.different(home, see(truth + "2", title + " 2", null, funder, null), "second phase");
        if (vary.chance(0.3))
            set.different(
                    home,
                    see(
                            truth + "acronym",
                            "Ganz anderes Vorhaben Nummer " + number,
                            acronym,
                            "DFG".equals(funder) ? "BMBF" : "DFG",
                            null),
                    "same acronym, another project");
        if (vary.chance(0.2))
            set.different(
                    home,
                    see(
                            truth + "grant",
                            title,
                            null,
                            null,
                            "13FH%03dXA%d".formatted(number, number % 10)),
                    "same title, another grant");
        if (vary.chance(0.2))
            set.different(
                    see(truth + "f1", "Projekt Zukunft " + number, null, "BMBF", null),
                    see(truth + "f2", "Projekt Zukunft " + number, null, "EFRE.NRW", null),
                    "same title, another funder");
    }

    private Sighting see(
            String truth,
            String title,
            @Nullable String acronym,
            @Nullable String funder,
            @Nullable String grant) {
        int number = vary.next();
        return set.see(
                Kind.PROJECT,
                truth,
                new DraftPage(
                                "https://projekt%d.example/vorhaben".formatted(number),
                                PageRole.PROJECT)
                        .named(
                                "Institut Nummer %d".formatted(number),
                                de.wegweiser.fact.OrganizationKind.RESEARCH_INSTITUTE)
                        .project(title, acronym, funder, grant)
                        .facts(),
                title);
    }
}
