package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Link;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import de.wegweiser.ontology.Gazetteer;
import java.util.List;
import java.util.Optional;

/// Who works with whom, and who is a member of what: from sections headed "Partner" and from
/// sentences. A cooperation that is only planned is none; a customer is no partner.
final class Cooperation {

    // Confidences below: of the partners found on 81 pages 57 % were (2026-11-27), those in lists
    // more often than those in sentences.

    private static final int FLAGS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;

    private static final Cue PARTNERS =
            Cue.of(
                    "partner\\b|partner:|kooperation|zusammenarbeit|netzwerk|cooperat|collaborat|\\bpartners\\b",
                    FLAGS);

    private static final Cue NOT_PARTNERS =
            Cue.of(
                    "partner werden|ansprechpartner|become a partner|projektpartner|project partner|konsortialpartner|vertriebspartner gesucht|ihr partner",
                    FLAGS);

    private static final Cue MEMBERSHIPS =
            Cue.of(
                    "mitgliedschaft|mitglied (in|im|bei)|verbände|memberships?|netzwerke und verbände",
                    FLAGS);

    private static final Cue TOGETHER =
            Cue.of(
                    "\\barbeite(n|t|te|ten)\\b.{1,300}\\bzusammen\\b|zusammenarbeit mit|in kooperation mit|kooperier\\w* .{0,60}\\bmit\\b|kooperationspartner|"
                            + "\\bgemeinsam mit\\b|zusammen mit|partnerschaft mit|\\bunser(e[mnrs]?)? (langjährige[rnsm]? |regionale[rnsm]? )?partner|"
                            + "entwicklungspartner|forschungspartner|technologiepartner|kooperationsvertrag|in partnership with|in cooperation with|in collaboration with|"
                            + "collaborat\\w+ with|cooperat\\w+ with|together with|our partners?|\\bpartner (ist|sind|von|der|des|in|im)\\b|seite an seite mit|"
                            + "\\bjoint(ly)? (work|project|research) with",
                    FLAGS);

    private static final Cue MEMBER =
            Cue.of(
                    "\\b(gründungs)?mitglied(er)?\\s(im|in|bei|beim|des|der|von)\\b|mitgliedschaft (im|in|bei|beim)|\\bmember of\\b|\\bangehörig",
                    FLAGS);

    private static final Cue PLANNED =
            Cue.of(
                    "\\bgeplant|\\bplan(en|t)\\b|\\bwollen\\b|\\bmöchten\\b|angestrebt|künftig|zukünftig|soll(en)?\\b|denkbar|\\bplanned\\b|\\bwill\\b|in aussicht",
                    FLAGS);

    private static final Cue DENIED =
            Cue.of("\\b(nicht mehr|kein\\w*|beendet|ehemalig\\w*|no longer|former)\\b", FLAGS);

    private Cooperation() {}

    static void read(Page page, Gazetteer gazetteer) {
        for (Block block : page.document.main()) {
            boolean heading = block.isHeading();
            String above = block.heading();
            boolean partners =
                    !heading
                            && PARTNERS.matcher(above).find()
                            && !NOT_PARTNERS.matcher(above).find()
                            && above.length() < 80;
            boolean memberships =
                    !heading && MEMBERSHIPS.matcher(above).find() && above.length() < 80;
            if (partners || memberships)
                listed(
                        page,
                        block,
                        memberships ? Predicate.MEMBER_OF : Predicate.COOPERATES_WITH,
                        gazetteer);
            if (!heading) told(page, block);
        }
    }

    /// An item of a list of partners: the names in it, or its link's text.
    private static void listed(Page page, Block block, Predicate predicate, Gazetteer gazetteer) {
        if (PLANNED.matcher(block.text()).find() || DENIED.matcher(block.text()).find()) return;
        boolean item = block.kind() != Block.Kind.PARAGRAPH || block.text().length() < 120;
        var names = page.names(block.text());
        if (!names.isEmpty()) {
            int limit = item ? 1 : names.size();
            for (int i = 0; i < limit; i++)
                relate(
                        page,
                        block,
                        new Span(0, block.text().length()),
                        names.get(i),
                        predicate,
                        i == 0 ? 0.7 : 0.6);
        } else if (item)
            loose(page, block, gazetteer)
                    .ifPresent(name ->
                            relate(
                                    page,
                                    block,
                                    new Span(0, block.text().length()),
                                    name,
                                    predicate,
                                    0.55));
    }

    /// A name without a legal form: the text of an external link, or the head of the item up to a
    /// comma, a dash or a colon.
    private static Optional<OrganizationNames.Name> loose(
            Page page, Block block, Gazetteer gazetteer) {
        for (Link link : block.links())
            if (link.external() && plausible(link.text(), gazetteer)) {
                int at = block.text().indexOf(link.text().strip());
                if (at >= 0) return Optional.of(named(link.text().strip(), at));
            }
        if (block.kind() != Block.Kind.LIST_ITEM && block.kind() != Block.Kind.TABLE_ROW)
            return Optional.empty();
        String head = block.text().split("\\s[–—-]\\s|[,:(\\n\\t]", 2)[0].strip();
        return plausible(head, gazetteer) && !page.person(head).isPresent()
                ? Optional.of(named(head, block.text().indexOf(head)))
                : Optional.empty();
    }

    private static OrganizationNames.Name named(String text, int at) {
        OrganizationKind kind = OrganizationNames.kind(text);
        return new OrganizationNames.Name(text, kind, new Span(at, at + text.length()));
    }

    /// Up to six words with a capital first, no sentence, no town.
    private static boolean plausible(String text, Gazetteer gazetteer) {
        String name = text.strip();
        return name.length() >= 3
                && name.length() <= 70
                && Character.isUpperCase(name.charAt(0))
                && name.chars().filter(c -> c == ' ').count() < 6
                && !name.matches(
                        "(?iu).*[.!?]$|.*\\b(mehr|weiter|hier|zur|website|webseite|www|http|ist|sind|wir|unsere?|mit|more|read)\\b.*")
                && !Tables.COLUMN.matcher(name).matches()
                && gazetteer.locate(null, name).isEmpty();
    }

    private static void told(Page page, Block block) {
        String text = block.text();
        if (!TOGETHER.matcher(text).find() && !MEMBER.matcher(text).find()) return;
        for (Span span : page.sentences.split(text, block.lang())) {
            String sentence = span.in(text);
            if (PLANNED.matcher(sentence).find() || DENIED.matcher(sentence).find()) continue;
            var member = MEMBER.matcher(sentence);
            if (member.find()) {
                int from = member.end();
                page.names(sentence).stream()
                        .filter(n -> n.span().start() >= from - 4)
                        .findFirst()
                        .ifPresent(n ->
                                relate(
                                        page,
                                        block,
                                        span,
                                        n.shiftedIn(span),
                                        Predicate.MEMBER_OF,
                                        0.7));
                continue;
            }
            var together = TOGETHER.matcher(sentence);
            if (!together.find()) continue;
            boolean own = OWN.matcher(sentence).find() || sentenceNamesPublisher(page, sentence);
            var names = page.names(sentence);
            if (!own && names.size() > 1 && acts(sentence, names.getFirst())) {
                others(page, block, span, names);
                continue;
            }
            for (var name : names)
                relate(
                        page,
                        block,
                        span,
                        name.shiftedIn(span),
                        Predicate.COOPERATES_WITH,
                        own ? 0.7 : 0.55);
        }
    }

    /// Whether the first name is who acts: no *mit* and no *partner* stands before it.
    private static boolean acts(String sentence, OrganizationNames.Name first) {
        return !WITH.matcher(sentence.substring(0, first.span().start())).find();
    }

    private static final Cue WITH = Cue.of("\\b(mit|with|\\w{0,20}partner\\w{0,4})\\b", FLAGS);

    /// Two others of whom the page reports: the first named works with the rest.
    private static void others(
            Page page, Block block, Span span, List<OrganizationNames.Name> names) {
        Quote first = page.quote(block, span, names.getFirst().span().shift(span.start()));
        String subject = page.name(names.getFirst(), first, 0.6);
        for (var name : names.subList(1, names.size())) {
            Quote quote = page.quote(block, span, name.span().shift(span.start()));
            page.relate(
                    subject, Predicate.COOPERATES_WITH, page.name(name, quote, 0.6), quote, 0.6);
        }
    }

    /// Who speaks is the publisher.
    private static final Cue OWN =
            Cue.of(
                    "\\b(wir|uns|unser\\w*|we|our|us|(der|dem|vom) (lehrstuhl|verein|verband)|(das|dem|am) (institut|fachgebiet|unternehmen|zentrum|netzwerk)|(die|der) (arbeitsgruppe|firma|kammer|professur))\\b",
                    FLAGS);

    private static boolean sentenceNamesPublisher(Page page, String sentence) {
        return page.publisher != null && sentence.contains(page.publisher.name());
    }

    /// @param name with its span in the block's text
    private static void relate(
            Page page,
            Block block,
            Span snippet,
            OrganizationNames.Name name,
            Predicate predicate,
            double confidence) {
        if (page.isPublisher(name.text()) || page.publisher().isEmpty()) return;
        // what a person belongs to, the house does not
        if (predicate == Predicate.MEMBER_OF && page.document.role() == PageRole.PROFILE) return;
        Quote quote = page.quote(block, snippet, name.span());
        page.relate(
                page.publisher(), predicate, page.name(name, quote, confidence), quote, confidence);
    }
}
