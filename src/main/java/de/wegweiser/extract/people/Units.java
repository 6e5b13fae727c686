package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.people.PeopleOfPage.Line;
import de.wegweiser.extract.relation.OrganizationNames;
import de.wegweiser.fact.OrganizationKind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which organization a line stands under: the one in its row of a table, the one its heading
/// names, or the one whose line opens its section.
final class Units {

    /// A name with words around it tells of the organization rather than heading its people.
    private static final double WHOLE = 0.6;

    private static final int LONGEST = 160;

    /// Parts of a house that are headed by a word and have no *für* behind it.
    private static final Cue PART =
            Cue.of(
                    "^(?:Fachbereich|Fakultät|Fachgebiet|Lehrgebiet|AG|Arbeitsgruppe|Arbeitsbereich|Forschungsgruppe|Nachwuchsgruppe|Department|Faculty) [„“\"]?[\\p{Lu}\\d][^,:.!?@\\t]{2,70}$");

    /// A row that is longer lays out a whole page. In characters.
    private static final int ROW = 600;

    private final IdentityHashMap<Line, String> opened = new IdentityHashMap<>();

    /// Whose row of a table a block is, where the table's first column tells that.
    private final IdentityHashMap<Block, String> owners = new IdentityHashMap<>();

    /// The head of a column of organizations.
    private static final Cue HOUSES =
            Cue.of(
                    "(?iu)^\\W{0,3}(?:einrichtung(?:en)?|institution(?:en)?|organisation(?:en)?|firma|unternehmen|partner|mitglied|labor(?:e|atorium)?|institut|lehrstuhl|abteilung|verein|company|institution|organi[sz]ation|lab(?:oratory)?)\\W{0,3}\\t");

    /// Who pays is nobody's employer.
    private static final Cue FUNDER =
            Cue.of(
                    "(?iu)^\\W{0,3}(?:förder|mittelgeber|gefördert|finanziert|zuwendung|projektträger|fund|support|sponsor)|^(?:bundesministerium|ministerium|federal ministry|deutsche forschungsgemeinschaft)");

    /// @param names tells whether a line names a person
    Units(List<Line> lines, Predicate<Line> names) {
        List<String> section = List.of();
        boolean opens = false;
        boolean begun = false;
        String unit = "";
        @Nullable Block from = null;
        houses(lines);
        for (Line line : lines) {
            if (!line.block().headings().equals(section)) {
                section = line.block().headings();
                opens = false;
                begun = false;
                unit = "";
            }
            if (line.block().isHeading()) continue;
            var named = named(line.text());
            // where people come first, a unit's line belongs to the person above it
            if (!begun && (named.isPresent() || names.test(line))) {
                begun = true;
                opens = named.isPresent();
            }
            if (cells(from) && !Objects.equals(from, line.block())) unit = "";
            if (opens && named.isPresent()) {
                unit = named.get();
                from = line.block();
            }
            if (!unit.isEmpty()) opened.put(line, unit);
        }
    }

    /// Whether a line is the first cell of a row that its table says is an organization's.
    boolean house(Line line) {
        return line.span().start() == 0 && line.text().equals(owners.get(line.block()));
    }

    /// Whether a row of several cells opened it, which holds for no other row.
    private static boolean cells(@Nullable Block opener) {
        return opener != null
                && opener.kind() == Block.Kind.TABLE_ROW
                && opener.text().indexOf('\t') >= 0;
    }

    private void houses(List<Line> lines) {
        int last = -2;
        boolean houses = false;
        for (Line line : lines) {
            Block block = line.block();
            if (block.index() == last) continue;
            if (block.kind() != Block.Kind.TABLE_ROW) {
                houses = false;
                continue;
            }
            boolean first = block.index() != last + 1;
            last = block.index();
            if (first) houses = HOUSES.in(block.text());
            else if (houses && block.text().indexOf('\t') > 0)
                owners.put(block, block.text().substring(0, block.text().indexOf('\t')).strip());
        }
    }

    Optional<String> above(Line line) {
        if (line.block().kind() == Block.Kind.TABLE_ROW && line.block().text().length() <= ROW) {
            var row = row(line);
            if (row.isPresent()) return row;
            String owner = owners.get(line.block());
            if (owner != null && line.span().start() > 0 && owner.length() <= 80)
                return Optional.of(owner.split(",|\\n", 2)[0].strip());
        }
        if (opened.containsKey(line)) return Optional.of(opened.get(line));
        var headings = line.block().headings();
        for (int i = headings.size() - 1; i >= Math.max(0, headings.size() - 2); i--) {
            var unit = named(headings.get(i));
            if (unit.isPresent()) return unit;
        }
        return Optional.empty();
    }

    /// The only organization that the other cells name.
    private static Optional<String> row(Line line) {
        String text = line.block().text();
        String others =
                text.substring(0, line.span().start()) + "\t" + text.substring(line.span().end());
        var names =
                OrganizationNames.in(others).stream()
                        .map(OrganizationNames.Name::text)
                        .distinct()
                        .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /// *(associated partner)* behind a name.
    private static final Pattern REMARK = Pattern.compile("\\s\\(\\p{Ll}[^()]{2,60}\\)$");

    /// The organization that a heading or a line is about; of a house and its part the part.
    private static Optional<String> named(String text) {
        if (text.length() > LONGEST || FUNDER.in(text)) return Optional.empty();
        if (PART.matcher(text).find()) return Optional.of(text.strip());
        text = REMARK.matcher(text).replaceFirst("");
        var names = OrganizationNames.in(text);
        int covered = names.stream().mapToInt(n -> n.span().end() - n.span().start()).sum();
        if (names.isEmpty() || names.size() > 2 || covered < WHOLE * text.length())
            return Optional.empty();
        return names.stream()
                .filter(n ->
                        n.kind() == OrganizationKind.RESEARCH_GROUP
                                || n.kind() == OrganizationKind.RESEARCH_INSTITUTE)
                .findFirst()
                .or(() -> Optional.of(names.getFirst()))
                .map(OrganizationNames.Name::text);
    }
}
