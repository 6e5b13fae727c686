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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
                    "partner werden|ansprechpartner|become a partner|projektpartner|verbundpartner|project partner|konsortialpartner|vertriebspartner gesucht|ihr partner",
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
                    "\\b(gründungs|innungs|förder|verbands|vereins)?mitglied(er)?\\s(im|in|bei|beim|des|der|von)\\b|mitgliedschaft (im|in|bei|beim)|\\bmember of\\b|\\bangehörig",
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
            String above = above(block);
            if (Members.under(page, block)) Members.read(page, block, gazetteer);
            else if (above.length() < 80) under(page, block, above, gazetteer);
            if (!block.isHeading()) told(page, block);
        }
    }

    /// Sorts of partners: what such a heading stands under tells what they are.
    private static final Cue SORT =
            Cue.of(
                    "^\\W{0,5}(?:(?:aus )?(?:der )?)?(?:unternehmen|industrie(?:unternehmen)?|wirtschaft|industry|industrial|companies|academi[ac]|science|wissenschaft(?:liche)?|hochschulen|universitäten|universities|forschung(?:seinrichtungen|sinstitute)?|institute|research(?: institut(?:es|ions))?|praxis|öffentliche hand|kommunen|vereine|national|international|regional|europa|deutschland|weitere|others?|technologie|handel|medien|bildung|politik|verwaltung)\\W{0,5}",
                    FLAGS);

    /// The heading that rules a block.
    private static String above(Block block) {
        var headings = block.headings();
        for (int i = headings.size() - 1; i > 0; i--)
            if (!SORT.matcher(headings.get(i)).matches()) return headings.get(i);
        return headings.isEmpty() ? "" : headings.getFirst();
    }

    private static void under(Page page, Block block, String above, Gazetteer gazetteer) {
        boolean memberships = MEMBERSHIPS.matcher(above).find();
        boolean partners = PARTNERS.matcher(above).find() && !NOT_PARTNERS.matcher(above).find();
        if (!memberships && !partners) return;
        // a partner's own heading; *Ihre Vorteile* and the like name nobody, nor do contents
        boolean nameless = page.names(block.text()).isEmpty();
        if (nameless && (block.isHeading() || page.hasHeading(block.text()))) return;
        listed(
                page,
                block,
                memberships ? Predicate.MEMBER_OF : Predicate.COOPERATES_WITH,
                gazetteer);
    }

    /// An item of a list of partners: the names in it, or its link's text.
    private static void listed(Page page, Block block, Predicate predicate, Gazetteer gazetteer) {
        if (PLANNED.matcher(block.text()).find() || DENIED.matcher(block.text()).find()) return;
        boolean item = block.kind() != Block.Kind.PARAGRAPH || block.text().length() < 120;
        var all = new Span(0, block.text().length());
        var lines = lines(block);
        if (lines.size() > 1) {
            for (Span line : lines)
                entry(page, block, line, gazetteer)
                        .ifPresent(name -> relate(page, block, line, name, predicate, 0.6));
            return;
        }
        var listed = enumerated(page, block, gazetteer);
        if (listed.size() > 1) {
            for (var name : listed) relate(page, block, all, name, predicate, 0.65);
            return;
        }
        var names = page.names(block.text());
        if (!names.isEmpty()) {
            int limit = item ? 1 : names.size();
            for (int i = 0; i < limit; i++)
                relate(page, block, all, names.get(i), predicate, i == 0 ? 0.7 : 0.6);
        } else if (item)
            loose(page, block, gazetteer)
                    .ifPresent(name -> relate(page, block, all, name, predicate, 0.55));
    }

    /// Entries that stand side by side in one block: logos, links or lines of a few words, and what
    /// is listed behind *Industriepartner:*.
    private static List<Span> lines(Block block) {
        var lines = new ArrayList<Span>();
        if (block.kind() != Block.Kind.PARAGRAPH || block.text().length() > 1000) return lines;
        Matcher line = LINE.matcher(block.text());
        boolean plain = true;
        while (line.find()) {
            Matcher label = LABEL.matcher(line.group());
            if (label.find())
                Projects.entries(line.group().substring(label.end()))
                        .forEach(entry -> lines.add(entry.shift(line.start() + label.end())));
            else {
                plain &= line.group().length() <= 70 && !line.group().endsWith(".");
                lines.add(new Span(line.start(), line.end()));
            }
        }
        return plain ? lines : List.of();
    }

    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    private static final Cue LABEL =
            Cue.of(
                    "^\\W{0,3}(?:[\\p{L}-]{1,30} ){0,2}[\\p{L}-]{0,30}(?:partner|partners)\\s?:\\s",
                    FLAGS);

    /// A paragraph that is nothing but an enumeration: *Muster AG, Beispiel GmbH und Erfunden*; one
    /// in two at least must look like a name: *sechzehn Gießereien, unter ihnen die Muster GmbH*
    /// lists nobody.
    private static List<OrganizationNames.Name> enumerated(
            Page page, Block block, Gazetteer gazetteer) {
        var none = List.<OrganizationNames.Name>of();
        if (block.kind() != Block.Kind.PARAGRAPH
                || block.text().length() > 400
                || block.text().contains(". ")
                || page.names(block.text()).isEmpty()) return none;
        var found = new ArrayList<OrganizationNames.Name>();
        Matcher between = BETWEEN.matcher(block.text());
        int from = 0;
        while (from <= block.text().length()) {
            int to = between.find() ? between.start() : block.text().length();
            var name = entry(page, block, new Span(from, to), gazetteer);
            if (name.isEmpty() || name.get().span().start() > from + ARTICLE) return none;
            found.add(name.get());
            if (to == block.text().length()) break;
            from = between.end();
        }
        return found;
    }

    /// Characters that may stand before a name in an enumeration: *die*.
    private static final int ARTICLE = 4;

    private static final Pattern BETWEEN =
            Pattern.compile(",\\s(?:und |and |sowie )?|;\\s|\\s(?:und|and|sowie)\\s|\\n");

    /// The organization that a line is nothing but.
    private static Optional<OrganizationNames.Name> entry(
            Page page, Block block, Span line, Gazetteer gazetteer) {
        String text = line.in(block.text());
        var names = page.names(text);
        if (!names.isEmpty()) return Optional.of(names.getFirst().shiftedIn(line));
        String name = text.strip();
        return plausible(name, gazetteer) && page.person(name).isEmpty()
                ? Optional.of(named(name, line.start() + text.indexOf(name)))
                : Optional.empty();
    }

    /// A name without a legal form: the text of an external link, or the head of the item up to a
    /// comma, a dash or a colon.
    static Optional<OrganizationNames.Name> loose(Page page, Block block, Gazetteer gazetteer) {
        for (Link link : block.links())
            if (link.external() && plausible(link.text(), gazetteer)) {
                int at = block.text().indexOf(link.text().strip());
                if (at >= 0) return Optional.of(named(link.text().strip(), at));
            }
        if (block.kind() != Block.Kind.LIST_ITEM && block.kind() != Block.Kind.TABLE_ROW)
            return Optional.empty();
        Matcher letters = LETTERS_FIRST.matcher(block.text());
        if (letters.matches() && letters.group(2).startsWith(letters.group(1).substring(0, 1)))
            return Optional.of(named(letters.group(2).strip(), letters.start(2)));
        String row =
                block.kind() == Block.Kind.TABLE_ROW
                        ? Tables.name(block.text()).in(block.text())
                        : block.text();
        String head = row.split("\\s[–—-]\\s|[,:(\\n\\t]", 2)[0].strip();
        return plausible(head, gazetteer) && !page.person(head).isPresent()
                ? Optional.of(named(head, block.text().indexOf(head)))
                : Optional.empty();
    }

    /// *GFV – Gesellschaft für Versuche*: the name in full stands behind its letters.
    private static final Pattern LETTERS_FIRST =
            Pattern.compile("(\\p{Lu}{2,6})\\s[–—-]\\s(\\p{Lu}[^,;:.\\n\\t()]{6,70})");

    private static OrganizationNames.Name named(String text, int at) {
        OrganizationKind kind = OrganizationNames.kind(text);
        return new OrganizationNames.Name(text, kind, new Span(at, at + text.length()));
    }

    /// Up to six words with a capital first, no sentence, no town.
    private static boolean plausible(String text, Gazetteer gazetteer) {
        String name = text.strip();
        return name.length() >= 3
                && name.length() <= 70
                && !Consortium.noName(name)
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
        // what a partner's card says of itself is not said of the publisher
        if (card(page, block)) {
            ofItself(page, block);
            return;
        }
        for (Span span : page.sentences.split(text, block.lang())) {
            String sentence = span.in(text);
            if (PLANNED.matcher(sentence).find() || DENIED.matcher(sentence).find()) continue;
            var member = MEMBER.matcher(sentence);
            boolean joins = member.find();
            int from = joins ? member(page, block, span, member.end()) : 0;
            if (from == sentence.length() || !TOGETHER.in(sentence)) continue;
            var together = TOGETHER.matcher(sentence);
            if (together.find(from)) together(page, block, span, together, from);
        }
    }

    /// Whether a block stands below a partner's own name in a list of partners.
    private static boolean card(Page page, Block block) {
        var headings = block.headings();
        int last = headings.size() - 1;
        if (last < 1 || !whole(page, headings.get(last))) return false;
        return headings.subList(0, last).stream().anyMatch(Consortium::sides);
    }

    private static boolean whole(Page page, String heading) {
        var names = page.names(heading);
        if (names.size() != 1 || page.isPublisher(names.getFirst().text())) return false;
        var span = names.getFirst().span();
        return 4 * (span.end() - span.start()) >= 3 * heading.strip().length();
    }

    /// *Als Mitglied der Leibniz-Gemeinschaft* makes an institute a part of it.
    private static void ofItself(Page page, Block block) {
        for (Span span : page.sentences.split(block.text(), block.lang())) {
            Matcher member = MEMBER_OF_SCIENCE.matcher(span.in(block.text()));
            if (!member.find()) continue;
            var society = new Span(member.start(1), member.end(1)).shift(span.start());
            Quote quote = page.quote(block, span, society);
            String self = page.name(page.names(block.heading()).getFirst(), quote, 0.75);
            String whole =
                    page.name(
                            member.group(1), OrganizationNames.kind(member.group(1)), quote, 0.75);
            page.relate(self, Predicate.PART_OF, whole, quote, 0.8);
        }
    }

    /// The four great societies of research.
    private static final Cue MEMBER_OF_SCIENCE =
            Cue.of(
                    "(?:[Mm]itglied|[Ii]nstitut|[Mm]ember|[Ii]nstitute|[Ee]inrichtung) (?:in |der |of the )(?:der )?((?:Leibniz|Helmholtz|Fraunhofer|Max-Planck)-(?:Gemeinschaft|Gesellschaft|Association|Society))");

    /// *Mitglied im VDMA, im Startup-Verband und in der Innung Musterstadt*: of all that follows.
    ///
    /// @return where the sentence goes on with what else is done, its end when it does not
    private static int member(Page page, Block block, Span span, int from) {
        String sentence = span.in(block.text());
        Matcher verb = NEXT_VERB.matcher(sentence);
        int to = verb.find(from) ? verb.start() : sentence.length();
        String rest = sentence.substring(from, to);
        boolean somebody = page.person(sentence).isPresent() && !OWN.in(sentence);
        if (somebody || GREMIUM.matcher(rest).lookingAt()) return sentence.length();
        for (var name : named(page, rest))
            relate(
                    page,
                    block,
                    span,
                    new OrganizationNames.Name(
                            name.text(), name.kind(), name.span().shift(span.start() + from)),
                    Predicate.MEMBER_OF,
                    0.7);
        return to;
    }

    /// *… und arbeitet mit*: another verb, of which what follows is said.
    private static final Pattern NEXT_VERB =
            Pattern.compile(
                    "\\s(?:und|sowie|and)\\s(?:(?:wir|we)\\s)?(?!(?:unter|nicht|seit|samt)\\s)\\p{Ll}{3,20}(?:t|en|s)\\s");

    /// A person is a member of these, no house is.
    private static final Cue GREMIUM =
            Cue.of(
                    "\\s(?:\\p{L}+ ){0,2}\\p{L}*(?:geschäftsleitung|geschäftsführung|vorstande?s?|beirate?s?|jury|ausschuss\\w*|kuratoriums?|präsidiums?|aufsichtsrate?s?|senate?s?|kommission|fakultät|redaktion|team\\w?|familie)\\b",
                    FLAGS);

    /// Names of all kinds, in order: also those of bodies, and abbreviations right at the start.
    private static List<OrganizationNames.Name> named(Page page, String words) {
        var names = new ArrayList<>(page.names(words));
        // whose chamber a house has to name in its Impressum is no choice of its own
        if (page.document.role() == PageRole.IMPRESSUM) return names;
        var more = new ArrayList<>(OrganizationNames.bodies(words));
        Matcher letters = LETTERS.matcher(words);
        while (letters.find())
            more.add(
                    new OrganizationNames.Name(
                            letters.group(1),
                            OrganizationNames.kind(letters.group(1)),
                            new Span(letters.start(1), letters.end(1))));
        for (var body : more)
            if (names.stream().noneMatch(name -> Page.overlap(name.span(), body.span())))
                names.add(body);
        names.sort(Comparator.comparingInt(name -> name.span().start()));
        return names;
    }

    /// *Im VDMA*, *, dem BVMW*: letters that stand where a name must.
    private static final Pattern LETTERS =
            Pattern.compile(
                    "(?:^|,|\\bund|\\bsowie)\\s(?:(?:im|in der|der|dem|des|beim|den) )?(\\p{Lu}{3,8})(?=[\\s,.]|$)");

    /// @param from where in the sentence others may be named
    private static void together(Page page, Block block, Span span, Matcher cue, int from) {
        String sentence = span.in(block.text());
        boolean own =
                OWN.matcher(sentence).find()
                        || page.begins(sentence)
                        || sentenceNamesPublisher(page, sentence);
        boolean bodies = own && page.document.role() != PageRole.IMPRESSUM;
        var names =
                bodies ? page.partners(sentence, TOGETHER) : new ArrayList<>(page.names(sentence));
        names.removeIf(name -> name.span().start() < from);
        if (!own && names.size() > 1 && acts(sentence, names.getFirst())) {
            others(page, block, span, names);
            return;
        }
        if (own && block.lang().equals("en")) english(sentence, cue, names);
        for (var name : names)
            if (!page.under(name.text()))
                relate(
                        page,
                        block,
                        span,
                        name.shiftedIn(span),
                        Predicate.COOPERATES_WITH,
                        own ? 0.7 : 0.55);
    }

    /// English writes only names with a capital: *We collaborate with Muster, Beispiel and others*.
    private static void english(String sentence, Matcher cue, List<OrganizationNames.Name> names) {
        if (!cue.group().toLowerCase(Locale.ROOT).endsWith("with")) return;
        Matcher listed = LISTED.matcher(sentence);
        listed.region(cue.end(), sentence.length());
        while (listed.lookingAt()) {
            var span = new Span(listed.start(1), listed.end(1));
            if (names.stream().noneMatch(name -> Page.overlap(name.span(), span)))
                names.add(
                        new OrganizationNames.Name(
                                listed.group(1), OrganizationNames.kind(listed.group(1)), span));
            listed.region(listed.end(), sentence.length());
        }
    }

    private static final Pattern LISTED =
            Pattern.compile(
                    "(?:,? (?:and|or|as well as|the) |, | )(?:the )?(\\p{Lu}[\\p{L}\\d&.+-]{1,30}(?: (?:\\p{Lu}[\\p{L}\\d&.+-]{0,30}|of|for)){0,5})(?<! of| for|\\.)");

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
                    "\\b(wir|uns|unser\\w*|we|our|us|(der|dem|vom) (lehrstuhl|verein|verband)|(das|dem|am) (institut|fachgebiet|unternehmen|zentrum|netzwerk)|(die|der) (arbeitsgruppe|firma|kammer|professur|allianz|initiative|genossenschaft|stiftung|vereinigung)|(das|im|der) (bündnis|cluster))\\b",
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
