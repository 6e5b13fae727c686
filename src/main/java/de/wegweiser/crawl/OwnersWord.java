package de.wegweiser.crawl;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the owner of a page says to machines, in the headers of the answer or in `meta` elements:
/// TDMRep (`tdm-reservation`) and the robots directives.
public final class OwnersWord {

    /// Directives by which an owner keeps a page from being kept and read; `none` is noindex and
    /// nofollow (Google's table of 2007), noai and noml are newer conventions. Every answer of ours
    /// quotes the page, so one without snippets is of no use to us.
    private static final Set<String> KEEP_OUT =
            Set.of("noindex", "none", "noai", "noml", "noarchive", "nosnippet", "max-snippet:0");

    private static final Set<String> DO_NOT_FOLLOW = Set.of("nofollow", "none");

    private final String product;

    /// @param product the token by which owners address us alone
    public OwnersWord(String product) {
        this.product = product.toLowerCase(Locale.ROOT);
    }

    /// Why a page with these headers must not be read, kept or analysed.
    ///
    /// @param tdm values of `tdm-reservation`
    /// @param robots values of `X-Robots-Tag`
    public Optional<Refusal> ofHeaders(List<String> tdm, List<String> robots) {
        if (reserved(tdm)) return Optional.of(new Refusal(Rule.TDM_HEADER, "tdm-reservation: 1"));
        return keepOut(robots)
                .map(word -> new Refusal(Rule.ROBOTS_HEADER, "X-Robots-Tag: " + word));
    }

    /// The same by the `meta` elements of the page.
    public Optional<Refusal> ofMeta(List<String> tdm, List<String> robots) {
        if (reserved(tdm)) return Optional.of(new Refusal(Rule.TDM_META, "meta tdm-reservation 1"));
        return keepOut(robots).map(word -> new Refusal(Rule.ROBOTS_META, "meta robots " + word));
    }

    /// Whether the links of a page may be taken up; one that must not be kept may still lead on.
    boolean mayFollow(Collection<String> robots) {
        return directives(robots).stream().noneMatch(DO_NOT_FOLLOW::contains);
    }

    private static boolean reserved(List<String> tdm) {
        return tdm.stream().anyMatch(value -> value.strip().equals("1"));
    }

    private Optional<String> keepOut(List<String> robots) {
        var asked = directives(robots);
        return KEEP_OUT.stream().sorted().filter(asked::contains).findFirst();
    }

    /// Words of the directives that mean everyone or us. `otherbot: noindex` is for that bot alone.
    private Set<String> directives(Collection<String> values) {
        var words = new HashSet<String>();
        for (var value : values) {
            var text = value.toLowerCase(Locale.ROOT).strip();
            int colon = text.indexOf(':');
            var bot = colon < 0 ? "" : text.substring(0, colon).strip();
            if (bot.matches("[a-z_-]+")
                    && !bot.startsWith("unavailable")
                    && !bot.startsWith("max-")) {
                if (!bot.equals(product)) continue;
                text = text.substring(colon + 1);
            }
            for (var word : text.split("[,\\s]+", -1)) words.add(word.strip());
        }
        return words;
    }
}
