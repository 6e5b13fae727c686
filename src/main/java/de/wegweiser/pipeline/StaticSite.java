package de.wegweiser.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `_redirects` and `_headers` files of a static site, as Netlify reads them.
final class StaticSite {

    record Redirect(String to, int status) {}

    private record RedirectRule(String from, String to, int status) {}

    private record HeaderRule(String path, String name, String value) {}

    private final List<RedirectRule> redirects;
    private final List<HeaderRule> headers;

    StaticSite(String redirects, String headers) {
        this.redirects = lines(redirects).map(StaticSite::redirect).toList();
        this.headers = headers(headers);
    }

    /// `/old/* /new/:splat` carries what the star stood for.
    Optional<Redirect> redirectOf(String path) {
        for (var rule : redirects) {
            var splat = splat(rule.from(), path);
            if (splat.isPresent())
                return Optional.of(
                        new Redirect(rule.to().replace(":splat", splat.get()), rule.status()));
        }
        return Optional.empty();
    }

    Map<String, String> headersOf(String path) {
        var found = new LinkedHashMap<String, String>();
        for (var rule : headers) {
            if (splat(rule.path(), path).isPresent()) found.put(rule.name(), rule.value());
        }
        return found;
    }

    private static Optional<String> splat(String pattern, String path) {
        if (!pattern.endsWith("*"))
            return pattern.equals(path) ? Optional.of("") : Optional.empty();
        var prefix = pattern.substring(0, pattern.length() - 1);
        return path.startsWith(prefix)
                ? Optional.of(path.substring(prefix.length()))
                : Optional.empty();
    }

    private static java.util.stream.Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("#"));
    }

    private static RedirectRule redirect(String line) {
        var words = line.strip().split("\\s+", -1);
        if (words.length < 2) throw new IllegalArgumentException("_redirects: " + line);
        return new RedirectRule(
                words[0], words[1], words.length > 2 ? Integer.parseInt(words[2]) : 301);
    }

    private static List<HeaderRule> headers(String text) {
        var rules = new ArrayList<HeaderRule>();
        var path = "";
        for (var line : lines(text).toList()) {
            int colon = line.indexOf(':');
            if (!Character.isWhitespace(line.charAt(0))) path = line.strip();
            else if (colon > 0)
                rules.add(
                        new HeaderRule(
                                path,
                                line.substring(0, colon).strip(),
                                line.substring(colon + 1).strip()));
        }
        return List.copyOf(rules);
    }
}
