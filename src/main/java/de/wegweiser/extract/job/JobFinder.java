package de.wegweiser.extract.job;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.JobMention;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Quote;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Finds the job adverts of a page: what it tells machines (schema.org `JobPosting`), and on a jobs
/// page the headings that name an occupation for everybody, as German law on equal treatment makes
/// titles of adverts do.
public final class JobFinder {

    /// Our choice: whoever takes the trouble to tell machines means it.
    private static final double MARKED_UP = 0.95;

    /// Our choice: a heading may also stand over a teaser of an advert elsewhere.
    private static final double HEADING = 0.8;

    /// Characters of a title; more is a text.
    private static final int LONGEST_TITLE = 160;

    /// How deep a list of adverts may lie in what a page tells machines.
    private static final int DEPTH = 4;

    /// @param competences what was found on the page
    public List<JobMention> find(
            Document page,
            @Nullable OrganizationMention publisher,
            List<CompetenceMention> competences) {
        var adverts = new LinkedHashMap<String, Advert>();
        for (Item item : page.statements()) markedUp(item, publisher, adverts, DEPTH);
        var headings = page.main().stream().filter(Block::isHeading).toList();
        for (Block heading : headings) under(page, heading, adverts);
        return new Asked(page, List.copyOf(adverts.values()), competences).mentions();
    }

    /// @param heading its title in the main text, if it stands there
    private record Advert(
            String title,
            @Nullable LocalDate posted,
            @Nullable LocalDate validThrough,
            @Nullable String employer,
            String skills,
            @Nullable Block heading,
            double confidence) {

        Advert under(Block block) {
            return heading != null
                    ? this
                    : new Advert(title, posted, validThrough, employer, skills, block, confidence);
        }
    }

    private static void markedUp(
            Item item,
            @Nullable OrganizationMention publisher,
            Map<String, Advert> into,
            int depth) {
        if (item.is("JobPosting")) {
            item.text("title")
                    .or(() -> item.text("name"))
                    .map(JobFinder::plain)
                    .filter(title -> !title.isEmpty() && title.length() <= LONGEST_TITLE)
                    .ifPresent(title ->
                            into.putIfAbsent(
                                    Titles.key(title),
                                    new Advert(
                                            title,
                                            date(item, "datePosted"),
                                            date(item, "validThrough"),
                                            employer(item, publisher),
                                            plain(words(item, "skills")),
                                            null,
                                            MARKED_UP)));
            return;
        }
        if (depth == 0) return;
        for (List<Object> values : item.properties().values())
            for (Object value : values)
                if (value instanceof Item inner) markedUp(inner, publisher, into, depth - 1);
    }

    /// Whom the advert names, unless that is whose page it is.
    private static @Nullable String employer(Item item, @Nullable OrganizationMention publisher) {
        return item.items("hiringOrganization").stream()
                .flatMap(hiring -> hiring.text("name").stream())
                .findFirst()
                .or(() -> item.text("hiringOrganization"))
                .map(JobFinder::plain)
                .filter(name -> !name.isEmpty() && !name.contains("://"))
                .filter(name -> publisher == null || !publisher.name().equals(name))
                .orElse(null);
    }

    /// All values of a property: a text, a list of texts, things with a name.
    private static String words(Item item, String property) {
        var words = new ArrayList<String>();
        for (Object value : item.properties().getOrDefault(property, List.of()))
            switch (value) {
                case String text -> words.add(text);
                case Item named -> named.text("name").ifPresent(words::add);
                default -> {}
            }
        return String.join(", ", words);
    }

    /// Some sites write HTML into their markup.
    private static String plain(String text) {
        return Parser.unescapeEntities(text, false)
                .replaceAll("<[^>]{1,200}>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static @Nullable LocalDate date(Item item, String property) {
        return item.text(property)
                .map(text -> text.substring(0, Math.min(10, text.length())))
                .map(JobFinder::date)
                .flatMap(found -> found)
                .orElse(null);
    }

    private static Optional<LocalDate> date(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static void under(Document page, Block heading, Map<String, Advert> into) {
        String title = heading.text().replaceAll("\\s+", " ").strip();
        String key = Titles.key(title);
        var known = into.get(key);
        if (known != null) into.put(key, known.under(heading));
        else if (page.role() == PageRole.JOBS
                && Titles.isMarked(title)
                && !key.isEmpty()
                && title.length() <= LONGEST_TITLE)
            into.put(key, new Advert(title, null, null, null, "", heading, HEADING));
    }

    /// Which advert asks for what.
    private record Asked(Document page, List<Advert> adverts, List<CompetenceMention> competences) {

        List<JobMention> mentions() {
            var sections = adverts.stream().map(this::section).toList();
            var sought = competences.stream().filter(Sought::isSought).toList();
            var mentions = new ArrayList<JobMention>();
            for (int i = 0; i < adverts.size(); i++) {
                Advert advert = adverts.get(i);
                var section = sections.get(i);
                mentions.add(
                        mention(
                                advert,
                                sought.stream()
                                        .filter(said ->
                                                (adverts.size() == 1 && !ofOthers(said))
                                                        || section.filter(s -> Sought.in(said, s))
                                                                .isPresent()
                                                        || Sought.in(said, advert.skills()))
                                        .map(CompetenceMention::concept)
                                        .distinct()
                                        .sorted()
                                        .toList()));
            }
            return mentions;
        }

        /// Under a heading that announces adverts with pages of their own.
        private boolean ofOthers(CompetenceMention said) {
            return page.main().stream()
                    .filter(block -> block.start() <= said.quote().start())
                    .reduce((_, last) -> last)
                    .filter(block ->
                            Titles.isOfOtherAdverts(block.text())
                                    || Titles.isOfOtherAdverts(block.heading()))
                    .isPresent();
        }

        /// From its heading to the next advert, or to a heading that begins something else.
        private Optional<Span> section(Advert advert) {
            Block from = advert.heading();
            if (from == null) return Optional.empty();
            return Optional.of(
                    page.main().stream()
                            .filter(block -> block.index() > from.index() && ends(block, from))
                            .findFirst()
                            .map(next -> new Span(from.start(), next.start()))
                            .orElseGet(() -> new Span(from.start(), page.text().length())));
        }

        private boolean ends(Block block, Block from) {
            if (!block.isHeading()) return false;
            boolean another = adverts.stream().anyMatch(advert -> block.equals(advert.heading()));
            return another
                    || Titles.isOfOtherAdverts(block.text())
                    || block.level() < from.level()
                    || (block.level() == from.level() && !Titles.isPartOfAnAdvert(block.text()));
        }

        private JobMention mention(Advert advert, List<String> concepts) {
            Block heading = advert.heading();
            return new JobMention(
                    advert.title(),
                    advert.posted(),
                    advert.validThrough(),
                    advert.employer(),
                    concepts,
                    heading == null ? Quote.outside(advert.title()) : quote(heading),
                    advert.confidence());
        }

        private Quote quote(Block heading) {
            var all = new Span(0, heading.text().length());
            return page.quote(heading, all, all);
        }
    }
}
