package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of a page as an Impressum is read: between breaks, borders of cells and separators.
///
/// @param number counts from 0 over the page
/// @param span within the block
/// @param label the label or heading that rules the line, empty when none
/// @param own whether the label stands on this very line
record Line(
        int number,
        Block block,
        Span span,
        String text,
        String label,
        boolean own,
        Section section) {

    /// A dot between the code of a town and the rest of a phone number breaks no line.
    private static final Pattern BREAK =
            Pattern.compile(
                    "\\n|\\t|(?=\\s+[|·•●∙])(?<!(?:^|[^\\d ])[ (]{0,2}(?:0|\\+49 ?)[\\d ]{2,7}\\)?)\\s+[|·•●∙]\\s+|\\s+[|·•●∙]\\s+(?=\\D)|\\s{2,}[|·•]\\s*");

    private static final Pattern INLINE_LABEL =
            Pattern.compile("^([\\p{L}][^:\\n]{1,90}?)\\s?:\\s+(?=\\S)");

    boolean heading() {
        return block.isHeading();
    }

    /// Running text, where an address is mentioned rather than given.
    boolean prose() {
        return text.length() > 150
                || (text.length() > 90 && text.matches("(?s).*\\p{Ll}{3,}\\. \\p{Lu}.*"));
    }

    boolean aside() {
        return block.boilerplate();
    }

    Quote quote(Document page, Span mention) {
        return page.quote(block, span, mention.shift(span.start()));
    }

    /// The lines of a page in order, each with the section it stands in.
    static List<Line> of(Document page) {
        var reader = new Reader();
        for (Block block : page.blocks())
            switch (block.region()) {
                case NAV, COOKIE -> {}
                case MAIN, ASIDE, HEADER, FOOTER -> reader.read(block);
            }
        return reader.lines;
    }

    private static final class Reader {

        private final List<Line> lines = new ArrayList<>();

        /// A label that ended the block before: it rules this one too.
        private @Nullable String pending;

        private @Nullable String open;

        void read(Block block) {
            String above = heading(block);
            open = block.isHeading() ? null : pending;
            pending = null;
            if (block.kind() == Block.Kind.TABLE_ROW) open = null;
            var breaks = BREAK.matcher(block.text());
            int from = 0;
            while (breaks.find()) {
                line(block, from, breaks.start(), above);
                from = breaks.end();
            }
            line(block, from, block.text().length(), above);
            if (!block.isHeading() && endsInLabel(block.text())) pending = open;
        }

        private boolean endsInLabel(String text) {
            String last = text.substring(text.lastIndexOf('\n') + 1);
            return open != null && open.equals(last.strip());
        }

        private void line(Block block, int from, int to, String above) {
            String raw = block.text().substring(from, to).replace('\n', ' ');
            String text = raw.strip();
            if (text.isEmpty()) return;
            int start = from + raw.indexOf(text);
            if (LegalForms.isForm(text) && belongs(block, start)) {
                line(block, lines.removeLast().span().start(), to, above);
                return;
            }
            var inline = INLINE_LABEL.matcher(text);
            String own =
                    inline.find() && Section.of(inline.group(1)) != null ? inline.group(1) : null;
            if (block.isHeading()) own = text;
            else if (own == null && label(text)) {
                open = text;
                own = text;
            }
            String ruling = own != null ? own : open != null ? open : above;
            lines.add(
                    new Line(
                            lines.size(),
                            block,
                            new Span(start, start + text.length()),
                            text,
                            ruling,
                            own != null,
                            section(ruling, block)));
        }

        /// A legal form on a line of its own ends the name on the line above.
        private boolean belongs(Block block, int start) {
            if (lines.isEmpty()) return false;
            Line last = lines.getLast();
            return last.block().equals(block)
                    && !last.own()
                    && last.span().end() == start - 1
                    && Character.isUpperCase(last.text().codePointAt(0))
                    && last.text().length() < 90;
        }

        /// A line that says what the next ones are.
        private static boolean label(String text) {
            if (text.length() > 110 || Section.of(text) == null) return false;
            if (text.endsWith(":")) return true;
            return text.length() < 80
                    && text.chars().noneMatch(Character::isDigit)
                    && text.split(" ").length <= 6
                    && LegalForms.first(text).isEmpty()
                    && !text.contains("@")
                    && !text.contains(",")
                    && !text.contains(". ")
                    && text.matches(
                            "(?iu)(kontakt|contact|vertret\\w*( durch)?|vertretungsberechtigt\\w*( \\w+)?|inhaber\\w*|geschäftsführ\\w*|impressum|anschrift|adresse|herausgeber\\w*|medieninhaber.*|betreiber\\w*|verantwortlich\\w* .*|redaktion\\w*|registereintrag|handelsregister|firmenbuch|uid-nummer|sitz|umsatzsteuer\\w*.*|datenschutzbeauftragte\\w*|(web)?design.*|umsetzung|realisierung|konzept\\w*.*|aufsichtsbehörde.*|zuständige .*|berufs\\w+|haftungs\\w*|mitgliedschaft\\w*|angaben gemäß.*|anbieter\\w*|vorstand|gesellschafter\\w*|prokurist\\w*|zentrale|gestaltung.*|programmierung|bildnachweis\\w*|urheberrecht|streit\\w+.*|persönlich haftende\\w*.*|komplementär\\w*)");
        }

        /// The nearest heading that says something to us.
        private static String heading(Block block) {
            for (int i = block.headings().size() - 1; i >= 0; i--)
                if (Section.of(block.headings().get(i)) != null) return block.headings().get(i);
            return block.heading();
        }

        private static Section section(String label, Block block) {
            Section said = Section.of(label);
            if (said != null) return said;
            for (int i = block.headings().size() - 1; i >= 0; i--)
                if (Section.of(block.headings().get(i)) == Section.FOREIGN) return Section.FOREIGN;
            return Section.NEUTRAL;
        }
    }
}
