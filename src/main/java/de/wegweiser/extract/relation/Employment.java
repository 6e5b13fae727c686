package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import java.util.regex.Pattern;

/// Who works for whom and who leads: from people with a role, and from sentences such as *Prof. X
/// leitet den Lehrstuhl für Y*.
final class Employment {

    private static final Pattern LEADS =
            Pattern.compile(
                    "\\bleite(t|te|n)\\b|\\bleiter(in)?\\b|\\binhaber(in)?\\b|lehrstuhlinhaber|geschäftsführ|\\bvorstand|\\bführt\\b|sprecher(in)?|direktor|"
                            + "\\bunter (der )?leitung\\b|headed by|\\bheads?\\b|\\bleads?\\b|director|chair holder|managing",
                    CASE_INSENSITIVE | UNICODE_CASE);

    private Employment() {}

    static void read(Page page) {
        for (PersonMention person : page.people) stated(page, person);
        for (Block block : page.document.main())
            if (page.people.stream().anyMatch(p -> block.text().contains(p.name())))
                told(page, block);
    }

    private static void stated(Page page, PersonMention person) {
        boolean outsider =
                person.role() == PersonRole.DATA_PROTECTION
                        || person.role() == PersonRole.EDITORIAL;
        String employer = person.affiliation();
        if (employer == null) {
            if (outsider || page.publisher == null) return;
            employer = page.publisher.name();
        }
        Predicate predicate = person.role().leads() ? Predicate.LEADS : Predicate.WORKS_FOR;
        double sure = person.affiliation() == null ? 0.85 : 0.95;
        page.relate(person.name(), predicate, employer, person.quote(), person.confidence() * sure);
    }

    private static void told(Page page, Block block) {
        for (Span span : page.sentences.split(block.text(), page.document.lang())) {
            String sentence = span.in(block.text());
            if (!LEADS.matcher(sentence).find()) continue;
            for (PersonMention person : page.people) {
                int at = sentence.indexOf(person.name());
                if (at >= 0) lead(page, block, span, sentence, person, at);
            }
        }
    }

    /// The unit nearest to the word of leading, when only the person stands between or beside them.
    private static void lead(
            Page page, Block block, Span span, String sentence, PersonMention person, int at) {
        var cue = LEADS.matcher(sentence);
        if (!cue.find()) return;
        for (var name : page.names(sentence)) {
            int gap =
                    Math.min(
                            Math.abs(name.span().start() - cue.end()),
                            Math.abs(cue.start() - name.span().end()));
            boolean near =
                    gap <= 30 && Math.abs(at - cue.start()) <= 120 && sentence.length() <= 400;
            if (!near) continue;
            var quote = page.quote(block, span, name.span().shift(span.start()));
            page.relate(person.name(), Predicate.LEADS, page.name(name, quote, 0.75), quote, 0.8);
            return;
        }
    }
}
