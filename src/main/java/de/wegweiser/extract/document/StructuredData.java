package de.wegweiser.extract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a page tells machines: JSON-LD, microdata, RDFa Lite, hCard, Open Graph. A broken
/// piece is left out, as search engines do.
final class StructuredData {

    /// How deep we follow things within things, and how many we take: no honest page needs more.
    private static final int DEPTH = 6;

    private static final int ITEMS = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    private StructuredData() {}

    static List<Item> read(org.jsoup.nodes.Document page) {
        var data = new StructuredData();
        data.jsonLd(page);
        for (Markup markup : Markup.values())
            data.items.addAll(markup.items(page, ITEMS - data.items.size()));
        data.items.addAll(HCards.read(page));
        data.openGraph(page);
        return data.items;
    }

    private void jsonLd(org.jsoup.nodes.Document page) {
        var roots = new ArrayList<JsonNode>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                roots.add(JSON.readTree(script.data().strip()));
            } catch (JacksonException broken) {
                broken.clearLocation(); // half a bracket: the rest of the page is still good
            }
        }
        roots.forEach(root -> index(root, DEPTH));
        roots.forEach(this::top);
    }

    private void index(JsonNode node, int depth) {
        if (depth == 0) return;
        if (node.isObject() && node.has("@id") && node.has("@type"))
            byId.putIfAbsent(node.get("@id").asString(), node);
        for (JsonNode child : node) index(child, depth - 1);
    }

    private void top(JsonNode node) {
        if (items.size() >= ITEMS) return;
        if (node.isArray()) node.forEach(this::top);
        else if (node.isObject() && node.has("@graph")) top(node.get("@graph"));
        else if (node.isObject()) items.add(item(node, DEPTH));
    }

    private Item item(JsonNode node, int depth) {
        var types = new LinkedHashSet<String>();
        JsonNode type = node.get("@type");
        if (type != null && type.isArray()) type.forEach(one -> types.add(local(one.asString(""))));
        else if (type != null) types.add(local(type.asString("")));
        var properties = new LinkedHashMap<String, List<Object>>();
        for (var property : node.properties())
            if (property.getKey().equals("@id") || !property.getKey().startsWith("@"))
                collect(
                        property.getValue(),
                        depth,
                        properties.computeIfAbsent(
                                local(property.getKey()), _ -> new ArrayList<>()));
        return new Item("json-ld", types, properties);
    }

    private void collect(JsonNode value, int depth, List<Object> into) {
        if (value.isArray()) value.forEach(one -> collect(one, depth, into));
        else if (value.isObject() && value.has("@value"))
            into.add(value.get("@value").asString(""));
        else if (value.isObject() && depth > 0) into.add(item(resolved(value), depth - 1));
        else if (value.isValueNode() && !value.isNull()) into.add(value.asString(""));
    }

    private JsonNode resolved(JsonNode node) {
        if (!node.has("@id") || node.size() > 1) return node;
        return byId.getOrDefault(node.get("@id").asString(""), node);
    }

    /// How a page marks its own elements as statements: two ways to write the same.
    private enum Markup {
        /// <https://html.spec.whatwg.org/multipage/microdata.html>
        MICRODATA("microdata", "itemscope", "itemtype", "itemprop"),

        /// <https://www.w3.org/TR/rdfa-lite/>, without prefixes: names are told apart by their
        /// ends.
        RDFA("rdfa", "typeof", "typeof", "property");

        private final String source;
        private final String scope;
        private final String type;
        private final String property;

        Markup(String source, String scope, String type, String property) {
            this.source = source;
            this.scope = scope;
            this.type = type;
            this.property = property;
        }

        List<Item> items(org.jsoup.nodes.Document page, int atMost) {
            return page.select("[%s]:not([%s])".formatted(scope, property)).stream()
                    .limit(Math.max(0, atMost))
                    .map(element -> item(element, DEPTH))
                    .toList();
        }

        private Item item(Element element, int depth) {
            var properties = new LinkedHashMap<String, List<Object>>();
            if (depth > 0)
                for (Element holder : element.select("[%s]".formatted(property))) {
                    if (!element.equals(owner(holder))) continue;
                    Object value = holder.hasAttr(scope) ? item(holder, depth - 1) : value(holder);
                    for (String name : holder.attr(property).strip().split("\\s+"))
                        properties.computeIfAbsent(local(name), _ -> new ArrayList<>()).add(value);
                }
            var types = new LinkedHashSet<String>();
            for (String name : element.attr(type).strip().split("\\s+")) types.add(local(name));
            return new Item(source, types, properties);
        }

        private @Nullable Element owner(Element holder) {
            Element up = holder.parent();
            while (up != null && !up.hasAttr(scope)) up = up.parent();
            return up;
        }

        /// What the page says of the property. A link's words are taken where both specifications
        /// say its address, unless it is one: pages write `<a itemprop="name" href="…">`.
        private String value(Element holder) {
            if (holder.hasAttr("content")) return holder.attr("content");
            String address = holder.attr("href");
            return switch (holder.normalName()) {
                case "a", "area" -> {
                    if (address.startsWith("mailto:") || address.startsWith("tel:"))
                        yield address.substring(address.indexOf(':') + 1);
                    yield ADDRESSES.contains(local(holder.attr(property)))
                            ? address
                            : holder.text();
                }
                case "link" -> address;
                case "img", "source" -> holder.attr("src");
                case "time" -> holder.hasAttr("datetime") ? holder.attr("datetime") : holder.text();
                case "data", "meter" ->
                        holder.hasAttr("value") ? holder.attr("value") : holder.text();
                default -> holder.text();
            };
        }
    }

    /// Properties whose values are addresses.
    private static final Set<String> ADDRESSES = Set.of("url", "sameAs", "image", "logo", "hasMap");

    private void openGraph(org.jsoup.nodes.Document page) {
        var properties = new LinkedHashMap<String, List<Object>>();
        for (Element meta : page.select("meta[content][property], meta[content][name]")) {
            String name =
                    (meta.hasAttr("property") ? meta.attr("property") : meta.attr("name"))
                            .toLowerCase(Locale.ROOT);
            if (name.startsWith("og:")
                    || name.matches("author|description|publisher|dc\\.publisher|article:author"))
                properties
                        .computeIfAbsent(
                                name.startsWith("og:") ? name.substring(3) : name,
                                _ -> new ArrayList<>())
                        .add(meta.attr("content"));
        }
        if (!properties.isEmpty()) items.add(new Item("opengraph", Set.of("WebPage"), properties));
    }

    private static String local(String name) {
        String first = name.strip().split("\\s+", 2)[0];
        return first.substring(
                Math.max(
                                Math.max(first.lastIndexOf('/'), first.lastIndexOf('#')),
                                first.lastIndexOf(':'))
                        + 1);
    }
}
