package de.wegweiser.search;

import de.wegweiser.graph.Brokerage.Source;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.ontology.Office.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An office that can make the call for a firm, and why this one.
///
/// @param role missing for an office that our list does not have
/// @param source where its responsibility is known from
public record Broker(Organization office, @Nullable Role role, Source source) {

    /// Why this office, in the user's words.
    public String reason(Locale locale) {
        return reason(role, locale);
    }

    /// Why an office of this role; in the user's words.
    static String reason(@Nullable Role role, Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        return switch (role) {
            case null ->
                    german
                            ? "hat ihren Sitz im selben Kreis; von den zuständigen Stellen ist noch keine bekannt"
                            : "has its seat in the same district; none of the offices in charge is known yet";
            case AGENCY ->
                    german
                            ? "Wirtschaftsförderung, zuständig für Firmen an diesem Ort"
                            : "business-development agency in charge of firms in this place";
            case CHAMBER_OF_COMMERCE ->
                    german
                            ? "Industrie- und Handelskammer, zuständig für Firmen an diesem Ort"
                            : "chamber of commerce and industry in charge of firms in this place";
            case CHAMBER_OF_CRAFTS ->
                    german
                            ? "Handwerkskammer, zuständig für Handwerksbetriebe an diesem Ort"
                            : "chamber of crafts in charge of crafts firms in this place";
        };
    }
}
