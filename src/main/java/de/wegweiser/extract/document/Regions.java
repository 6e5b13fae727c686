package de.wegweiser.extract.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells from an element's tag, role, class and id which part of the page it opens.
final class Regions {

    private static final Pattern COOKIE =
            Pattern.compile(
                    "cookie|consent|gdpr|borlabs|usercentrics|onetrust|klaro|(^|\\s)(ccm|cmp)[-_]");
    private static final Pattern FOOTER =
            Pattern.compile(
                    "(^|\\s)((site|page|main|global)?[-_]?footer|footer[-_][\\w-]+|foot|fu(ss|ß)(zeile)?)(\\s|$)");
    private static final Pattern NAV =
            Pattern.compile(
                    "(^|\\s)(nav|navbar|navigation|[\\w-]*[-_](nav|navigation|menu|breadcrumbs?)|main-?menu|menue?|"
                            + "nav(bar)?[-_][\\w-]+|breadcrumbs?[\\w-]*|pagination|pager|skip-?links?|toc)(\\s|$)");
    private static final Pattern HEADER =
            Pattern.compile(
                    "(^|\\s)(header|head|kopf(zeile)?|masthead|top-?bar|site-?header)(\\s|$)");
    private static final Pattern ASIDE =
            Pattern.compile("(^|\\s)(sidebar[\\w-]*|[\\w-]*-sidebar)(\\s|$)");

    /// Whether only unmistakable marks count: for pages whose author calls everything a menu.
    private final boolean strict;

    Regions(boolean strict) {
        this.strict = strict;
    }

    /// The region an element opens, or null when it opens none.
    @Nullable Region opens(Element element, Region around) {
        if (around.boilerplate()) return null;
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) return null;
        if (strict) return tag.equals("nav") ? Region.NAV : null;
        Region byTag = byTag(element, tag);
        return byTag != null ? byTag : byName(element, tag);
    }

    private static @Nullable Region byTag(Element element, String tag) {
        String role = element.attr("role");
        if (tag.equals("nav") || role.equals("navigation") || role.startsWith("menu"))
            return Region.NAV;
        if (role.equals("contentinfo")) return Region.FOOTER;
        if (role.equals("banner")) return Region.HEADER;
        if (tag.equals("aside")) return Region.ASIDE;
        if (tag.equals("footer") && !within(element)) return Region.FOOTER;
        if (tag.equals("header") && !within(element)) return Region.HEADER;
        return null;
    }

    private static @Nullable Region byName(Element element, String tag) {
        if (tag.matches("h\\w+|p|td|th|tr|a")) return null;
        String names = (element.id() + " " + element.className()).toLowerCase(Locale.ROOT);
        if (names.isBlank()) return null;
        if (COOKIE.matcher(names).find()) return Region.COOKIE;
        if (FOOTER.matcher(names).find()) return within(element) ? null : Region.FOOTER;
        if (tag.matches("div|ul|ol|section") && NAV.matcher(names).find()) return Region.NAV;
        if (tag.equals("div") && HEADER.matcher(element.id().toLowerCase(Locale.ROOT)).find())
            return Region.HEADER;
        return ASIDE.matcher(names).find() ? Region.ASIDE : null;
    }

    /// Whether the element heads or closes an article, not the page.
    private static boolean within(Element element) {
        for (Element up = element.parent(); up != null; up = up.parent()) {
            String tag = up.normalName();
            if (tag.equals("article") || tag.equals("main") || tag.equals("section")) return true;
        }
        return false;
    }
}
