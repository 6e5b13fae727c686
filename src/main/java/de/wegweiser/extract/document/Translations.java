package de.wegweiser.extract.document;

import java.net.URI;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which pages are one page in several languages, by what they say themselves: HTML §4.6.7.1, `link
/// rel=alternate hreflang`.
final class Translations {

    private Translations() {}

    /// The same for all of them; null when the page names no other.
    static @Nullable String key(Document page, URI url) {
        var addresses = new TreeSet<String>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][hreflang][href]")) {
            URI target = resolve(url, link.attr("href").strip());
            if (target != null) addresses.add(plain(target));
        }
        if (addresses.isEmpty()) return null;
        addresses.add(plain(url));
        return addresses.size() == 1 ? null : addresses.first();
    }

    private static @Nullable URI resolve(URI base, String href) {
        try {
            URI target = base.resolve(href);
            return target.getHost() == null ? null : target;
        } catch (IllegalArgumentException e) {
            return null; // no address at all
        }
    }

    /// Whether by http or https, with or without `www.`, it is one page.
    private static String plain(URI url) {
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String host = url.getHost() == null ? "" : url.getHost().replaceFirst("^www\\.", "");
        return host + path + query;
    }
}
