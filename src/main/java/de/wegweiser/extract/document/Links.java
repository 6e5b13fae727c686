package de.wegweiser.extract.document;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Resolves the links of one page and tells its own site from others.
final class Links {

    /// Names under which anybody gets a site of his own, so that one label more makes the site.
    private static final Set<String> SHARED =
            Set.of(
                    "github.io",
                    "gitlab.io",
                    "netlify.app",
                    "vercel.app",
                    "pages.dev",
                    "wordpress.com",
                    "blogspot.com",
                    "jimdosite.com",
                    "jimdo.com",
                    "wixsite.com",
                    "webflow.io",
                    "co.uk",
                    "ac.uk",
                    "co.at",
                    "or.at",
                    "ac.at",
                    "com.au",
                    "co.jp");

    private final URI base;
    private final String site;

    /// @param base what relative addresses hang on
    /// @param home the page's own address, as it says itself where it was read from a file
    Links(URI base, URI home) {
        this.base = base;
        this.site = site(home.getHost());
    }

    @Nullable URI resolve(Element anchor) {
        String href = anchor.attr("href").strip();
        if (href.isEmpty()
                || href.startsWith("#")
                || href.regionMatches(true, 0, "javascript:", 0, 11)) return null;
        try {
            URI target = base.resolve(encode(href));
            return target.isAbsolute() ? target : null;
        } catch (IllegalArgumentException _) {
            return null; // an address that no browser could follow either
        }
    }

    boolean external(URI target) {
        String host = target.getHost();
        return host != null && !site(host).equals(site);
    }

    private static String encode(String href) {
        var out = new StringBuilder();
        for (byte b : href.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 127 && "<>\"{}|\\^`".indexOf(b) < 0) out.append((char) b);
            else out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    /// The name a site is registered under, as far as it can be told without the public suffix
    /// list.
    static String site(@Nullable String host) {
        if (host == null) return "";
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        int n = labels.length;
        if (n < 2) return host;
        String last = labels[n - 2] + "." + labels[n - 1];
        return SHARED.contains(last) && n > 2 ? labels[n - 3] + "." + last : last;
    }

    /// Cloudflare's address protection: the first byte is the key of all others.
    static String cloudflare(String hex) {
        try {
            int key = Integer.parseInt(hex.substring(0, 2), 16);
            var out = new StringBuilder();
            for (int i = 2; i + 1 < hex.length(); i += 2)
                out.append((char) (Integer.parseInt(hex.substring(i, i + 2), 16) ^ key));
            return out.toString();
        } catch (NumberFormatException | StringIndexOutOfBoundsException _) {
            return "";
        }
    }
}
