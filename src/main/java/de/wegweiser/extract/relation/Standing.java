package de.wegweiser.extract.relation;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Region;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a unit of a university stands, as the frame of its pages tells: the title (*Team - LS 11 -
/// Fakultät für Informatik - TU Hellweg*), the header, the path above the text; and which groups it
/// has.
final class Standing {

    /// Steps of a path and parts of a title.
    private static final Pattern STEP = Pattern.compile("\\s[-–|·•/]\\s|\\s*[›»>\\n\\t]\\s*");

    /// Blocks of a frame that are looked at: a menu of hundreds names every faculty.
    private static final int FRAME = 120;

    /// A group that somebody leads, or a subject's own: *Arbeitsgruppe Hydrologie*.
    private static final Cue SUBGROUP =
            Cue.of("^(?:AG|(?:Arbeits|Forschungs|Nachwuchs|Nachwuchsforschungs)?[Gg]ruppe) ");

    private static final Cue OWN =
            Cue.of(
                    "(?iu)\\b(?:unser\\w*|wir|our|we|leite(?:t|n)|geleitet|leit(?:er|erin|ung)|head|leads?|headed|led|befass\\w*|beschäftigt|untersuch\\w*|erforsch\\w*)\\b");

    /// With whom one works, where one is a member or went to.
    private static final Cue OTHERS =
            Cue.of(
                    "(?iu)zusammen|gemeinsam mit|kooper|cooperat|collaborat|together with|mitglied|member|wechsel|moved to|\\bpartner");

    private static final int GROUP = 1;
    private static final int INSTITUTE = 2;
    private static final int FACULTY = 3;
    private static final int UNIVERSITY = 4;

    /// @param text of the title or block that names it
    private record Step(OrganizationNames.Name name, int rank, String text) {}

    private final Page page;
    private final List<Step> steps = new ArrayList<>();

    private Standing(Page page) {
        this.page = page;
    }

    static void read(Page page) {
        var standing = new Standing(page);
        standing.path();
        if (page.document.role() != PageRole.PROJECT) standing.groups();
    }

    private void path() {
        String title = page.document.title();
        if (title != null) add(title);
        for (Block block : page.document.blocks()) {
            if (!block.boilerplate() || block.index() > FRAME) break;
            if (block.region() == Region.HEADER || block.region() == Region.NAV) add(block.text());
        }
        var faculty = one(FACULTY, FACULTY);
        var university = one(UNIVERSITY, UNIVERSITY);
        var unit = one(GROUP, INSTITUTE);
        String low = name(unit, GROUP, INSTITUTE);
        String high = name(university, UNIVERSITY, UNIVERSITY);
        if (faculty.isPresent()) {
            String middle = faculty.get().name().text();
            if (low != null) say(low, middle, unit, faculty);
            if (high != null) say(middle, high, faculty, university);
        } else if (low != null && high != null && unit.isPresent() && university.isPresent())
            say(low, high, unit, university);
    }

    private void add(String text) {
        for (String part : STEP.split(text)) {
            var names = page.names(part.strip());
            if (names.size() != 1) continue;
            var name = names.getFirst();
            int length = name.span().end() - name.span().start();
            if (4 * length < 3 * part.strip().length()) continue; // a sentence or a heading of news
            steps.add(new Step(name, Belonging.rank(name), text));
        }
    }

    /// The only one of its rank that the frame names.
    private Optional<Step> one(int from, int to) {
        var found = steps.stream().filter(s -> s.rank() >= from && s.rank() <= to).toList();
        boolean same =
                found.stream()
                        .allMatch(s -> Page.alike(s.name().text(), found.getFirst().name().text()));
        return found.isEmpty() || !same ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// The publisher where it is of this rank, else what the frame names.
    private @Nullable String name(Optional<Step> step, int from, int to) {
        if (page.publisher != null) {
            int rank = Belonging.rank(page.publisher.name(), page.publisher.kind());
            if (rank >= from && rank <= to) return page.publisher.name();
            if (rank == 0 && page.publisher.kind() != OrganizationKind.ORGANIZATION) return null;
        }
        return step.map(s -> s.name().text()).orElse(null);
    }

    private void say(String below, String above, Optional<Step> small, Optional<Step> large) {
        var texts = new ArrayList<String>();
        large.ifPresent(step -> texts.add(step.text()));
        small.map(Step::text).filter(text -> !texts.contains(text)).ifPresent(texts::add);
        Quote quote = Quote.outside(String.join(" › ", texts));
        page.relate(known(below, quote), Predicate.PART_OF, known(above, quote), quote, 0.8);
    }

    private String known(String name, Quote quote) {
        if (page.isPublisher(name)) return page.publisher();
        String full = page.inFull(name);
        return page.name(full, OrganizationNames.kind(full), quote, 0.8);
    }

    /// The groups that a research unit's own pages speak of are its own, unless the sentence names
    /// somebody else.
    private void groups() {
        if (page.publisher == null
                || page.document.role() == PageRole.IMPRESSUM
                || page.document.role() == PageRole.CONTACT) return;
        int rank = Belonging.rank(page.publisher.name(), page.publisher.kind());
        if (rank != GROUP && rank != INSTITUTE) return;
        for (Block block : page.document.main())
            for (Span span : page.sentences.split(block.text(), block.lang())) {
                var names = page.names(span.in(block.text()));
                var others = names.stream().filter(n -> !page.isPublisher(n.text())).toList();
                if (others.size() != 1 || !SUBGROUP.in(others.getFirst().text())) continue;
                var group = others.getFirst();
                String sentence = span.in(block.text());
                boolean entry = block.isHeading() || block.kind() == Block.Kind.LIST_ITEM;
                if (page.partOfSomething(group.text())
                        || OTHERS.in(sentence)
                        || !(entry || OWN.in(sentence))) continue;
                Quote quote = page.quote(block, span, group.span().shift(span.start()));
                page.relate(
                        page.name(group.text(), OrganizationKind.RESEARCH_GROUP, quote, 0.7),
                        Predicate.PART_OF,
                        page.publisher(),
                        quote,
                        0.75);
            }
    }
}
