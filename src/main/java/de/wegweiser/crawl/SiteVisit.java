package de.wegweiser.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one site, page by page, best first, until its queue is empty, its budget is spent or it
/// wants to be left alone.
final class SiteVisit {

    /// A server whose robots.txt fails or throttles is left alone for this long, also by the next
    /// run.
    private static final Duration ROBOTS_TROUBLE = Duration.ofHours(1);

    /// How often a page may answer 429 or 503.
    private static final int MOST_THROTTLED = 10;

    /// Pages in a row without an answer: the server went away.
    private static final int SILENT_PAGES = 5;

    /// Name of the count of pages that are empty without scripts.
    static final String NEEDS_SCRIPT = "needs script";

    private static final String BYTES = "bytes";

    /// What all visits share.
    record Tools(
            CrawlSettings settings,
            Frontier frontier,
            Gate gate,
            Standings standings,
            RulesReader rules,
            Sitemaps sitemaps,
            ResponseSink sink,
            Renderer renderer,
            SharedParts shared,
            Semaphore desks,
            Time time,
            java.util.function.Consumer<FetchOutcome> listener,
            BooleanSupplier stopped) {}

    /// A page that was read, while its answer is on its way to the disk: that takes tens of
    /// milliseconds, in which the next one is asked for.
    private record OnItsWay(
            Frontier.Queued page,
            Future<?> stored,
            String note,
            KnownAddress.Reading reading,
            FetchOutcome outcome) {}

    private final String site;
    private final Tools tools;
    private final Frontier frontier;
    private final Pacer pacer;
    private final Yield worth;
    private final Viewer viewer;
    private final Map<String, RulesReader.Answer> rules = new HashMap<>();
    private int silent;
    private int throttled;
    private boolean leaving;
    private @Nullable OnItsWay onItsWay;

    /// Of the first page, the links that tell nothing.
    private @Nullable Set<URI> first;

    private boolean menuIsKnown;

    SiteVisit(String site, Tools tools, Pacer pacer) {
        this.site = site;
        this.tools = tools;
        this.frontier = tools.frontier();
        this.worth = new Yield(frontier, site);
        this.pacer = pacer;
        this.viewer = new Viewer(tools, PartsDesk::new);
    }

    /// Leaves early when the site has to rest for longer than our patience; its queue stays.
    void run() throws InterruptedException, IOException {
        if (isPaused() || mustRest()) return;
        try {
            var next = frontier.next(site);
            while (next.isPresent() && !leaving && !tools.stopped().getAsBoolean()) {
                var page = next.get();
                var outcome = guarded(page);
                if (!isOnItsWay(page)) tools.listener().accept(outcome);
                next = frontier.next(site);
            }
        } finally {
            settle();
        }
    }

    /// A page that trips our own code costs itself only. What trips while everything is being
    /// stopped says nothing of the page: it stays in its queue.
    private FetchOutcome guarded(Frontier.Queued page) throws InterruptedException, IOException {
        try {
            return visit(page);
        } catch (RuntimeException | StackOverflowError e) {
            if (isOnItsWay(page)) stored();
            return tripped(page, e);
        }
    }

    private FetchOutcome tripped(Frontier.Queued page, Throwable e) throws InterruptedException {
        if (tools.stopped().getAsBoolean()) throw new InterruptedException("stopped, and " + e);
        return fail(page, ErrorKind.BROKEN, e.toString());
    }

    private boolean isOnItsWay(Frontier.Queued page) {
        return onItsWay != null && onItsWay.page().equals(page);
    }

    /// Says done of the page before, once its answer is on disk.
    private void settle() throws InterruptedException, IOException {
        if (onItsWay == null) return;
        var read = onItsWay;
        var trouble = stored();
        if (trouble.isPresent()) {
            tools.listener().accept(tripped(read.page(), trouble.get()));
            return;
        }
        frontier.done(read.page(), read.note(), read.reading());
        tools.listener().accept(read.outcome());
    }

    /// Waits for the disk: no answer may be on its way when the archive is closed.
    ///
    /// @return what tripped on this very page
    private Optional<Throwable> stored() throws InterruptedException, IOException {
        var read = Objects.requireNonNull(onItsWay);
        onItsWay = null;
        try {
            read.stored().get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return switch (Objects.requireNonNull(e.getCause())) {
                case IOException disk -> throw disk;
                case StackOverflowError deep -> Optional.of(deep);
                case Error error -> throw error;
                case Throwable why -> Optional.of(why);
            };
        }
    }

    boolean isLeaving() {
        return leaving;
    }

    /// By words that a steward has to judge; the queue stays as it is.
    private boolean isPaused() {
        var no = tools.gate().beforeSite(site).filter(why -> why.rule() == Rule.PROSE);
        no.ifPresent(why -> leave("a steward has to judge: " + why.detail()));
        return leaving;
    }

    private void leave(String why) {
        leaving = true;
        frontier.note(site, "why", why);
    }

    private boolean mustRest() {
        var until = frontier.restsUntil(site);
        if (until.isEmpty()) return false;
        // a clock that was set back must not put a site to sleep for longer than we ever wait
        var rest = Duration.between(tools.time().now(), until.get());
        if (rest.compareTo(tools.settings().pace().longestBackOff()) > 0) rest = Duration.ZERO;
        leaving = rest.compareTo(tools.settings().pace().patience()) > 0;
        if (leaving) return true;
        if (rest.isPositive()) pacer.restFor(rest);
        return false;
    }

    private FetchOutcome visit(Frontier.Queued page) throws InterruptedException, IOException {
        var no =
                tools.gate()
                        .beforeRules(page.url(), page.depth(), page.hops())
                        .or(() -> worth.trap(page.url(), page.kin()));
        if (no.isPresent()) return exclude(page, no.get());
        int deserved = worth.deserved(page.url(), page.kin());
        if (page.rank() < deserved) {
            frontier.back(page, deserved, "pages like it say little new");
            return new FetchOutcome.Later(page.url(), Duration.ZERO, "others first");
        }
        return switch (rules(page.url())) {
            case RulesReader.Answer.Refused(var why) -> exclude(page, why);
            case RulesReader.Answer.Unreachable(var kind, var detail) ->
                    unreachable(page, kind, detail);
            case RulesReader.Answer.Known(var house) -> {
                var refusal =
                        tools.gate()
                                .beforeRequest(
                                        page.url(),
                                        house,
                                        pagesOfBudget(),
                                        frontier.count(site, BYTES));
                yield refusal.isPresent() ? exclude(page, refusal.get()) : fetch(page, house);
            }
        };
    }

    /// What was read, and what only cost the server an answer at a third of the price.
    private long pagesOfBudget() {
        return Math.max(
                frontier.count(site, Frontier.State.DONE.name()) + (onItsWay == null ? 0 : 1),
                frontier.count(site, "asked") / 3);
    }

    private RulesReader.Answer rules(URI url) throws InterruptedException {
        var origin = WebAddress.origin(url);
        var known = rules.get(origin);
        if (known instanceof RulesReader.Answer.Known(var house)
                && house.stale(tools.time().nanos())) known = null;
        if (known == null) {
            known = tools.rules().read(origin, pacer);
            rules.put(origin, known);
            if (known instanceof RulesReader.Answer.Known(var house)) {
                if (Absence.over(frontier, site, origin)) frontier.requeueRead(origin);
                pacer.slowDown(house.crawlDelay());
                keepPause();
            }
        }
        return known;
    }

    /// On disk before it counts, so that a killed process knows it, too.
    private void keepPause() {
        var pause = pacer.pause().toString();
        if (frontier.note(site, "pause").filter(pause::equals).isPresent()) return;
        frontier.note(site, "pause", pause);
        frontier.commit();
    }

    /// Nobody to ask, so nothing may be read: the page goes to the end of the queue, and when only
    /// such pages are left, the site is left for this run.
    private FetchOutcome unreachable(Frontier.Queued page, ErrorKind kind, String detail) {
        var why = kind + ", " + detail;
        var origin = WebAddress.origin(page.url());
        if (Absence.noted(frontier, site, origin, tools.time().now()).isForGood())
            return fail(page, kind, detail);
        frontier.back(page, Focus.LAST, why);
        leaving = frontier.next(site).map(next -> isUnreachable(next.url())).orElse(true);
        if (leaving) leave(why);
        if (leaving && kind == ErrorKind.ROBOTS_UNREACHABLE)
            frontier.rest(site, tools.time().now().plus(ROBOTS_TROUBLE), why);
        return new FetchOutcome.Later(page.url(), ROBOTS_TROUBLE, why);
    }

    private boolean isUnreachable(URI url) {
        return rules.get(WebAddress.origin(url)) instanceof RulesReader.Answer.Unreachable;
    }

    private FetchOutcome fetch(Frontier.Queued page, HouseRules house)
            throws InterruptedException, IOException {
        frontier.add(site, "asked");
        var before = page.known().reading();
        var reply = pacer.fetch(page.url(), before, tools.gate()::atHead);
        settle();
        return switch (reply) {
            case Reply.Refused(var why) -> {
                silent = 0;
                yield exclude(page, why);
            }
            case Reply.Broken(var kind, var detail) -> broken(page, kind, detail);
            case Reply.Answered(var exchange, var body) -> {
                silent = 0;
                frontier.add(site, BYTES, exchange.body().length);
                yield answered(page, house, about(page, house, exchange), body);
            }
        };
    }

    private Exchange about(Frontier.Queued page, HouseRules house, Exchange exchange) {
        return exchange.with(
                Map.of(
                        "hopsFromSeed",
                        Integer.toString(page.depth()),
                        "fetchTimeMs",
                        Long.toString(pacer.lastAnswer().toMillis()),
                        "gate",
                        house.permitting(page.url())));
    }

    private FetchOutcome broken(Frontier.Queued page, ErrorKind kind, String detail) {
        boolean hopeless = kind == ErrorKind.TOO_LARGE || kind == ErrorKind.ENCODING;
        if (!hopeless && kind != ErrorKind.BROKEN) silent++;
        if (hopeless || isLastAttempt(page)) return fail(page, kind, detail);
        if (silent >= SILENT_PAGES) leave(kind + ", " + detail);
        var pause = pacer.pause().multipliedBy(1L << silent);
        return again(page, Focus.LAST, pause, kind + ", " + detail);
    }

    private boolean isLastAttempt(Frontier.Queued page) {
        return page.attempts() + 1 >= tools.settings().pace().attempts();
    }

    private FetchOutcome answered(
            Frontier.Queued page, HouseRules house, Exchange exchange, byte[] body)
            throws InterruptedException, IOException {
        int status = exchange.status();
        if (status == 429 || status == 503) return throttled(page, exchange);
        throttled = 0;
        frontier.awake(site);
        if (status >= 500)
            return isLastAttempt(page)
                    ? fail(page, ErrorKind.SERVER_ERROR, "answers " + status)
                    : again(page, Focus.LAST, Duration.ZERO, "answers " + status);
        if (status == 304 && page.known().reading() != null) return unchanged(page, exchange);
        if (status / 100 == 3 && exchange.first("Location").isPresent())
            return moved(page, exchange);
        if (status != 200) return gone(page, exchange);
        return page(page, house, exchange, body);
    }

    private FetchOutcome unchanged(Frontier.Queued page, Exchange exchange) throws IOException {
        tools.sink().store(exchange);
        var before = Objects.requireNonNull(page.known().reading());
        frontier.done(page, "not modified", before.unchanged(tools.time().now()));
        return new FetchOutcome.Unchanged(page.url());
    }

    private FetchOutcome page(
            Frontier.Queued page, HouseRules house, Exchange exchange, byte[] body)
            throws InterruptedException, IOException {
        boolean html = Page.isHtml(exchange.contentType());
        var came = html ? viewer.parse(page.url(), body, exchange.contentType()) : Page.EMPTY;
        var view = viewer.view(exchange, body, came);
        if (view.passing() && !isLastAttempt(page))
            return again(page, Focus.LAST, Duration.ZERO, view.remark());
        var content = view.content();
        var no = tools.gate().atPage(page.url(), content);
        if (no.isPresent() && no.get().rule() == Rule.PROSE) return flag(page, no.get());
        if (no.isPresent() && no.get().rule() == Rule.TDM_META) return exclude(page, no.get());
        boolean leadsOn =
                tools.gate().mayFollow(exchange, came) && tools.gate().mayFollow(exchange, content);
        var links = leadsOn ? content.links() : List.<Link>of();
        var ours = links.stream().filter(link -> !link.url().equals(page.url())).toList();
        if (no.isPresent()) {
            follow(page, ours);
            return exclude(page, no.get());
        }
        var text = html ? content.text().digest() : MainText.digest(body);
        var read =
                new OnItsWay(
                        page,
                        store(exchange, view),
                        view.remark() + exchange.about().get("gate"),
                        reading(page, exchange, text, view.rendering() != null),
                        new FetchOutcome.Fetched(
                                page.url(), exchange.contentType(), exchange.body().length, links));
        frontier.hold(page);
        onItsWay = read;
        follow(page, ours);
        readSitemaps(page.url(), house);
        if (content.needsScript()) frontier.add(site, NEEDS_SCRIPT);
        if (html) learn(page, content);
        return read.outcome();
    }

    private Future<?> store(Exchange exchange, Viewer.View view) {
        var stored =
                new FutureTask<>(() -> {
                    if (view.rendering() == null) tools.sink().store(exchange);
                    else tools.sink().store(exchange, view.rendering());
                    return true;
                });
        Thread.startVirtualThread(stored);
        return stored;
    }

    /// Where the scripts of one page ask. A server that wants rest is asked for nothing more.
    private final class PartsDesk implements PageParts.Site {

        private boolean resting;

        @Override
        public boolean isResting() {
            return resting;
        }

        @Override
        public boolean mayAsk(URI url) throws InterruptedException {
            return !resting
                    && tools.gate().beforePart(url, site).isEmpty()
                    && rules(url) instanceof RulesReader.Answer.Known(var house)
                    && tools.gate()
                            .beforeRequest(url, house, pagesOfBudget(), frontier.count(site, BYTES))
                            .isEmpty();
        }

        @Override
        public Reply ask(URI url) throws InterruptedException {
            frontier.add(site, "asked");
            var reply = pacer.fetch(url, tools.gate()::atPart);
            if (reply instanceof Reply.Answered(var exchange, _)) {
                frontier.add(site, BYTES, exchange.body().length);
                resting = exchange.status() == 429 || exchange.status() == 503;
                if (resting) pacer.restFor(rest(exchange));
            }
            return reply;
        }
    }

    /// The page is not kept, and nobody asks the site for more, until a steward has decided.
    private FetchOutcome flag(Frontier.Queued page, Refusal why) {
        tools.standings().pause(site, why.detail());
        frontier.back(page, page.rank(), why.describe());
        leave("a steward has to judge: " + why.detail());
        return new FetchOutcome.Later(page.url(), Duration.ZERO, why.detail());
    }

    private void learn(Frontier.Queued page, Page content) {
        var family = Yield.family(page.url(), page.kin());
        worth.learn(family, content)
                .ifPresent(rank ->
                        frontier.rerank(
                                site, (url, kin) -> Yield.family(url, kin).equals(family), rank));
    }

    /// A page that changed is looked at again twice as soon, one that did not half as often. That
    /// the shell of a rendered page is as it was says nothing of what its scripts show.
    private KnownAddress.Reading reading(
            Frontier.Queued page, Exchange exchange, String text, boolean rendered) {
        var before = page.known().reading();
        var interest = Focus.interest(page.url(), "");
        var now =
                new KnownAddress.Reading(
                        exchange.fetchedAt(),
                        interest.interval,
                        text,
                        rendered ? "" : exchange.first("ETag").orElse(""),
                        rendered ? "" : exchange.first("Last-Modified").orElse(""));
        if (before == null) return now;
        return before.text().equals(text)
                ? now.every(before.interval()).unchanged(now.at())
                : now.every(before.interval().dividedBy(2));
    }

    /// @param links without those to the page itself, whose place must stay as it is until it is
    ///   settled
    private void follow(Frontier.Queued from, List<Link> links) {
        var ours =
                links.stream()
                        .filter(link -> !link.nofollow() && tools.gate().inScope(link.url()))
                        .toList();
        var sources = frontier.sources(ours.stream().map(Link::url).toList());
        var found = new ArrayList<Frontier.Found>();
        var lifted = new HashMap<URI, Frontier.Place>();
        for (int i = 0; i < ours.size(); i++) {
            var link = ours.get(i);
            if (sources.get(i) == Frontier.Source.LINK) continue;
            boolean inside = WebAddress.site(link.url()).equals(site);
            int depth = inside ? from.depth() + 1 : 1;
            int rank = link.twin() ? Focus.TWIN : Focus.rank(link.url(), link.text(), depth);
            var place =
                    inside && !link.twin()
                            ? worth.place(from, link.url(), rank)
                            : new Frontier.Place(rank, "");
            if (sources.get(i) == Frontier.Source.NOTHING)
                found.add(new Frontier.Found(link.url(), place, KnownAddress.pending(depth, 0)));
            else if (inside) lifted.putIfAbsent(link.url(), place);
        }
        if (!found.isEmpty()) frontier.add(found);
        if (!lifted.isEmpty()) frontier.lift(site, lifted);
        menu(links);
    }

    /// What the first two pages both link to is the menu, whatever it is made of; its entries are
    /// the sections of the site, so that those whose words tell us nothing are worth a look each.
    private void menu(List<Link> links) {
        if (links.isEmpty() || menuIsKnown) return;
        var unknown =
                links.stream()
                        .filter(link -> !link.twin() && Focus.isUnknown(link.url(), link.text()))
                        .map(Link::url)
                        .collect(Collectors.toSet());
        if (first == null) {
            first = unknown;
            return;
        }
        menuIsKnown = true;
        unknown.retainAll(first);
        frontier.rerank(site, (url, _) -> unknown.contains(url), Focus.SECTION);
    }

    /// Once a site, when its first page has shown which origin is the living one.
    private void readSitemaps(URI url, HouseRules house) throws InterruptedException {
        if (frontier.note(site, "sitemaps").isPresent()) return;
        frontier.add(
                tools.sitemaps().read(WebAddress.origin(url), house, pacer).stream()
                        .map(listed ->
                                new Frontier.Found(
                                        listed,
                                        new Frontier.Place(Focus.listed(listed), ""),
                                        KnownAddress.listed()))
                        .toList());
        frontier.note(site, "sitemaps", "read");
    }

    private FetchOutcome moved(Frontier.Queued page, Exchange exchange) throws IOException {
        var target = exchange.first("Location").flatMap(to -> WebAddress.resolve(page.url(), to));
        if (target.isEmpty() || target.get().equals(page.url()))
            return fail(
                    page,
                    ErrorKind.BROKEN,
                    "redirects to " + exchange.first("Location").orElse(""));
        var no = tools.gate().beforeRules(target.get(), page.depth(), page.hops() + 1);
        if (no.isPresent())
            return exclude(
                    page,
                    new Refusal(
                            no.get().rule(),
                            "redirects to " + target.get() + ", " + no.get().detail()));
        tools.sink().store(exchange);
        frontier.add(
                WebAddress.site(target.get()),
                target.get(),
                new Frontier.Place(Math.min(page.rank(), Focus.LAST - 1), page.kin()),
                KnownAddress.pending(page.depth(), page.hops() + 1));
        frontier.done(page, "moved to " + target.get(), null);
        return new FetchOutcome.Moved(page.url(), exchange.status(), target.get());
    }

    private FetchOutcome gone(Frontier.Queued page, Exchange exchange) throws IOException {
        int status = exchange.status();
        // the archive learns that what it has of the page is history
        if (page.known().reading() != null) tools.sink().store(exchange);
        return fail(
                page,
                status == 404 || status == 410 ? ErrorKind.GONE : ErrorKind.CLIENT_ERROR,
                "answers " + status);
    }

    private FetchOutcome throttled(Frontier.Queued page, Exchange exchange) {
        var rest = rest(exchange);
        var why = "answers " + exchange.status();
        if (page.attempts() + 1 < MOST_THROTTLED) return again(page, page.rank(), rest, why);
        pacer.restFor(rest);
        return fail(page, ErrorKind.SERVER_ERROR, why + " each time");
    }

    /// Retry-After when there is one; otherwise a minute, doubled each time, with jitter so that
    /// hosts behind one wall are not asked in step.
    private Duration rest(Exchange exchange) {
        var pace = tools.settings().pace();
        var doubled = pace.backOff().multipliedBy(1L << Math.min(throttled, 10));
        throttled++;
        var jitter = doubled.multipliedBy(site.hashCode() & 15).dividedBy(100);
        var rest = retryAfter(exchange).orElse(doubled.plus(jitter));
        if (rest.compareTo(pace.longestBackOff()) > 0) rest = pace.longestBackOff();
        frontier.rest(site, tools.time().now().plus(rest), "answers " + exchange.status());
        leaving = rest.compareTo(pace.patience()) > 0;
        return rest;
    }

    private Optional<Duration> retryAfter(Exchange exchange) {
        return exchange.first("Retry-After").map(String::strip).flatMap(this::pause);
    }

    private Optional<Duration> pause(String value) {
        try {
            if (value.matches("\\d{1,9}"))
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            var until =
                    ZonedDateTime.parse(
                            value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
            var rest = Duration.between(tools.time().now(), Instant.from(until));
            return rest.isNegative() ? Optional.of(Duration.ZERO) : Optional.of(rest);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private FetchOutcome exclude(Frontier.Queued page, Refusal why) {
        if (page.known().reading() != null && why.rule().isOwners())
            tools.sink().forget(page.url());
        frontier.excluded(page, why);
        return new FetchOutcome.Excluded(page.url(), why.rule(), why.detail());
    }

    private FetchOutcome fail(Frontier.Queued page, ErrorKind kind, String detail) {
        frontier.failed(page, kind, detail, tools.time().now());
        return new FetchOutcome.Failed(page.url(), kind, detail);
    }

    private FetchOutcome again(Frontier.Queued page, int rank, Duration pause, String why) {
        frontier.again(page, rank, why);
        pacer.restFor(pause);
        return new FetchOutcome.Later(page.url(), pause, why);
    }
}
