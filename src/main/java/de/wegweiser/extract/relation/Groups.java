package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The table in which an institute or a faculty lists its chairs or groups: a row for each, with
/// its name and who leads it, under a head that tells which column is which.
public final class Groups {

    private static final int FLAGS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;

    private static final Cue HEADING =
            Cue.of(
                    "^\\W{0,3}(?:unsere |die |our )?(?:arbeitsgruppen|forschungsgruppen|arbeitsbereiche|lehrstühle|fachgebiete|lehrgebiete|professuren|abteilungen|working groups|research groups|groups|chairs|departments)\\b",
                    FLAGS);

    private static final Cue NAME =
            Cue.of(
                    "^\\W{0,3}(?:name|bezeichnung|arbeitsgruppe|forschungsgruppe|arbeitsbereich|lehrstuhl|fachgebiet|lehrgebiet|professur|abteilung|gruppe|group|chair|department)\\b",
                    FLAGS);

    private static final Cue LEADER =
            Cue.of(
                    "^\\W{0,3}(?:leit(?:ung|er)|inhaber|head|lead|professor|sprecher)\\w{0,6}\\b",
                    FLAGS);

    /// A name with fewer letters is its abbreviation.
    private static final int SHORTEST = 5;

    private static final int LONGEST = 120;

    private Groups() {}

    /// @return who leads one of them, and so not the house that lists them
    static Set<String> read(Page page) {
        var leaders = new HashSet<String>();
        if (page.publisher == null || page.publisher.kind() == OrganizationKind.COMPANY)
            return leaders;
        for (Block block : page.document.main())
            columns(page.document, block)
                    .ifPresent(
                            columns -> row(page, block, columns.name(), columns.leader(), leaders));
        return leaders;
    }

    /// Whether a text is the cell that names a group, and so nobody's name.
    public static boolean isName(Document document, Block block, String text) {
        return columns(document, block)
                .map(columns -> block.text().split("\t", -1)[columns.name()].strip())
                .filter(text::equals)
                .isPresent();
    }

    private record Columns(int name, int leader) {}

    /// Of a row of such a table.
    private static Optional<Columns> columns(Document document, Block block) {
        if (block.kind() != Block.Kind.TABLE_ROW || !HEADING.in(block.heading()))
            return Optional.empty();
        Block head = document.firstRow(block);
        if (head.equals(block)) return Optional.empty();
        String[] heads = head.text().split("\t", -1);
        int name = column(heads, NAME);
        int leader = column(heads, LEADER);
        int cells = block.text().split("\t", -1).length;
        return name >= 0 && leader >= 0 && name != leader && cells > Math.max(name, leader)
                ? Optional.of(new Columns(name, leader))
                : Optional.empty();
    }

    private static int column(String[] heads, Cue cue) {
        for (int i = 0; i < heads.length; i++) if (cue.in(heads[i])) return i;
        return -1;
    }

    private static void row(Page page, Block block, int name, int leader, Set<String> leaders) {
        String[] cells = block.text().split("\t", -1);
        String group = cells[name].strip();
        if (group.length() < SHORTEST || group.length() > LONGEST || group.indexOf('\n') >= 0)
            return;
        int at = block.text().indexOf(group);
        Quote quote =
                page.quote(
                        block,
                        new Span(0, block.text().length()),
                        new Span(at, at + group.length()));
        String unit = page.name(group, OrganizationKind.RESEARCH_GROUP, quote, 0.7);
        page.relate(unit, Predicate.PART_OF, page.publisher(), quote, 0.75);
        for (PersonMention person : page.people) {
            if (!Page.names(cells[leader], person.name())) continue;
            leaders.add(person.name());
            page.relate(person.name(), Predicate.LEADS, unit, quote, 0.8);
        }
    }
}
