package de.wegweiser.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The one place that says whether a page may be asked for, and once it is there, whether it may be
/// kept, read and followed. Its refusals name the rule. (The last rule, which addresses may be
/// dialled, sits in [Dialer], where nothing can pass between check and connect.)
final class Gate {

    /// Hops of one redirect chain.
    private static final int MOST_HOPS = 10;

    /// Characters; longer ones are made by machines, for machines.
    private static final int LONGEST_ADDRESS = 2_000;

    /// Parameters of one address; facets and filters multiply without end.
    private static final int MOST_PARAMETERS = 6;

    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "(?i).*\\.(jpe?g|png|gif|svg|webp|avif|ico|bmp|tiff?|css|m?js|json|xml|rss|atom|woff2?|ttf|eot|mp[34]|m4[av]"
                            + "|webm|ogg|wav|avi|mov|wmv|zip|gz|tgz|rar|7z|exe|dmg|msi|iso|apk|ics|vcf|dwg|dxf|stp|step|igs)");

    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "(?i)application/(pdf|x-pdf|rtf|msword|vnd\\.(ms-(excel|powerpoint)|openxmlformats|oasis)).*");

    private static final Pattern TEXT =
            Pattern.compile("(?i)(text/(html|plain|markdown|rtf)|application/xhtml\\+xml).*");

    private static final Pattern PART =
            Pattern.compile(
                    "(?i)(text/|application/)([a-z0-9.-]*\\+?)(javascript|ecmascript|x-javascript|json|xml|css|html|plain)\\b.*");

    /// What of an answer that is no page we keep, in bytes.
    private static final long SHORT = 64 * 1024;

    private final CrawlSettings settings;
    private final Set<String> sites;
    private final Standings standings;
    private final OwnersWord owner;

    /// @param sites the seeds', without `www.`
    Gate(CrawlSettings settings, Collection<String> sites, Standings standings) {
        this.settings = settings;
        this.sites = Set.copyOf(sites);
        this.standings = standings;
        this.owner = new OwnersWord(settings.agent().product());
    }

    /// What keeps a whole site from being asked or read, whatever its pages say: also the question
    /// before any analysis.
    Optional<Refusal> beforeSite(String site) {
        return standings.of(site);
    }

    boolean inScope(URI url) {
        return sites.contains(WebAddress.site(url));
    }

    /// What can be said before anyone is asked.
    Optional<Refusal> beforeRules(URI url, int depth, int hops) {
        if (!settings.reach().ports().contains(WebAddress.port(url)))
            return refuse(Rule.ADDRESS_FORM, "port " + WebAddress.port(url));
        if (!inScope(url)) return refuse(Rule.SCOPE, url.getHost() + " is no seed's");
        var no = beforeSite(WebAddress.site(url));
        if (no.isPresent()) return no;
        if (hops > MOST_HOPS) return refuse(Rule.REDIRECTS, "more than " + MOST_HOPS + " hops");
        if (depth > settings.budget().depth())
            return refuse(Rule.DEPTH, "deeper than " + settings.budget().depth());
        if (NO_PAGE.matcher(url.getRawPath()).matches())
            return refuse(Rule.MEDIA_TYPE, "by its ending");
        return trap(url);
    }

    /// What can be said before a part of a page is asked for: a script, a style sheet, data.
    Optional<Refusal> beforePart(URI url, String site) {
        if (!settings.reach().ports().contains(WebAddress.port(url)))
            return refuse(Rule.ADDRESS_FORM, "port " + WebAddress.port(url));
        if (!WebAddress.site(url).equals(site))
            return refuse(Rule.SCOPE, url.getHost() + " is another site's");
        return beforeSite(site).or(() -> trap(url));
    }

    /// Before a request: what the origin itself says, then our budget.
    Optional<Refusal> beforeRequest(URI url, HouseRules rules, long pagesRead, long bytesRead) {
        return rules.refuses(url).or(() -> overBudget(pagesRead, bytesRead));
    }

    private Optional<Refusal> overBudget(long pagesRead, long bytesRead) {
        var budget = settings.budget();
        if (pagesRead >= budget.pages()) return refuse(Rule.BUDGET, budget.pages() + " pages");
        if (bytesRead >= budget.bytes().toBytes())
            return refuse(Rule.BUDGET, budget.bytes().toBytes() + " bytes");
        return Optional.empty();
    }

    /// Before the body is read. A redirect says nothing of the page it leads to.
    Appetite atHead(Exchange head) {
        return settled(head).orElseGet(() -> forPage(head.contentType()));
    }

    /// The same for a part of a page. What its owner closes is closed to scripts, too; a piece of a
    /// script is none.
    Appetite atPart(Exchange head) {
        return settled(head).orElseGet(() -> forPart(head.contentType()));
    }

    /// What is settled before the type counts: only a 200 that its owner leaves open is left.
    private Optional<Appetite> settled(Exchange head) {
        if (head.status() / 100 == 3) return Optional.of(new Appetite.Take(SHORT, true));
        var no = closed(head);
        if (no.isPresent()) return Optional.of(new Appetite.Leave(no.get()));
        return head.status() == 200
                ? Optional.empty()
                : Optional.of(new Appetite.Take(SHORT, true));
    }

    private Appetite forPage(String type) {
        var limits = settings.limits();
        if (type.isEmpty() || TEXT.matcher(type).matches())
            return new Appetite.Take(limits.html().toBytes(), true);
        if (DOCUMENT.matcher(type).matches())
            return new Appetite.Take(limits.pdf().toBytes(), false);
        return leave(Rule.MEDIA_TYPE, type);
    }

    private Appetite forPart(String type) {
        return type.isEmpty() || PART.matcher(type).matches()
                ? new Appetite.Take(settings.limits().html().toBytes(), false)
                : leave(Rule.MEDIA_TYPE, type);
    }

    private Optional<Refusal> closed(Exchange head) {
        return owner.ofHeaders(head.all("tdm-reservation"), head.all("X-Robots-Tag"));
    }

    /// Before a page is kept or analysed.
    Optional<Refusal> atPage(URI url, Page page) {
        return owner.ofMeta(page.tdm(), page.robots())
                .or(() -> prose(url, page))
                .or(() -> variant(url, page));
    }

    /// Where owners put such words: in the Impressum, the terms, the privacy notice. A paper on
    /// data mining is none.
    private Optional<Refusal> prose(URI url, Page page) {
        var interest = Focus.interest(url, page.title());
        if (interest != Focus.Interest.IMPRESSUM && interest != Focus.Interest.LEGAL)
            return Optional.empty();
        if (standings.isAdmitted(WebAddress.site(url))) return Optional.empty();
        return page.text().reservation().map(words -> new Refusal(Rule.PROSE, words));
    }

    /// `/team?sort=name` that calls itself `/team`. Canonical links to quite other pages are too
    /// often wrong to be believed.
    private static Optional<Refusal> variant(URI url, Page page) {
        return page.canonical()
                .filter(to -> url.getRawQuery() != null && to.getRawQuery() == null)
                .filter(to -> to.getRawPath().equals(url.getRawPath()))
                .filter(to -> WebAddress.site(to).equals(WebAddress.site(url)))
                .map(to -> new Refusal(Rule.DUPLICATE, "canonical " + to));
    }

    /// Whether the links of a page may be taken up; one that must not be kept may still lead on.
    boolean mayFollow(Exchange exchange, Page page) {
        return owner.mayFollow(exchange.all("X-Robots-Tag")) && owner.mayFollow(page.robots());
    }

    private Optional<Refusal> trap(URI url) {
        if (url.toString().length() > LONGEST_ADDRESS)
            return refuse(Rule.TRAP, "address longer than " + LONGEST_ADDRESS);
        if (url.getRawQuery() != null
                && url.getRawQuery().chars().filter(c -> c == '&').count() >= MOST_PARAMETERS)
            return refuse(Rule.TRAP, "more than " + MOST_PARAMETERS + " parameters");
        return Arrays.stream(url.getRawPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.groupingBy(segment -> segment, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > settings.budget().repeats())
                .findFirst()
                .map(entry -> new Refusal(Rule.TRAP, "'" + entry.getKey() + "' again and again"));
    }

    private static Optional<Refusal> refuse(Rule rule, String detail) {
        return Optional.of(new Refusal(rule, detail));
    }

    private static Appetite leave(Rule rule, String detail) {
        return new Appetite.Leave(new Refusal(rule, detail));
    }
}
