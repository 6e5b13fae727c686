package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.organization.LegalForms;
import de.wegweiser.extract.people.PersonRoles;
import de.wegweiser.fact.OrganizationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is listed on a project's own page of partners: cards, items, terms with their tasks, lines
/// below a logo. Where one in three of a list looks like an organization, or almost all link to
/// sites of their own, the others are organizations too, whatever they are called.
final class Consortium {

    private static final int FLAGS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;

    /// One who takes part.
    ///
    /// @param name with its span in the block's text
    /// @param sure whether it looks like an organization by itself
    record Side(Block block, OrganizationNames.Name name, boolean sure) {}

    /// Blocks of one sort below one heading: the cards, the items.
    private record Rank(String heading, Block.Kind kind, int level) {}

    /// Headings of those who take part in a project.
    private static final Cue SIDES =
            Cue.of(
                    "(?<!\\p{L})(?<!ihr |your |dein |become a )(?!ansprechpartner|partner werden)(?:assoziierte |assoziierter )?\\p{L}{0,20}partners?(?:\\b|innen)|konsorti|consorti|koordination|coordination|beteiligte",
                    FLAGS);

    /// Headings among theirs below which nobody takes part.
    private static final Cue OTHERS =
            Cue.of(
                    "förder|gefördert|fund|medienpartner|kontakt|contact|ansprechpartner|beirat|advisory|team\\b|news|aktuelles|publikation",
                    FLAGS);

    /// Characters of the name of one, longer ones are sentences.
    private static final int LONGEST = 100;

    private static final int WORDS = 12;

    /// Of a line that names a house and its parts, or a name and its task.
    private static final int ENTRY = 160;

    /// Lines without a mark of a list are one only when there are so many of them.
    private static final int LINES = 3;

    private Consortium() {}

    static List<Side> of(Page page) {
        var ranks = new LinkedHashMap<Rank, List<Block>>();
        var topic = topic(page);
        for (Block block : page.document.main())
            rank(block, topic)
                    .ifPresent(
                            rank -> ranks.computeIfAbsent(rank, _ -> new ArrayList<>()).add(block));
        var sides = new ArrayList<Side>();
        ranks.forEach((rank, blocks) -> {
            if (rank.kind() == Block.Kind.HEADING)
                sides.addAll(listed(page, rank, outside(texts(sides), blocks)));
        });
        var cards = texts(sides);
        ranks.forEach((rank, blocks) -> {
            if (rank.kind() != Block.Kind.HEADING)
                sides.addAll(listed(page, rank, outside(cards, blocks)));
        });
        return sides;
    }

    private static Set<String> texts(List<Side> sides) {
        return sides.stream().map(side -> side.block().text()).collect(Collectors.toSet());
    }

    /// Those that do not tell of one who is named above them.
    private static List<Block> outside(Set<String> cards, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.headings().stream().noneMatch(cards::contains))
                .toList();
    }

    /// The list a block is an entry of; empty when it stands elsewhere or is none.
    private static Optional<Rank> rank(Block block, List<String> topic) {
        var headings = new ArrayList<>(topic);
        headings.addAll(block.headings());
        int at = headings.size() - 1;
        while (at >= 0 && !sides(headings.get(at))) at--;
        if (at < 0 || headings.subList(at, headings.size()).stream().anyMatch(OTHERS::in))
            return Optional.empty();
        boolean entry =
                switch (block.kind()) {
                    case HEADING -> !sides(block.text()) && !OTHERS.in(block.text());
                    case LIST_ITEM -> true;
                    case DEFINITION -> block.level() == 1;
                    case PARAGRAPH -> block.text().length() <= ENTRY && !block.text().endsWith(".");
                    case TABLE_ROW -> block.text().indexOf('\t') >= 0 && !Tables.head(block);
                };
        return entry
                ? Optional.of(new Rank(firstLine(headings.get(at)), block.kind(), block.level()))
                : Optional.empty();
    }

    /// What a page is about below none of whose headings partners stand: a part of its title, or
    /// the end of its address, is nothing but *Partner*, *Konsortium*.
    private static List<String> topic(Page page) {
        boolean headed =
                page.document.main().stream()
                        .flatMap(block -> block.headings().stream())
                        .anyMatch(Consortium::sides);
        if (headed) return List.of();
        if (roles(page) >= 2) return List.of("Project partners");
        String title = page.document.title();
        String path = page.document.url().getPath();
        var last = path == null ? null : ADDRESS.matcher(path);
        return Stream.concat(
                        title == null ? Stream.of() : TITLE.splitAsStream(title),
                        last == null || !last.find() ? Stream.of() : Stream.of(last.group(1)))
                .filter(part -> ALONE.matcher(part).matches())
                .limit(1)
                .toList();
    }

    /// How many cards tell what somebody does in the project. Those of a freelancer do as well, of
    /// his customers, but know no work packages.
    private static long roles(Page page) {
        var blocks = page.document.main();
        if (blocks.stream().noneMatch(block -> PACKAGES.in(block.text()))) return 0;
        return blocks.stream()
                .filter(block -> !block.isHeading() && ROLE.in(block.text()))
                .map(Block::heading)
                .distinct()
                .count();
    }

    private static final Cue PACKAGES =
            Cue.of(
                    "work ?packages?|arbeitspakete?|(?:projekt|verbund|project )(?:koordinat|coordinat)|konsorti|consorti|förderkennzeichen|grant agreement",
                    FLAGS);

    /// What the card of one who takes part tells of it.
    private static final Cue ROLE =
            Cue.of(
                    "^\\W{0,3}(?:rolle|aufgaben?|beitrag|role|tasks?|contribution) (?:im|am|zum|in|in the|to the) (?:\\p{L}{1,20})?(?:projekt|vorhaben|verbund|project|consortium)\\b",
                    FLAGS | Pattern.MULTILINE);

    /// Whether title or address say that the page lists who takes part in a project.
    static boolean isTopic(Page page) {
        return topic(page).stream().anyMatch(OF_PROJECTS::in);
    }

    /// Whether they, or a heading, name what only projects have.
    static boolean isOn(Page page) {
        return isTopic(page)
                || page.document.main().stream()
                        .filter(block -> block.text().length() < HEADING)
                        .anyMatch(block ->
                                block.isHeading()
                                        ? OF_PROJECTS.in(block.text())
                                        : LINE_OF_PARTNERS.matcher(block.text()).find());
    }

    /// In characters.
    private static final int HEADING = 60;

    /// A line that heads a list without being a heading; no sentence.
    private static final Pattern LINE_OF_PARTNERS =
            Pattern.compile("(?:konsorti|consorti|projektpartner|verbundpartner)[^.!?]*$", FLAGS);

    private static final Cue OF_PROJECTS =
            Cue.of(
                    "konsorti|consorti|projektpartner|verbundpartner|projektteam\\b|project team\\b|project partner|partner (?:im|des|in the) (?:\\p{L}{1,20})?(?:projekt|vorhaben|project)",
                    FLAGS);

    /// The last word of an address, without its ending.
    private static final Pattern ADDRESS =
            Pattern.compile("([^/_.-]{4,40})(?:\\.(?:html?|php|aspx?|md))?/?$");

    private static final Pattern TITLE = Pattern.compile("\\s{1,3}[|–-]\\s{1,3}");

    private static final Pattern ALONE =
            Pattern.compile(
                    "(?:unsere |our )?\\p{L}{0,12}partner(?:s|innen)?|(?:das )?(?:konsortium|consortium)",
                    FLAGS);

    /// Without the person behind it: *Verbundpartner Prof. Dr. A. Muster*.
    private static String firstLine(String heading) {
        return PERSON_BEHIND.matcher(heading).replaceFirst("").strip();
    }

    private static final Pattern PERSON_BEHIND =
            Pattern.compile("(?:\\n| (?=(?:Prof|Dr|Frau|Herr)\\b)).*$", Pattern.DOTALL);

    /// Headings of one who takes part, or of nobody else: a single line, or logos without a known
    /// name, will do.
    private static final Pattern ONE =
            Pattern.compile(
                    "^\\W{0,3}(?:(?:unsere |die |our |the )?(?:projekt|verbund|konsortial|praxis|industrie|forschungs|anwendungs|entwicklungs)partner\\p{L}{0,5}|(?:project|research|industry|industrial|application|development|consortium) partners?|(?:projekt|verbund|gesamt)koordination|(?:das |the )?(?:konsortium|consortium))\\W{0,3}$",
                    FLAGS);

    /// Whether those below a heading take part; *Muster & Partner Ingenieure* is one of them.
    static boolean sides(String heading) {
        return SIDES.in(heading) && !FIRM.in(heading);
    }

    private static final Cue FIRM = Cue.of("[&+] Partner(?: \\p{Lu}| ?mbB|\\.)");

    private static List<Side> listed(Page page, Rank rank, List<Block> blocks) {
        var sides = new ArrayList<Side>();
        int entries = 0;
        var often = repeated(blocks);
        for (Block block : blocks)
            for (Span line : lines(block)) {
                if (often.contains(line.in(block.text()))) continue;
                if (page.entry(line.in(block.text())).isEmpty()) entries++;
                side(page, block, chair(page, block, line))
                        .filter(side -> named(rank, side))
                        .ifPresent(sides::add);
            }
        long sure = sides.stream().filter(Side::sure).count();
        long linked =
                sides.stream()
                        .filter(s -> s.block().links().stream().anyMatch(link -> link.external()))
                        .count();
        boolean organizations = 3 * sure >= entries || 3 * linked >= 2L * entries;
        if (rank.kind() == Block.Kind.PARAGRAPH)
            organizations =
                    3 * sure >= entries && (entries >= LINES || ONE.matcher(rank.heading()).find());
        boolean logos =
                (linked == entries
                                || (sides.size() == entries && rank.kind() == Block.Kind.PARAGRAPH))
                        && entries >= LINES
                        && ONE.matcher(rank.heading()).find();
        boolean few = rank.kind() == Block.Kind.PARAGRAPH && entries < LINES;
        if ((organizations && sure > 0 && !few) || logos) return sides;
        return sides.stream().filter(Side::sure).toList();
    }

    /// Below the logo of its university, a chair is named in the next line.
    private static Span chair(Page page, Block block, Span line) {
        String text = block.text();
        if (line.end() >= text.length() || text.charAt(line.end()) != '\n') return line;
        int end = text.indexOf('\n', line.end() + 1);
        var next = new Span(line.end() + 1, end < 0 ? text.length() : end);
        var house = page.names(line.in(text));
        var unit = page.names(next.in(text));
        boolean below =
                house.size() == 1
                        && house.getFirst().kind() == OrganizationKind.UNIVERSITY
                        && !unit.isEmpty()
                        && unit.getFirst().kind() == OrganizationKind.RESEARCH_GROUP
                        && unit.getFirst().span().start() == 0;
        return below ? next : line;
    }

    /// What stands in many entries is of what they have in common: a country, a role.
    private static Set<String> repeated(List<Block> blocks) {
        var count = new HashMap<String, Integer>();
        for (Block block : blocks)
            for (Span line : lines(block)) count.merge(line.in(block.text()), 1, Integer::sum);
        return count.entrySet().stream()
                .filter(entry -> entry.getValue() >= OFTEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static final int OFTEN = 3;

    /// A word alone below a logo is its town as often as its name.
    private static boolean named(Rank rank, Side side) {
        return side.sure()
                || rank.kind() != Block.Kind.PARAGRAPH
                || side.name().text().indexOf(' ') > 0
                || !side.block().links().isEmpty();
    }

    /// Logos and links side by side are an entry each; else the first line names the one of whom
    /// the others tell.
    private static List<Span> lines(Block block) {
        String text = block.text();
        boolean row = block.kind() == Block.Kind.TABLE_ROW;
        if (!row && (block.kind() != Block.Kind.PARAGRAPH || text.indexOf('\n') < 0))
            return List.of(firstOf(text));
        var lines = new ArrayList<Span>();
        var line = (row ? CELL : LINE).matcher(text);
        while (line.find()) lines.add(new Span(line.start(), line.end()));
        long linked =
                lines.stream()
                        .filter(span ->
                                block.links().stream()
                                        .anyMatch(link -> link.text().equals(span.in(text))))
                        .count();
        if (linked == lines.size()) return lines;
        return List.of(row ? Tables.name(text) : firstOf(text));
    }

    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    private static final Pattern CELL = Pattern.compile("[^\\t]+");

    /// The cell of a logo may come first, and be empty.
    static Span firstOf(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') start++;
        return new Span(start, start + end(text.substring(start)));
    }

    private static Optional<Side> side(Page page, Block block, Span place) {
        String text = block.text();
        if (place.start() >= place.end()) return Optional.empty();
        String line = place.in(text).strip();
        if (line.length() < 3
                || line.endsWith(":")
                || (line.endsWith(".")
                        && !FORMED.matcher(line).find()
                        && !ABBREVIATED.matcher(line).find())
                || Projects.generic(line)
                || noName(line)
                || page.entry(line).isPresent()) return Optional.empty();
        if (funder(line) || isProject(page, line)) return Optional.empty();
        int from = text.indexOf(line, place.start());
        boolean whole = line.length() <= LONGEST && line.split(" ").length <= WORDS;
        var names = page.names(line);
        boolean formed = whole && line.indexOf(',') < 0 && FORMED.matcher(line).find();
        boolean lettered = whole && LETTERED.matcher(line).matches();
        if (names.isEmpty() || formed || (lettered && names.getFirst().span().start() > 0))
            return whole
                            && !SPOKEN.matcher(line).find()
                            && Character.isLetterOrDigit(line.charAt(0))
                    ? Optional.of(side(block, cut(line), from, formed || lettered))
                    : Optional.empty();
        boolean runsOn =
                names.size() > 1
                        && names.getFirst().span().start() == 0
                        && line.substring(
                                        names.getFirst().span().end(), names.get(1).span().start())
                                .isBlank();
        var first =
                names.stream()
                        .filter(name -> name.kind() == OrganizationKind.RESEARCH_GROUP && !runsOn)
                        .findFirst()
                        .orElse(names.getFirst());
        return Optional.of(new Side(block, first.shiftedIn(new Span(from, from + 1)), true));
    }

    /// A project that publishes its own page may be listed as if it were a partner; a house that
    /// publishes it is one.
    private static boolean isProject(Page page, String line) {
        return page.publisher != null
                && page.publisher.kind() == OrganizationKind.ORGANIZATION
                && page.isPublisher(line);
    }

    /// Whether a line is for the most part the name of a funder; *(DLR)* behind a name is not.
    private static boolean funder(String line) {
        return Grants.funder("gefördert " + line)
                .filter(name -> 2 * name.length() > line.length())
                .isPresent();
    }

    private static Side side(Block block, String name, int from, boolean sure) {
        var span = new Span(from, from + name.length());
        return new Side(
                block, new OrganizationNames.Name(name, OrganizationNames.kind(name), span), sure);
    }

    /// Where the name's line ends and its task, town or address begins.
    private static int end(String text) {
        var end = END.matcher(text);
        return end.find() ? end.start() : text.length();
    }

    /// Without a town, or letters in brackets.
    private static String cut(String line) {
        return FORMED.matcher(line).find()
                ? line
                : line.split(",|\\s\\((?![^)]*\\)\\s\\S)", 2)[0].strip();
    }

    private static final Pattern END = Pattern.compile("\\n|\\t|:\\s|\\s[–—]\\s(?=\\p{Ll})");

    /// A legal form ends a name.
    private static final Pattern FORMED =
            Pattern.compile(
                    "(?:\\b(?:GmbH|mbH|AG|KG|UG|SE|OHG|GbR|PartGm?bB|PartG ?mbB|eG|gGmbH|Inc\\.?|Ltd\\.?|B\\.V\\.|S\\.A\\.)|\\be\\. ?V\\.|\\beV)(?: \\p{Lu}{2,8})?$");

    /// A full stop that ends no sentence.
    private static final Pattern ABBREVIATED =
            Pattern.compile("\\b(?:V|K|Inc|Ltd|Co|B\\.V|S\\.A|mbB)\\.$");

    /// A name with what it is called in short.
    private static final Pattern LETTERED =
            Pattern.compile("\\p{Lu}[^()]{5,80} \\(\\p{Lu}[\\p{L}\\d.-]{1,10}\\)");

    /// Whether a line tells where somebody is, how to be reached or what he does, and names nobody.
    static boolean noName(String line) {
        if (LegalForms.first(line).isPresent()) return false;
        if (NO_NAME.matcher(line).find()) return true;
        return PersonRoles.leads(line)
                && OrganizationNames.in(line).stream().noneMatch(name -> name.span().start() == 0);
    }

    /// A way to reach somebody, a town with its code, a street with its number.
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "^(?:e-?mail|tel|telefon|phone|fax|mobil|web|internet|url)\\W{0,3}(?:[:+\\d(]|$)|^\\S+@\\S+$|^(?:d-)?\\d{5} \\p{L}|^[\\p{L}. -]{2,40}(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ring|ufer|damm) \\d{1,4}[a-z]?(?:[ -]{1,3}\\d{1,4}[a-z]?)?$",
                    FLAGS);

    /// Words of a sentence, not of a name.
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "(?<!\\p{L})(?:ist|sind|wird|werden|wir|unsere?|haben|hat|you|we|our|are|is|have|mehr|weitere\\w*|siehe|hier|more|download|logo|e-mail|website|webseite|homepage|kontakt|telefon|tel)(?!\\p{L})|\\?$|@|www\\.|http",
                    FLAGS);
}
