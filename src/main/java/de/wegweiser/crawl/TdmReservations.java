package de.wegweiser.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The file `/.well-known/tdmrep.json` of the TDM Reservation Protocol (W3C community group): parts
/// of a site whose owner keeps the right of text and data mining (§ 44b UrhG).
///
/// @param reserved path patterns with `tdm-reservation: 1`
record TdmReservations(List<String> reserved) {

    static final TdmReservations NONE = new TdmReservations(List.of());

    private static final JsonMapper JSON = new JsonMapper();

    /// Any 1 that fits wins, whatever else the file says. A file that is no JSON reserves nothing.
    static TdmReservations parse(byte[] json) {
        try {
            var reserved = new ArrayList<String>();
            for (JsonNode entry : JSON.readTree(json)) {
                var location = entry.path("location").asString("");
                if (!location.isEmpty() && entry.path("tdm-reservation").asString("").equals("1"))
                    reserved.add(location);
            }
            return new TdmReservations(List.copyOf(reserved));
        } catch (JacksonException e) {
            return NONE;
        }
    }

    Optional<String> reserving(URI url) {
        var path = PathPattern.pathOf(url);
        return reserved.stream()
                .filter(location -> PathPattern.matches(location, path))
                .findFirst()
                .map(location -> "tdmrep.json: " + location);
    }
}
