package de.wegweiser.extract.relation;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Link;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.Predicate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Sites that the page itself points to; not those of its menu or footer, and not the platforms
/// that everybody links.
final class Links {

    /// Links to these tell nothing of two organizations.
    private static final Set<String> EVERYBODYS =
            Set.of(
                    "facebook.com",
                    "instagram.com",
                    "linkedin.com",
                    "xing.com",
                    "youtube.com",
                    "youtu.be",
                    "twitter.com",
                    "x.com",
                    "tiktok.com",
                    "vimeo.com",
                    "google.com",
                    "google.de",
                    "goo.gl",
                    "maps.app.goo.gl",
                    "apple.com",
                    "whatsapp.com",
                    "wa.me",
                    "t.me",
                    "github.com",
                    "gitlab.com",
                    "doi.org",
                    "orcid.org",
                    "arxiv.org",
                    "researchgate.net",
                    "wikipedia.org",
                    "creativecommons.org",
                    "europa.eu",
                    "kununu.com",
                    "indeed.com",
                    "stepstone.de",
                    "mastodon.social",
                    "openstreetmap.org",
                    "adobe.com",
                    "mozilla.org",
                    "microsoft.com",
                    "amazon.de",
                    "amazon.com",
                    "bit.ly",
                    "zoom.us",
                    "pinterest.com");

    private Links() {}

    static void read(Page page) {
        var seen = new HashSet<String>();
        for (Block block : page.document.main())
            for (Link link : block.links()) {
                String host = link.external() ? link.target().getHost() : null;
                if (host == null) continue;
                String site = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
                if (EVERYBODYS.stream().anyMatch(e -> site.equals(e) || site.endsWith("." + e))
                        || !seen.add(site)) continue;
                String shown = link.text().strip();
                int at = shown.isEmpty() ? -1 : block.text().indexOf(shown);
                var mention =
                        at < 0
                                ? new Span(0, block.text().length())
                                : new Span(at, at + shown.length());
                Span around =
                        at < 0 ? mention : page.sentences.around(block.text(), at, block.lang());
                page.relate(
                        page.publisher(),
                        Predicate.LINKS_TO,
                        host.toLowerCase(Locale.ROOT),
                        page.quote(block, around, mention),
                        0.9);
            }
    }
}
