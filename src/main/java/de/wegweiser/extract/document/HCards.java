package de.wegweiser.extract.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Visiting cards that a page marks by the classes of hCard (<http://microformats.org/wiki/hcard>)
/// or h-card (<https://microformats.org/wiki/h-card>).
final class HCards {

    private static final String SOURCE = "hcard";

    /// More cards than this are a directory, which the text of the page tells as well.
    private static final int CARDS = 100;

    private HCards() {}

    /// A person for each card that names one; an organization for the only card of a page.
    static List<Item> read(org.jsoup.nodes.Document page) {
        var items = new ArrayList<Item>();
        var cards = page.select(".vcard, .h-card");
        for (Element card : cards.stream().limit(CARDS).toList()) {
            String house = text(card, ".org, .p-org, .organization-name, .p-organization-name");
            String name = text(card, ".fn, .p-name");
            boolean person = !name.isEmpty() && !name.equals(house);
            if (person)
                items.add(
                        item(
                                "Person",
                                name,
                                card,
                                Map.of("jobTitle", ".title, .role, .p-job-title, .p-role")));
            if (!house.isEmpty() && cards.size() == 1)
                items.add(item("Organization", house, card, Map.of()));
        }
        return items;
    }

    private static Item item(String type, String name, Element card, Map<String, String> more) {
        var properties = new LinkedHashMap<String, List<Object>>();
        properties.put("name", List.of(name));
        put(properties, "telephone", text(card, ".tel, .p-tel"));
        put(properties, "email", text(card, ".email, .u-email"));
        more.forEach((property, classes) -> put(properties, property, text(card, classes)));
        var address = new LinkedHashMap<String, List<Object>>();
        put(address, "streetAddress", text(card, ".street-address, .p-street-address"));
        put(address, "postalCode", text(card, ".postal-code, .p-postal-code"));
        put(address, "addressLocality", text(card, ".locality, .p-locality"));
        if (!address.isEmpty())
            properties.put("address", List.of(new Item(SOURCE, Set.of("PostalAddress"), address)));
        return new Item(SOURCE, Set.of(type), properties);
    }

    private static void put(Map<String, List<Object>> into, String property, String value) {
        if (!value.isEmpty()) into.put(property, List.of(value));
    }

    private static String text(Element card, String classes) {
        Element found = card.selectFirst(classes);
        return found == null ? "" : found.text().strip();
    }
}
