package de.wegweiser.search;

import de.wegweiser.graph.Brokerage;
import de.wegweiser.graph.Brokerage.Source;
import de.wegweiser.ontology.Office.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// That an office answers for a place, and how we know. No page says so: it stands in our own list,
/// or follows from where a broker has its seat.
///
/// @param role missing for an office that our list does not have
/// @param served how many firms and districts turn to the office
public record Responsibility(@Nullable Role role, Source source, int served) {

    /// How sure we are that the firm is right with the office. Our choice: the list was looked up,
    /// but only crafts firms belong to a chamber of crafts, and a broker that happens to lie in the
    /// Kreis is only a guess.
    private static final double LISTED = .9;

    private static final double GUESSED = .5;

    /// Where the files lie in the folder of the program; `ontology/README.md` tells their licences.
    private static final String OFFICES = "ontology/region/offices.csv";

    private static final String MUNICIPALITIES = "ontology/region/municipalities.csv";

    static Responsibility of(Brokerage brokerage, int served) {
        return new Responsibility(brokerage.role(), brokerage.source(), served);
    }

    double confidence() {
        return inCharge() && role != Role.CHAMBER_OF_CRAFTS ? LISTED : GUESSED;
    }

    boolean inCharge() {
        return source == Source.LIST;
    }

    /// Why this office, and where that stands: files, who made them and under which licence.
    public String proof(Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        String places =
                german
                        ? "Gemeinden und Kreise: %s, © Statistisches Bundesamt (Destatis), 2022–2025, dl-de/by-2-0."
                        : "Municipalities and districts: %s, © Statistisches Bundesamt (Destatis), 2022–2025, dl-de/by-2-0.";
        String list =
                german
                        ? " Zuständige Stellen: %s, eigene Liste aus öffentlichen Seiten und Allgemeinwissen, GPL-3.0."
                        : " Offices in charge: %s, our own list from public pages and general knowledge, GPL-3.0.";
        return Broker.reason(role, locale)
                + ". "
                + places.formatted(MUNICIPALITIES)
                + (inCharge() ? list.formatted(OFFICES) : "");
    }

    /// The file that says so, in the folder of the program.
    public String file() {
        return inCharge() ? OFFICES : MUNICIPALITIES;
    }
}
