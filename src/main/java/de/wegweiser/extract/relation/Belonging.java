package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is part of what: chair, faculty, university in one address or sentence; a company and its
/// group; an institute and the university it is affiliated to.
final class Belonging {

    private static final Cue FACULTY =
            Cue.of(
                    "^(Fakultät|Fachbereich|Faculty|Department|School)\\b| Fakultät$",
                    CASE_INSENSITIVE | UNICODE_CASE);

    /// Between a unit and the one above it: at most a comma, a line, an article.
    private static final Pattern LINK =
            Pattern.compile(
                    "[\\s,|·•›»>–/-]*(?:\\([^)]{1,20}\\))?[\\s,|·•›»>–/-]*(?:an|in|der|des|am|im|at|of|the|und ist|ist)?(?:\\s(?:der|des|the|dem|den))?\\s*");

    private static final Cue PARENT =
            Cue.of(
                    "gehör(t|en)\\s(?:[\\p{L}\\d]+\\s){0,3}zu[rm]?\\b|\\bteil\\s(der|des|von)\\b|\\btochter(gesellschaft|unternehmen|firma)?\\s(der|des|von)\\b|"
                            + "\\bein\\s(unternehmen|institut)\\s(der|des)\\b|\\ban-institut\\s(der|des|an)\\b|angegliedert|angesiedelt|verortet|"
                            + "\\bpart of\\b|subsidiary of|belongs to|member of the .{2,40} group|affiliated (with|to)|zugeordnet|"
                            + "(einrichtung|abteilung|institut|cluster|forschungsstelle)\\s(der|des|an der)\\b",
                    CASE_INSENSITIVE | UNICODE_CASE);

    private Belonging() {}

    static void read(Page page) {
        for (Block block : page.document.blocks()) {
            var names = page.names(block.text());
            if (names.isEmpty()) continue;
            chain(page, block, names);
            underHeading(page, block, names);
            if (!block.boilerplate()) parents(page, block);
        }
        for (Item item : page.document.statements()) structured(page, item);
    }

    /// Neighbours in an address or a chain of genitives: each is part of the next larger one.
    private static void chain(Page page, Block block, List<OrganizationNames.Name> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            var small = names.get(i);
            var large = names.get(i + 1);
            String between = between(block, small, large);
            if (!LINK.matcher(between).matches() || firm(small) || firm(large)) continue;
            boolean runOn = between.equals(" ") && rank(small) == 4 && rank(large) < 4;
            if (rank(small) < rank(large) && rank(large) >= 3) say(page, block, small, large, 0.85);
            else if (rank(large) < rank(small)
                    && rank(small) >= 3
                    && (runOn
                            || below(block, small, between)
                            || path(block, names, between)
                            || entry(block, small, large, between))) {
                say(page, block, large, small, 0.75);
                // Fakultät, Lehrstuhl, Universität: the next one is above the first
                if (i + 2 < names.size()
                        && rank(names.get(i + 2)) > rank(small)
                        && LINK.matcher(between(block, large, names.get(i + 2))).matches()) {
                    say(page, block, small, names.get(i + 2), 0.75);
                    i++;
                }
            }
        }
    }

    /// An entry, a line or a cell that is nothing but *Universität X, Lehrstuhl für Y*, or the
    /// start of one that goes on after a semicolon.
    private static boolean entry(
            Block block,
            OrganizationNames.Name house,
            OrganizationNames.Name unit,
            String between) {
        if (!ENTRY.matcher(unit.text()).lookingAt() || !between.strip().equals(",")) return false;
        String before = block.text().substring(0, house.span().start());
        String after = block.text().substring(unit.span().end());
        return (BORDER_BEFORE.matcher(before).find() && BORDER_AFTER.matcher(after).lookingAt())
                || (ARTICLE.matcher(before).find() && CLOSED.matcher(after).lookingAt());
    }

    /// *Mit der Universität X, Lehrstuhl für Y, und der Z GmbH*: what stands between commas.
    private static final Pattern ARTICLE = Pattern.compile("\\b(?:[Dd]er|[Dd]ie|[Tt]he) $");

    private static final Pattern CLOSED =
            Pattern.compile(", (?:und|and|sowie|wird|werden|arbeite|forsch|entwick)");

    private static final Pattern BORDER_BEFORE =
            Pattern.compile("(?:^|[\\n\\t;|•·]|(?<=[Pp]artner|[Pp]artners):)\\s{0,3}$");

    private static final Pattern BORDER_AFTER =
            Pattern.compile("\\s{0,3}(?:\\([^)\\n]{1,30}\\)\\s{0,3})?(?:$|[\\n\\t;|•·])");

    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?:Lehrstuhl|Fachgebiet|Lehrgebiet|Professur|Institut für|Institute (?:of|for)|Chair of|Department of|Fakultät|Fachbereich)\\b");

    /// In an address each line may be the smaller one, and each step of a path; in a line only a
    /// faculty's chair is.
    private static boolean below(Block block, OrganizationNames.Name large, String between) {
        return STEP.matcher(between).find()
                || (block.boilerplate() && between.equals(" / "))
                || (rank(large) == 3 && between.indexOf(',') >= 0);
    }

    private static final Pattern STEP = Pattern.compile("[\\n·|•›»>]");

    /// A line that is nothing but a path: *Universität X – Fakultät Y – AG Z*.
    private static boolean path(Block block, List<OrganizationNames.Name> names, String between) {
        if (!between.equals(" – ") && !between.equals(" - ")) return false;
        int length = names.stream().mapToInt(n -> n.span().end() - n.span().start()).sum();
        return length + (names.size() - 1) * between.length() == block.text().strip().length();
    }

    /// A card headed by a university names its unit in the first line; what is told below such a
    /// heading, without another house beside it, is told of its units.
    private static void underHeading(Page page, Block block, List<OrganizationNames.Name> names) {
        if (block.isHeading() || block.boilerplate() || ELSEWHERE.in(block.text())) return;
        var university = headedBy(page, block);
        if (university == null) return;
        String house = university.text();
        if (names.stream().anyMatch(name -> rank(name) == 4 && !Page.alike(name.text(), house)))
            return;
        for (var name : names) {
            int rank = rank(name);
            if (rank < 1 || rank > 3 || OTHERS.matcher(name.text()).lookingAt()) continue;
            boolean first = name.span().start() == 0;
            var quote = Quote.outside(block.heading() + " › " + name.span().in(block.text()));
            double sure = first ? 0.8 : 0.65;
            page.relate(
                    page.name(name, quote, sure),
                    Predicate.PART_OF,
                    page.name(university, quote, 0.8),
                    quote,
                    sure);
        }
    }

    /// The university that is all of a block's heading.
    private static OrganizationNames.@Nullable Name headedBy(Page page, Block block) {
        var above = page.names(block.heading());
        if (above.size() != 1 || rank(above.getFirst()) != 4) return null;
        var university = above.getFirst();
        int length = university.span().end() - university.span().start();
        return length < block.heading().strip().length() ? null : university;
    }

    /// Words by which another house comes in.
    private static final Cue ELSEWHERE =
            Cue.of(
                    "früher|zuvor|vormals|ehemals|wechselte|promovierte|promotion|berufung|arbeitete|previously|formerly|worked|gemeinsam mit|zusammen mit|in (?:zusammenarbeit|kooperation) mit|kooperier|cooperat|collaborat|together with|partner",
                    CASE_INSENSITIVE | UNICODE_CASE);

    /// Institutes of their own.
    private static final Pattern OTHERS =
            Pattern.compile(
                    "(?:Max|Leibniz|Helmholtz|Fraunhofer|Deutsche[sn]? (?:Zentrum|Institut|Forschungszentrum)|\\p{Lu}[^ ]{0,30}-Institut|An-Institut)");

    private static String between(
            Block block, OrganizationNames.Name first, OrganizationNames.Name second) {
        return block.text().substring(first.span().end(), second.span().start());
    }

    /// A firm in a list beside a university is no part of it.
    private static boolean firm(OrganizationNames.Name name) {
        return name.text().matches(".*\\b(?:GmbH|AG|KG|SE|UG|OHG|GbR|Inc\\.?|Ltd\\.?)");
    }

    private static final Pattern LABORATORY = Pattern.compile("Labor für ");

    private static final Pattern CLINIC =
            Pattern.compile("(?:Universitätsk|K)linik(?: und Poliklinik)? für ");

    /// How high a unit stands: group 1, institute 2, faculty 3, university 4; a firm 0.
    static int rank(OrganizationNames.Name name) {
        return rank(name.text(), name.kind());
    }

    static int rank(String name, OrganizationKind kind) {
        if (FACULTY.matcher(name).find()) return 3;
        if (LABORATORY.matcher(name).lookingAt()) return 1;
        if (CLINIC.matcher(name).lookingAt()) return 2;
        return switch (kind) {
            case RESEARCH_GROUP -> 1;
            case RESEARCH_INSTITUTE ->
                    name.toLowerCase(Locale.ROOT).startsWith("fraunhofer") ? 0 : 2;
            case UNIVERSITY -> 4;
            case COMPANY, STARTUP, INTERMEDIARY, NETWORK, ORGANIZATION -> 0;
        };
    }

    private static void say(
            Page page,
            Block block,
            OrganizationNames.Name small,
            OrganizationNames.Name large,
            double confidence) {
        var span =
                new Span(
                        small.span().start() < large.span().start()
                                ? small.span().start()
                                : large.span().start(),
                        Math.max(small.span().end(), large.span().end()));
        Quote quote = page.quote(block, span, span);
        page.relate(
                page.name(small, quote, confidence),
                Predicate.PART_OF,
                page.name(large, quote, confidence),
                quote,
                confidence);
    }

    private static void parents(Page page, Block block) {
        for (Span span : page.sentences.split(block.text(), block.lang())) {
            String sentence = span.in(block.text());
            var cue = PARENT.matcher(sentence);
            int said = 0;
            while (cue.find()) {
                if (cue.start() >= said) parent(page, block, span, cue, said);
                said = cue.end();
            }
        }
    }

    /// @param cue found in the sentence
    /// @param from where the cue before it ended
    private static void parent(Page page, Block block, Span span, Matcher cue, int from) {
        String sentence = span.in(block.text());
        var names = page.names(sentence);
        int cueEnd = cue.end();
        var parent =
                names.stream()
                        .filter(n ->
                                n.span().start() >= cueEnd - 5 && n.span().start() - cueEnd < 40)
                        .findFirst()
                        .orElse(null);
        if (parent == null || page.isPublisher(parent.text())) return;
        // behind a first parent a second one is still of the same child
        var child =
                names.stream()
                        .filter(n -> n.span().end() <= (from == 0 ? cue.start() : 0))
                        .reduce((a, b) -> b)
                        .orElse(null);
        // *mit dem Gießerei-Institut der TU* speaks of another, whose name we did not know
        if (child == null
                && SOMEBODYS.matcher(cue.group()).lookingAt()
                && !IS.in(sentence.substring(0, cue.start()))) return;
        Quote quote = page.quote(block, span, parent.span().shift(span.start()));
        String below = child != null ? page.name(child, quote, 0.7) : page.publisher();
        boolean ours =
                child != null
                        || page.begins(sentence)
                        || (from > 0 && page.isPublisher(first(names)))
                        || OURS.in(sentence)
                        || continued(page, block, span);
        if (ours) page.relate(below, Predicate.PART_OF, page.name(parent, quote, 0.75), quote, 0.8);
    }

    private static final Pattern SOMEBODYS =
            Pattern.compile(
                    "(?:einrichtung|abteilung|institut|cluster|forschungsstelle)",
                    CASE_INSENSITIVE | UNICODE_CASE);

    private static final Cue IS =
            Cue.of("\\b(?:ist|sind|als|war|wurde)\\b[^,;]{0,80}$", CASE_INSENSITIVE | UNICODE_CASE);

    /// *Sie gehört zum Institut …* right behind a sentence that begins with the publisher.
    private static boolean continued(Page page, Block block, Span span) {
        if (!PRONOUN.matcher(span.in(block.text())).lookingAt()) return false;
        Span before = null;
        for (Span earlier : page.sentences.split(block.text(), block.lang()))
            if (earlier.end() <= span.start()) before = earlier;
        if (before == null) return false;
        var names = page.names(before.in(block.text()));
        return !names.isEmpty()
                && names.getFirst().span().start() <= 4
                && page.isPublisher(names.getFirst().text());
    }

    private static final Pattern PRONOUN = Pattern.compile("(?:Sie|Es|Er|It) ");

    private static String first(List<OrganizationNames.Name> names) {
        return names.isEmpty() ? "" : names.getFirst().text();
    }

    private static final Cue OURS =
            Cue.of(
                    "\\b(?:wir|unser\\w*|we|our|das institut|der lehrstuhl|das unternehmen|die arbeitsgruppe|das zentrum|die firma)\\b",
                    CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern WORK =
            Pattern.compile("(?:Page|WebSite|Article|Posting|Object|Work|List|Blog|Book|Dataset)$");

    private static void structured(Page page, Item item) {
        // a page is part of its site, which says nothing of who runs them
        if (item.types().stream().anyMatch(type -> WORK.matcher(type).find())) return;
        for (String property : List.of("parentOrganization", "isPartOf", "department"))
            for (Item other : item.items(property)) {
                String mine = item.text("name").orElse("");
                String theirs = other.text("name").orElse("");
                if (mine.isBlank() || theirs.isBlank()) continue;
                boolean up = !property.equals("department");
                Quote quote = Quote.outside(mine + " – " + property + ": " + theirs);
                page.name(theirs, OrganizationNames.kind(theirs), quote, 0.85);
                page.relate(up ? mine : theirs, Predicate.PART_OF, up ? theirs : mine, quote, 0.9);
            }
    }
}
