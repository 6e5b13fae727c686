package de.wegweiser.extract.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The visiting card of an organization, marked by the classes of hCard
/// (<http://microformats.org/wiki/hcard>) or h-card (<https://microformats.org/wiki/h-card>).
/// People are read from the text, as everywhere.
final class HCards {

    private static final String SOURCE = "hcard";

    private HCards() {}

    /// Of a page with one card: one among several may be anybody's.
    static List<Item> read(org.jsoup.nodes.Document page) {
        var cards = page.select(".vcard, .h-card");
        if (cards.size() != 1) return List.of();
        Element card = cards.getFirst();
        String house = text(card, ".org, .p-org, .organization-name, .p-organization-name");
        var address = new LinkedHashMap<String, List<Object>>();
        put(address, "streetAddress", text(card, ".street-address, .p-street-address"));
        put(address, "postalCode", text(card, ".postal-code, .p-postal-code"));
        put(address, "addressLocality", text(card, ".locality, .p-locality"));
        if (house.isEmpty() || address.isEmpty()) return List.of();
        var properties = new LinkedHashMap<String, List<Object>>();
        put(properties, "name", house);
        put(properties, "telephone", text(card, ".tel, .p-tel"));
        put(properties, "email", text(card, ".email, .u-email"));
        properties.put("address", List.of(new Item(SOURCE, Set.of("PostalAddress"), address)));
        return List.of(new Item(SOURCE, Set.of("Organization"), properties));
    }

    private static void put(Map<String, List<Object>> into, String property, String value) {
        if (!value.isEmpty()) into.put(property, List.of(value));
    }

    private static String text(Element card, String classes) {
        Element found = card.selectFirst(classes);
        return found == null ? "" : found.text().strip();
    }
}
