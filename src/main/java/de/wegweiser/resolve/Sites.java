package de.wegweiser.resolve;

import static java.util.stream.Collectors.groupingBy;

import de.wegweiser.fact.OrganizationKind;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells whose site a page belongs to.
final class Sites {

    /// These often live below a path of their university's host.
    private static final Set<OrganizationKind> GUESTS =
            EnumSet.of(OrganizationKind.RESEARCH_GROUP, OrganizationKind.RESEARCH_INSTITUTE);

    private final Map<String, List<Part>> byHost = new HashMap<>();

    /// @param path begins and ends with a slash
    private record Part(String path, Site site) {}

    Sites(Collection<KnownSite> seeds) {
        seeds.stream()
                .filter(seed -> host(seed.url()) != null)
                .collect(groupingBy(seed -> Objects.requireNonNull(host(seed.url()))))
                .forEach((host, here) -> byHost.put(host, parts(host, here)));
    }

    /// Seeds that start at the same place and name different owners tell nothing.
    private static List<Part> parts(String host, List<KnownSite> seeds) {
        return seeds.stream()
                .collect(groupingBy(seed -> start(seed, seeds.size() > 1)))
                .entrySet()
                .stream()
                .map(at ->
                        new Part(
                                at.getKey(),
                                new Site(
                                        key(host, at.getKey()),
                                        true,
                                        onlyOne(at.getValue()).orElse(null))))
                .toList();
    }

    private static Optional<KnownSite> onlyOne(List<KnownSite> seeds) {
        boolean agree = seeds.stream().map(KnownSite::name).distinct().count() == 1;
        return agree ? Optional.of(seeds.getFirst()) : Optional.empty();
    }

    private static String start(KnownSite seed, boolean shared) {
        String path = Objects.requireNonNullElse(seed.url().getPath(), "");
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        boolean language = folder.matches("/?(?:[a-z]{2}(?:-[a-zA-Z]{2})?/)?");
        return !language && (shared || GUESTS.contains(seed.kind())) ? folder : "/";
    }

    private static String key(String host, String path) {
        return path.equals("/") ? host : host + path.substring(0, path.length() - 1);
    }

    Site of(URI url) {
        String host = host(url);
        if (host == null) return new Site(url.toString(), false, null);
        String path = Objects.requireNonNullElse(url.getPath(), "/") + "/";
        Part best = null;
        for (Part part : byHost.getOrDefault(host, List.of()))
            if (path.startsWith(part.path())
                    && (best == null || part.path().length() > best.path().length())) best = part;
        return best == null ? new Site(host, true, null) : best.site();
    }

    static @Nullable String host(URI url) {
        return url.getHost() == null ? null : domain(url.getHost());
    }

    /// The value of a DOMAIN key.
    static String domain(String host) {
        String lower = host.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
