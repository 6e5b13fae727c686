package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.Quote;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Funded projects: a section (or the whole page) that names a funder, a grant number, a term or a
/// consortium; a row of a table of projects; a project named in a sentence; a `ResearchProject` for
/// machines.
final class Projects {

    private static final int FLAGS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;

    /// Headings that divide a project's page, not name a project.
    private static final Cue GENERIC =
            Cue.of(
                    "^\\W*(ihre? |your |neue[sn]? |new |aktuelle |laufende |abgeschlossene |unsere |ausgewählte |weitere |our |current |completed )?((forschungs|verbund|dritt\\w*|transfer|referenz)?projekte?|projects?|research projects|forschung( und \\w+)?|research|förderung|"
                            + "gefördert (durch|von)|koordination|((unsere |die |our )?(wissenschafts|industrie|praxis|kooperations|forschungs|unternehmens|assoziierte |weitere |project |consortium )?partner(s|innen)?)|associated partners?|about( the project)?|programm|program|agenda|(über )?das projekt|zum projekt|worum (es )?geht( es)?|projektbeschreibung|projektziele?|förderhinweis|fördergeber|förderer|partner|projektpartner|(projekt)?konsortium|project consortium|verbundpartner|laufzeit|steckbrief|projektsteckbrief|projektdaten|eckdaten|"
                            + "ziele?( .*)?|motivation|ausgangslage|vorgehen|ergebnisse?|publikationen|kontakt|ansprechpartner\\w*|team|projektleitung|hintergrund|beschreibung|kurzbeschreibung|inhalt|überblick|zusammenfassung|herausforderung(en)?|abstract|summary|methodik|(innovation\\w{0,5}|perspektiven?|ausblick|fazit)( und \\w+)?|"
                            + "auf einen blick|facts?|funding|funded by|consortium|partners|duration|contact|results|aims?|goals?|news|aktuelles|wer macht mit|beteiligte|veröffentlichungen|projektinformationen|daten und fakten|"
                            + "über uns|startseite|home|unser beitrag|unsere rolle|was wir tun|was bisher geschah|stand( der arbeiten)?|arbeitspakete|abschluss|material|downloads?|links?|finanzierung|einleitung|einführung|introduction|inhalt(sverzeichnis)?|contents?|voraussetzungen|installation|(be)?nutzung|anwendung|usage|mitwirken|mitwirkende|lizenz( (und|&) \\w+)?|licen[sc]e|danksagung|(sponsoren|förderer|mitwirkende)(, \\w+)*( und \\w+)?)\\W*$",
                    FLAGS);

    /// A report of a day is headed so, no project: *Olpe, 3. September 2026: …*
    private static final Pattern DATED =
            Pattern.compile(
                    "\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{Lu}\\p{Ll}{2,9})\\s?\\d{4}|^\\W{0,3}abgeschlossene?\\W{0,3}$",
                    FLAGS);

    private static final Cue PARTNERS =
            Cue.of(
                    "(?<!\\p{L})(?:(?:projekt|verbund|konsortial|kooperations|industrie|praxis|forschungs)?partner)\\b|konsorti|beteiligt|beteiligen sich|engagieren sich|(?:(?:verbund|kooperations|gemeinschafts)|gemeinsame[sn]? \\p{L}{0,12})(?:projekt|vorhaben) (?:der|des|von|zwischen)\\b|consorti|partners\\b|mitwirkende|zusammen mit|gemeinsam mit|together with|wer macht mit|"
                            + "in (?:zusammenarbeit|kooperation) mit|in collaboration with|in cooperation with",
                    FLAGS);

    /// What leads an enumeration of those who take part.
    private static final Cue TOGETHER =
            Cue.of(
                    "(?:in (?:zusammenarbeit|kooperation) mit|gemeinsam mit|zusammen mit|in collaboration with|in cooperation with|together with|(?:die|den) (?:unternehmen|firmen|praxispartnern?|industriepartnern?)|the companies"
                            + "|(?<!\\p{L})(?:projekt|verbund|konsortial)?partner(?:innen)?(?: des (?:projekts|vorhabens|verbund(?:e?s|projekts|vorhabens)|konsortiums))?(?: sind| are)?:?(?:(?<=sind|are|:)\\s(?:die|das)(?=\\s))?)\\s+(?:the |den |der |dem )?(?=(?-i:\\p{Lu}))",
                    FLAGS);

    /// What tells how many they are, before a colon: *fünf Hochschulen arbeiten daran: die …*.
    private static final Cue COUNTED =
            Cue.of(
                    "(?<!\\p{L})(?:(?:partner)?hochschulen|universitäten|unternehmen|einrichtungen|institute|universities|institutions|companies)\\b[^.:;]{0,80}:\\s+(?:(?:the|die|das|der)\\s)?(?=(?-i:\\p{Lu}))",
                    FLAGS);

    /// Those who do the work of a project.
    private static final Cue PEOPLE =
            Cue.of(
                    "leit(?:ung|er|et)|bearbeit|koordin|verantwortlich|ansprechpartner|beteiligt|mitarbeit|hilf\\p{L}{0,4}kr(?:aft|äfte)|doktorand|promov|im rahmen de[rs]|investigator|\\bled by\\b|coordinat|researchers?\\b|team\\b|contact|kontakt|in collaboration with|in zusammenarbeit mit",
                    FLAGS);

    private static final Cue ABOUT =
            Cue.of("projekt|vorhaben|project|verbund|kompetenzcluster|forschungscluster", FLAGS);

    static final Cue QUOTED =
            Cue.of(
                    "(?:projekt\\w*|vorhaben\\w*|project|initiative|(?:kompetenz|forschungs)cluster\\w?|forschungsverbund\\w*|verbundantrag)\\s(?:namens\\s|with the title\\s)?[„“\"»«]([^„“”\"»«]{3,120})[“”\"«»](?:\\s?\\(([\\p{L}\\d][\\p{L}\\d -]{1,24})\\))?",
                    FLAGS);

    /// A name made up for a project: `KI-PressGuard`, `LichtSinn`, `IMProvT`, `AI4Steel`.
    static final Cue COINED =
            Cue.of(
                    "(?:[Pp]rojekts?|[Pp]rojektes|[Pp]rojektbündnis(?:ses)?|[Vv]orhabens?|[Pp]roject|[Ii]nitiative|(?:[Kk]ompetenz|[Ff]orschungs)clusters?|[Vv]erbunde?s?|[Ff]orschungsverbunde?s?)\\s(?!(?:g?GmbH|GbR|AG|KG|SE|eG|eV|UG)(?![\\p{L}\\d]))((?:[\\p{Lu}\\d][\\p{L}\\d]*-)?(?:\\p{Lu}[\\p{L}\\d]*[\\p{Lu}\\d][\\p{L}\\d]*|\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}\\d]*|\\p{Ll}{2,12}\\p{Lu}[\\p{L}\\d]{2,15})(?:-[\\p{L}\\d]+)*(?:\\s(?:I{1,3}|IV|plus|\\d))?)(?![\\p{L}\\d])");

    private static final Pattern HEADED =
            Pattern.compile(
                    "^([\\p{Lu}\\d][\\p{L}\\d.+-]{1,24}(?: (?:I{1,3}|\\d|plus))?)\\s*(?:[–—:|]|\\s-\\s)\\s*(.{6,})$");

    /// *Unser Beitrag zu LeiseLauf*, *Forschung: LeiseLauf*: the name made up is all of the title.
    private static final Pattern LAST =
            Pattern.compile(
                    "[^:–]{3,40}?(?::| (?:zu|zum|zur|in|im|und|and))\\s(\\p{Lu}[\\p{L}\\d]{0,15}\\p{Ll}\\p{Lu}[\\p{L}\\d]{0,15})");

    private static final Pattern BRACKETED =
            Pattern.compile("^(.{6,}?)\\s*\\(([\\p{Lu}\\d][\\p{L}\\d+-]{1,20})\\)\\s*$");

    private static final Cue LABEL =
            Cue.of(
                    "^(laufzeit|projektlaufzeit|projektpartner|verbundpartner|kooperationspartner|projektbearbeitung|bearbeitung|partner|gefördert|mittelgeber|förder\\w*|funding|funder|duration|budget|volumen|projektträger|kontakt|ansprechpartner\\w*|projektleitung|konsortium|zeitraum|fkz|kennzeichen|programm)\\b.*",
                    FLAGS);

    private final Page page;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /// What the page calls the project it is about.
    private final Optional<ProjectNames.Found> project;

    Projects(Page page) {
        this.page = page;
        this.project = ProjectNames.of(page);
    }

    /// A project while its facts are gathered.
    private static final class Draft {
        final String title;
        final @Nullable String acronym;
        final Quote quote;
        final double confidence;
        @Nullable String funder;
        @Nullable String grantId;
        Terms.@Nullable Term term;
        final Map<String, Quote> participants = new LinkedHashMap<>();
        final Map<String, Quote> people = new LinkedHashMap<>();
        boolean publisherTakesPart;

        Draft(String title, @Nullable String acronym, Quote quote, double confidence) {
            this.title = title;
            this.acronym = acronym;
            this.quote = quote;
            this.confidence = confidence;
        }

        void read(String text) {
            if (grantId == null) grantId = Grants.number(text).orElse(null);
            if (funder == null) funder = Grants.funder(text).orElse(null);
            if (term == null) term = Terms.in(text).orElse(null);
        }

        /// What it is called in short, where there is such a name: that is what it goes by.
        String goesBy() {
            return acronym == null ? title : acronym;
        }

        boolean proven() {
            return grantId != null || (funder != null && (term != null || !participants.isEmpty()));
        }

        boolean hasSomebody() {
            return !participants.isEmpty() || !people.isEmpty();
        }
    }

    List<ProjectMention> read() {
        for (Item item : page.document.statements()) structured(item);
        site();
        sections();
        rows();
        items();
        sentences();
        about();
        return drafts.values().stream().map(this::mention).toList();
    }

    private ProjectMention mention(Draft draft) {
        double sure = draft.confidence + (draft.grantId != null ? 0.1 : 0);
        for (var partner : draft.participants.entrySet())
            page.relate(
                    partner.getKey(),
                    Predicate.PARTICIPATES_IN,
                    draft.goesBy(),
                    partner.getValue(),
                    sure - 0.05);
        for (var person : draft.people.entrySet())
            page.relate(
                    person.getKey(),
                    Predicate.PARTICIPATES_IN,
                    draft.goesBy(),
                    person.getValue(),
                    sure - 0.05);
        if (draft.publisherTakesPart)
            page.relate(
                    page.publisher(), Predicate.PARTICIPATES_IN, draft.goesBy(), draft.quote, sure);
        Terms.Term term = draft.term;
        return new ProjectMention(
                draft.title,
                draft.acronym,
                draft.funder,
                draft.grantId,
                term == null ? null : term.start(),
                term == null ? null : term.end(),
                draft.quote,
                Math.round(sure * 100) / 100.0);
    }

    /// A site that is itself a project's: whoever stands under its partners takes part in it.
    private void site() {
        var sides = Consortium.of(page);
        Draft draft = ofTheSite(sides);
        if (draft == null) return;
        Set<Block> read = new HashSet<>();
        for (Consortium.Side side : sides) {
            var all = new Span(0, side.block().text().length());
            var quote = page.quote(side.block(), all, side.name().span());
            draft.participants.putIfAbsent(
                    page.name(side.name(), quote, side.sure() ? 0.75 : 0.6), quote);
            read.add(side.block());
        }
        for (Block block : page.document.main()) {
            if (!read.contains(block)) side(draft, block);
            draft.read(labelled(block));
        }
        if (page.document.role() == PageRole.TEAM) team(draft);
        if (!draft.hasSomebody()) return;
        employers(sides);
        keep(draft);
        page.isProject(draft.title);
    }

    /// Whoever stands in the row or the card of a partner works there.
    private void employers(List<Consortium.Side> sides) {
        for (PersonMention person : page.people) {
            if (person.affiliation() != null) continue;
            var theirs = sides.stream().filter(side -> presents(side, person.name())).toList();
            if (theirs.size() != 1) continue;
            var side = theirs.getFirst();
            page.relate(
                    person.name(),
                    Predicate.WORKS_FOR,
                    page.name(side.name(), person.quote(), 0.6),
                    person.quote(),
                    0.65);
        }
    }

    private boolean presents(Consortium.Side side, String person) {
        var card = side.block();
        if (card.kind() == Block.Kind.PARAGRAPH && Page.names(card.heading(), person)) return true;
        if (!card.isHeading()) return Page.names(card.text(), person);
        return page.document.main().stream()
                .anyMatch(block ->
                        block.heading().equals(card.text()) && Page.names(block.text(), person));
    }

    /// Whoever a project's own page of people presents, and the houses they are headed by.
    private void team(Draft draft) {
        for (Block block : page.document.main()) {
            people(draft, block);
            var names = page.names(block.text());
            if (!block.isHeading() || names.size() != 1 || page.isPublisher(block.text())) continue;
            var span = names.getFirst().span();
            if (4 * (span.end() - span.start()) >= 3 * block.text().length()) entry(draft, block);
        }
    }

    /// The project that is the publisher, or that a page without one lists the partners of.
    private @Nullable Draft ofTheSite(List<Consortium.Side> sides) {
        if (page.publisher == null) return listing(sides);
        String name = page.publisher.name();
        boolean house =
                OrganizationNames.kind(name) != OrganizationKind.ORGANIZATION
                        || page.publisher.legalForm() != null;
        var entitled = ENTITLED.matcher(name);
        if (!house && entitled.matches() && (coined(entitled.group(1)) || Consortium.isOn(page)))
            return draft(entitled.group(1), Quote.outside(name), 0.75);
        boolean called = called(name);
        var other = project.filter(ProjectNames.Found::told).map(ProjectNames.Found::name);
        boolean others =
                other.isPresent()
                        && !house
                        && !called
                        && !Page.alike(name, other.get())
                        && titled(other.get());
        if (others) return draft(other.get(), Quote.outside(other.get()), 0.7);
        if (house || !coined(name)) {
            var told = project.filter(ProjectNames.Found::told);
            boolean within = told.isPresent() && name.endsWith("„" + told.get().name() + "“");
            if (within) return draft(told.get().name(), Quote.outside(name), 0.7);
            return Consortium.isTopic(page) ? listing(sides) : null;
        }
        boolean letters = sides.size() >= 3 && ProjectNames.letters(name) && research(sides);
        Draft draft = null;
        if (called || Consortium.isOn(page) || said(name))
            draft = draft(name, Quote.outside(name), 0.75);
        else if (letters) draft = draft(name, Quote.outside(name), 0.65);
        // an institute that goes by letters speaks of its projects, too
        if (ProjectNames.letters(name)) return draft;
        for (Block block : page.document.main())
            if (OF_THE_SITE.matcher(block.text()).find())
                draft = draft(name, page.quote(block), 0.75);
        return draft;
    }

    /// A site that goes by its project: *LeiseLauf-Projekt*.
    private static final Pattern ENTITLED =
            Pattern.compile("(\\p{Lu}[\\p{L}\\d]{2,30})[ -](?i:projekt|project)");

    /// Whether the page or its frame says *Projekt* right before the name, or *project* behind it,
    /// whatever its capitals.
    private boolean called(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return page.document.blocks().stream()
                .map(block -> block.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> {
                    int at = text.indexOf(folded);
                    return at >= 0
                            && (CALLED.matcher(text.substring(0, at)).find()
                                    || PROJECT.matcher(text.substring(at + folded.length()))
                                            .lookingAt());
                });
    }

    private static final Pattern PROJECT = Pattern.compile("[ -]projek?c?t(?!\\p{L})");

    private static final Pattern CALLED =
            Pattern.compile("(?:projekte?s?|vorhabens?|project)\\s[„\"“»]?$", FLAGS);

    /// Letters on a page of partners may be a firm's too; of a project where most partners do
    /// research.
    private @Nullable Draft listing(List<Consortium.Side> sides) {
        if (sides.size() < 2) return null;
        if (project.isEmpty()
                || !(project.get().told()
                        || Consortium.isOn(page)
                        || research(sides)
                        || chairs(sides))) return null;
        return draft(
                project.get().name(),
                Quote.outside(project.get().name()),
                project.get().told() ? 0.75 : 0.65);
    }

    private static boolean research(List<Consortium.Side> sides) {
        long research =
                sides.stream()
                        .map(side -> side.name().kind())
                        .filter(kind ->
                                kind == OrganizationKind.UNIVERSITY
                                        || kind == OrganizationKind.RESEARCH_INSTITUTE
                                        || kind == OrganizationKind.RESEARCH_GROUP)
                        .count();
        return 2 * research > sides.size();
    }

    /// Chairs among firms: a network lists its universities, a project those who do its work.
    private static boolean chairs(List<Consortium.Side> sides) {
        return sides.stream()
                        .filter(side -> side.name().kind() == OrganizationKind.RESEARCH_GROUP)
                        .count()
                >= 2;
    }

    /// What a block under *Partner* or *Konsortium* says: a heading and a row name one each, other
    /// blocks may be lists of them; under a partner's own heading stand its people.
    private void side(Draft draft, Block block) {
        boolean under = Consortium.sides(block.heading());
        int above = block.headings().size() - 2;
        boolean below = !under && above >= 1 && Consortium.sides(block.headings().get(above));
        boolean one = block.isHeading() || block.kind() == Block.Kind.TABLE_ROW;
        if (under && Tables.headed(page.document, block)) named(draft, block);
        else if (under && one && !page.names(block.text()).isEmpty()) entry(draft, block);
        else if (under && NUMBERED.matcher(block.text()).find()) cell(draft, block);
        else if (under && page.publisher != null && !block.isHeading() && !ended(block))
            loose(draft, block);
        else if (LED.matcher(block.text()).find()) participants(draft, block, false);
        if (under || below) people(draft, block);
    }

    /// Whether it is a sentence, or leads a list.
    private static boolean ended(Block block) {
        return block.text().endsWith(".") || block.text().endsWith(":");
    }

    /// A row of a table whose head tells what its columns are: the first cell is who takes part.
    private void named(Draft draft, Block block) {
        int end = block.text().indexOf('\t');
        if (end < 0 || Tables.head(block)) return;
        String cell = block.text().substring(0, end);
        var all = new Span(0, block.text().length());
        var names = page.names(cell);
        if (!names.isEmpty()) {
            var name = names.getFirst();
            var quote = page.quote(block, all, name.span());
            draft.participants.putIfAbsent(page.name(name, quote, 0.75), quote);
            return;
        }
        entries(cell).stream()
                .findFirst()
                .filter(entry -> page.person(entry.in(cell)).isEmpty())
                .ifPresent(entry -> {
                    String name = entry.in(cell);
                    var quote = page.quote(block, all, entry);
                    draft.participants.putIfAbsent(
                            page.name(name, OrganizationNames.kind(name), quote, 0.65), quote);
                });
    }

    /// A row of a table of partners; rows without a number may be nothing but logos side by side.
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,3}\\.?\\s*\\t");

    /// The first cell of a row that is more than a number or a short name.
    private void cell(Draft draft, Block block) {
        int from = 0;
        for (String cell : block.text().split("\t", -1)) {
            String name = cell.strip();
            if (name.length() > 6
                    && Character.isUpperCase(name.charAt(0))
                    && name.indexOf('\n') < 0
                    && !name.endsWith(".")
                    && page.person(name).isEmpty()) {
                int at = block.text().indexOf(name, from);
                var quote =
                        page.quote(
                                block,
                                new Span(0, block.text().length()),
                                new Span(at, at + name.length()));
                draft.participants.putIfAbsent(
                        page.name(name, OrganizationNames.kind(name), quote, 0.6), quote);
                return;
            }
            from += cell.length() + 1;
        }
    }

    /// *Universität Musterstadt, Lehrstuhl für Optik*: the part takes part.
    private void entry(Draft draft, Block block) {
        var names = page.names(block.text());
        names.stream()
                .filter(name -> name.kind() == OrganizationKind.RESEARCH_GROUP)
                .findFirst()
                .or(() -> names.stream().findFirst())
                .ifPresent(name -> {
                    var quote = page.quote(block, new Span(0, block.text().length()), name.span());
                    draft.participants.putIfAbsent(page.name(name, quote, 0.75), quote);
                });
    }

    private static final Cue OF_THE_SITE =
            Cue.of(
                    "(?<![\\p{L}])(?:das|dieses|unser|im|the|our|this)\\s(?:\\p{L}{0,12}projekt|vorhaben|project)\\b(?! [„\"“»]?(?-i:\\p{Lu}))",
                    FLAGS);

    private static final Cue SIDES =
            Cue.of(
                    "(?<!\\p{L})(?:(?:projekt|verbund|konsortial|kooperations|industrie|praxis|forschungs|assoziierte )?partners?)(?:\\b|innen)|konsorti|consorti|koordination|coordination|beteiligte",
                    FLAGS);

    private static final Cue LED =
            Cue.of(
                    "koordiniert|coordinated|beteiligt|(?:(?:verbund|kooperations|gemeinschafts)|gemeinsame[sn]? \\p{L}{0,12})(?:projekt|vorhaben) (?:der|des|von|zwischen)\\b|beteiligen sich|engagieren sich|konsortialführ|(?<!\\p{L})(?:projekt|verbund|konsortial)?partner\\b",
                    FLAGS);

    /// Where an item goes on with what the one who is named at its start does: *Muster GmbH, Olpe:
    /// Pressen, Steuerung*; negative in one that lists names.
    private int part(String text) {
        int colon = text.indexOf(": ");
        var names = page.names(text);
        return !names.isEmpty()
                        && names.getFirst().span().start() == 0
                        && names.getFirst().span().end() <= colon
                ? colon
                : -1;
    }

    /// Each entry of a list, also a bare logo's.
    private void loose(Draft draft, Block block) {
        var all = new Span(0, block.text().length());
        if (block.text().length() > 400) return;
        int part = part(block.text());
        boolean card = page.entry(block.text().split("\n", 2)[0]).isPresent();
        if (card) {
            // whom a card presents, the house in it employs; what stands below are its parts
            page.names(block.text()).stream()
                    .findFirst()
                    .ifPresent(house -> {
                        var quote = page.quote(block, all, house.span());
                        draft.participants.putIfAbsent(page.name(house, quote, 0.65), quote);
                    });
            return;
        }
        for (Span entry : entries(block.text())) {
            if (part >= 0 && entry.start() > 0) return;
            String name = entry.in(block.text());
            if (Consortium.noName(name)) continue;
            if (generic(name) || page.person(name).isPresent() || page.isPublisher(name)) continue;
            if (Grants.funder("gefördert " + name).isPresent()) continue;
            var quote = page.quote(block, all, entry);
            draft.participants.putIfAbsent(
                    page.name(name, OrganizationNames.kind(name), quote, 0.6), quote);
        }
    }

    /// Sections under a heading that names a project.
    private void sections() {
        Map<String, List<Block>> byProject = new LinkedHashMap<>();
        Map<String, Block> headings = new LinkedHashMap<>();
        String top = null;
        for (Block block : page.document.main()) {
            if (block.isHeading()) headings.putIfAbsent(block.text(), block);
            if (block.isHeading() && top == null && !generic(block.text())) top = block.text();
            boolean side = below(block.headings()) < block.headings().size();
            String project =
                    block.isHeading() && !generic(block.text()) && !side && !house(block)
                            ? block.text()
                            : named(block.headings());
            if (project != null)
                byProject.computeIfAbsent(project, _ -> new ArrayList<>()).add(block);
        }
        boolean whole =
                top != null
                        && (page.document.role() == PageRole.PROJECT || said(top))
                        && byProject.size() > 1
                        && alone(Objects.requireNonNull(headings.get(top)))
                        && byProject.values().stream().filter(this::funded).count() <= 1;
        if (whole && top != null) {
            var all = byProject.values().stream().flatMap(List::stream).toList();
            var name = mostNamed(all).orElse(top);
            var others = new LinkedHashMap<>(byProject);
            var own = new ArrayList<>(others.getOrDefault(top, List.of()));
            others.remove(top);
            others.values().stream()
                    .flatMap(List::stream)
                    .filter(block -> block.text().contains(name) || fact(block) || staff(block))
                    .forEach(own::add);
            section(name, headings.get(top), all, own, true);
        } else
            byProject.forEach((project, blocks) ->
                    section(project, headings.get(project), blocks, blocks, byProject.size() == 1));
    }

    /// *Muster-Universität (Projektleitung)* heads what is told of an organization.
    private boolean house(Block heading) {
        var names = page.names(heading.text());
        if (names.isEmpty() || names.getFirst().span().start() > 0) return false;
        return 10 * names.getLast().span().end() >= 6 * heading.text().length();
    }

    /// Whether the text says that what the page is headed by is a project.
    private boolean said(String top) {
        return project.filter(project -> project.told() && project.name().equals(top)).isPresent();
    }

    /// Whether no more than one other heading stands beside this one: three are a list of topics.
    private boolean alone(Block top) {
        return page.document.main().stream()
                        .filter(block -> block.isHeading() && block.level() == top.level())
                        .filter(block -> !generic(block.text()))
                        .map(Block::text)
                        .distinct()
                        .limit(3)
                        .count()
                < 3;
    }

    /// A heading may tell what a page is about while its text calls the project by its name.
    private static Optional<String> mostNamed(List<Block> blocks) {
        var named = new LinkedHashMap<String, Integer>();
        for (Block block : blocks) {
            Matcher coined = COINED.matcher(block.text());
            while (coined.find()) named.merge(coined.group(1), 1, Integer::sum);
        }
        return named.entrySet().stream()
                .filter(name -> name.getValue() >= 2)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// A row of a project's profile: *Projektpartner*, *Laufzeit*.
    private static boolean fact(Block block) {
        return block.kind() == Block.Kind.TABLE_ROW && LABEL.matcher(block.text()).lookingAt();
    }

    /// An entry below *Wissenschaftliche Mitarbeiterinnen* and the like.
    private boolean staff(Block block) {
        return !block.isHeading()
                && PEOPLE.in(block.heading())
                && page.person(block.text()).isPresent();
    }

    /// A block with what it stands under, where that is a label: *Mittelgeber*, *FKZ*, *Laufzeit*.
    private static String labelled(Block block) {
        String above = block.heading();
        return !block.isHeading() && above.length() < 40 && LABEL.matcher(above).matches()
                ? above + ": " + block.text()
                : block.text();
    }

    private boolean funded(List<Block> blocks) {
        return blocks.stream()
                .map(Projects::labelled)
                .anyMatch(b -> Grants.number(b).isPresent() || Grants.funder(b).isPresent());
    }

    static boolean generic(String heading) {
        return heading.length() > 200
                || heading.endsWith("?")
                || DATED.matcher(heading).find()
                || GENERIC.matcher(heading).matches();
    }

    /// Below *Partner* headings name those who take part, no project.
    private static @Nullable String named(List<String> headings) {
        for (int i = below(headings) - 1; i >= 0; i--)
            if (!generic(headings.get(i)) && !LABEL.matcher(headings.get(i)).matches())
                return headings.get(i);
        return null;
    }

    /// How many headings stand above that of the partners; all without one.
    private static int below(List<String> headings) {
        for (int i = 0; i < headings.size(); i++)
            if (SIDES.in(headings.get(i)) && generic(headings.get(i))) return i;
        return headings.size();
    }

    /// @param blocks that tell of its funding and term
    /// @param own of them, those that tell who takes part
    /// @param whole whether the page is about nothing else
    private void section(
            String heading,
            @Nullable Block at,
            List<Block> blocks,
            List<Block> own,
            boolean whole) {
        if (at == null || heading.length() < 3) return;
        String title = title(heading, blocks);
        if (title.isEmpty()) return;
        Draft draft = draft(title, page.quote(at), 0.8);
        boolean about =
                page.document.role() == PageRole.PROJECT
                        || ABOUT.matcher(heading).find()
                        || page.document.url().toString().matches("(?i).*pro[jx]e[kc]t.*");
        boolean cued = false;
        for (Block block : blocks) {
            draft.read(labelled(block));
            cued |= ABOUT.in(block.text()) || block.headings().stream().anyMatch(ABOUT::in);
        }
        for (Block block : own) {
            boolean list = PARTNERS.matcher(block.heading()).find() && !block.isHeading();
            if (profile(draft, block)) continue;
            if (SIDES.in(block.heading()) && generic(block.heading()) && entry(block))
                side(draft, block);
            else if (list || PARTNERS.matcher(block.text()).find())
                participants(draft, block, list);
            if (whole || PEOPLE.matcher(block.heading() + "\n" + block.text()).find())
                people(draft, block);
        }
        boolean told =
                whole && page.document.role() == PageRole.PROJECT && cued && draft.hasSomebody();
        if (!draft.proven() && !(about && draft.funder != null) && !told) return;
        if (!about && !cued && draft.grantId == null) return;
        draft.publisherTakesPart = takesPart(blocks);
        keep(draft);
    }

    /// A row of a project's profile: *Partner*, and behind it who they are.
    private boolean profile(Draft draft, Block block) {
        Matcher row = PROFILE.matcher(block.text());
        if (block.kind() != Block.Kind.TABLE_ROW || !row.matches()) return false;
        var all = new Span(0, block.text().length());
        for (Span entry : entries(row.group(1))) {
            String name = entry.in(row.group(1));
            boolean plain =
                    name.indexOf(' ') < 0
                            && !coined(name)
                            && OrganizationNames.kind(name) == OrganizationKind.ORGANIZATION;
            if (plain || generic(name) || name.endsWith(".") || page.isPublisher(name)) continue;
            if (Grants.funder("gefördert " + name).isPresent()) continue;
            Span at = entry.shift(row.start(1));
            var person = page.person(name);
            if (person.isPresent()) {
                draft.people.putIfAbsent(person.get().name(), page.quote(block, all, at));
                continue;
            }
            var quote = page.quote(block, all, at);
            draft.participants.putIfAbsent(
                    page.name(name, OrganizationNames.kind(name), quote, 0.7), quote);
        }
        return true;
    }

    private static final Cue PROFILE =
            Cue.of(
                    "\\W{0,3}(?:(?:projekt|verbund|konsortial|kooperations|praxis|industrie|assoziierte )?partner(?:innen|s)?|(?:verbund|projekt)?koordinat(?:ion|or|orin)|konsorti(?:um|alführer|alführung)|beteiligte|project partners|consortium|coordinator)\\W{0,3}\\t([^\\t]{3,600})",
                    FLAGS);

    /// Whether a block below *Partner* is one of several rather than a sentence.
    private boolean entry(Block block) {
        return block.isHeading()
                || block.kind() == Block.Kind.LIST_ITEM
                || (block.kind() == Block.Kind.TABLE_ROW && Tables.headed(page.document, block));
    }

    /// A report is headed by what happened; its project is called what the heading or the text puts
    /// in quotation marks, or by a name made up for it. Empty when there is none.
    private String title(String heading, List<Block> blocks) {
        Matcher quoted = QUOTED.matcher(heading);
        if (quoted.find()) return quoted.group(1);
        Matcher headed = HEADED.matcher(heading);
        boolean report = page.document.role() == PageRole.NEWS || REPORT.in(heading);
        if (!report || (headed.matches() && coined(headed.group(1)))) return heading;
        for (Block block : blocks) {
            Matcher inText = QUOTED.matcher(block.text());
            if (inText.find()) return inText.group(1);
            Matcher coined = COINED.matcher(block.text());
            if (coined.find()) return coined.group(1);
        }
        return page.document.role() == PageRole.NEWS ? "" : heading;
    }

    /// What happened is no project's name: *Projekt gestartet*, *2 Millionen Euro für …*.
    private static final Cue REPORT =
            Cue.of(
                    "\\bgestartet\\b|\\bstartet\\b|^start de[sr]\\b|kick-?off|bewilligt|\\bmillionen euro\\b|\\bmio\\.? (?:euro|€)|zuwendungsbescheid|startschuss|auftaktveranstaltung|abschlussveranstaltung",
                    FLAGS);

    private void people(Draft draft, Block block) {
        for (PersonMention person : page.people) {
            if (person.role() == PersonRole.EDITORIAL
                    || person.role() == PersonRole.DATA_PROTECTION) continue;
            if (draft.people.containsKey(person.name())) continue;
            int from = block.text().indexOf(person.name());
            if (from < 0) continue;
            var name = new Span(from, from + person.name().length());
            draft.people.put(person.name(), page.quote(block, sentence(block, name), name));
        }
    }

    private Span sentence(Block block, Span part) {
        return page.sentences.split(block.text(), block.lang()).stream()
                .filter(span -> span.contains(part.start()) && part.end() <= span.end())
                .findFirst()
                .orElse(new Span(0, block.text().length()));
    }

    /// Everybody in an enumeration that a cue leads, also those whose names do not look like one.
    private void enumerated(Draft draft, Block block, Span span) {
        String sentence = span.in(block.text());
        Matcher cue = TOGETHER.matcher(sentence);
        boolean counted = !cue.find();
        if (counted) {
            cue = COUNTED.matcher(sentence);
            if (!cue.find()) return;
        }
        String rest =
                BRACKETS.matcher(sentence.substring(cue.end()))
                        .replaceAll(brackets -> " ".repeat(brackets.group().length()));
        var entries = entries(rest);
        if (entries.size() < 2 || rest.length() > 300) return;
        // what companies get may be counted as well
        if (counted && page.names(rest).isEmpty()) return;
        for (Span entry : entries.stream().flatMap(both -> joined(rest, both)).toList()) {
            String name = entry.in(rest).replaceFirst("[*.]+$", "").strip();
            boolean spoken = name.matches("(?U).*\\b(?:\\p{Ll}{3,}(?:en|t|s|ed))\\b.*");
            boolean plain = name.indexOf(' ') < 0 && !coined(name);
            if (spoken
                    || plain
                    || Consortium.noName(name)
                    || name.length() < 4
                    || page.person(name).isPresent()) continue;
            if (page.isPublisher(name)
                    || draft.participants.keySet().stream().anyMatch(p -> Page.alike(p, name)))
                continue;
            var quote = page.quote(block, span, entry.shift(span.start() + cue.end()));
            draft.participants.putIfAbsent(
                    page.name(name, OrganizationNames.kind(name), quote, 0.6), quote);
        }
    }

    /// The last two of an enumeration: *die Musterhochschule sowie das Filmmuseum Musterstadt*.
    private static Stream<Span> joined(String list, Span entry) {
        Matcher and = AND.matcher(entry.in(list));
        if (!and.find()) return Stream.of(entry);
        return Stream.of(
                new Span(entry.start(), entry.start() + and.start()),
                new Span(entry.start() + and.end(), entry.end()));
    }

    private static final Pattern AND =
            Pattern.compile(" (?:und|and|sowie) (?:die|das|der|dem|den|the) (?=\\p{Lu})");

    /// Behind it also those are named who do not look like an organization.
    private static final Cue JOINED =
            Cue.of(
                    TOGETHER.pattern().pattern()
                            + "|(?:beteiligen|engagieren) sich|partner (?:sind|ist)\\b",
                    FLAGS);

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private void participants(Draft draft, Block block, boolean list) {
        String text = block.text();
        for (Span span :
                list
                        ? List.of(new Span(0, text.length()))
                        : page.sentences.split(text, block.lang())) {
            String sentence = span.in(text);
            boolean row =
                    block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.DEFINITION;
            if (!list
                    && !row
                    && !PARTNERS.matcher(sentence).find()
                    && !LED.matcher(sentence).find()) continue;
            for (var name : list || row ? page.names(sentence) : page.partners(sentence, JOINED)) {
                if (Grants.funder("gefördert " + name.text()).isPresent()
                        || page.isPublisher(name.text())) continue;
                var quote = page.quote(block, span, name.span().shift(span.start()));
                draft.participants.putIfAbsent(page.name(name, quote, 0.75), quote);
            }
            if (!list && !row) enumerated(draft, block, span);
        }
    }

    /// Who reports on the projects of its members.
    private static final Cue UNITED = Cue.of("cluster\\b|netzwerk\\b|verbund\\b", FLAGS);

    /// The publisher of a project's page takes part, unless it only reports, as chambers and
    /// clusters do.
    private boolean takesPart(List<Block> blocks) {
        if (page.publisher().isEmpty()) return false;
        OrganizationKind kind =
                page.publisher == null ? OrganizationKind.ORGANIZATION : page.publisher.kind();
        boolean reporter =
                kind == OrganizationKind.INTERMEDIARY
                        || kind == OrganizationKind.NETWORK
                        || UNITED.in(page.publisher());
        return !reporter || blocks.stream().anyMatch(b -> b.text().contains(page.publisher()));
    }

    /// Rows of a table of projects: the first cell names it, another tells funder, term or number.
    private void rows() {
        int partners = -1;
        boolean ofPeople = false;
        boolean ours = false;
        for (Block block : page.document.main()) {
            if (block.kind() != Block.Kind.TABLE_ROW || block.text().indexOf('\t') < 0) {
                partners = -1;
                continue;
            }
            String[] cells = block.text().split("\t", -1);
            if (HEAD.matcher(cells[0]).matches()) {
                partners = column(cells);
                ofPeople = partners > 0 && LEADERS.matcher(cells[partners]).find();
                ours = partners > 0 && !ofPeople && ours(block, partners);
                continue;
            }
            if (partners > 0 && partners < cells.length) {
                listed(block, cells[0], cells[partners], ofPeople, ours);
                continue;
            }
            String first = block.text().substring(0, block.text().indexOf('\t')).strip();
            String rest = block.text().substring(block.text().indexOf('\t'));
            if (first.length() < 3
                    || first.length() > 160
                    || LABEL.matcher(first).matches()
                    || generic(first)) continue;
            Draft draft = draft(first, page.quote(block), 0.75);
            draft.read(rest);
            if (draft.funder == null)
                draft.funder = Grants.funder("gefördert " + rest).orElse(null);
            if (draft.term == null) draft.term = Terms.in("Laufzeit " + rest).orElse(null);
            if (draft.grantId == null && (draft.funder == null || draft.term == null)) continue;
            draft.publisherTakesPart = takesPart(List.of(block));
            keep(draft);
        }
    }

    private boolean names(String cell) {
        return !page.publisher().isEmpty() && cell.contains(page.publisher());
    }

    /// In a table of its own projects a house lists its partners, not itself; where it is listed
    /// once, the other rows are of others.
    ///
    /// @param head the table's first row
    private boolean ours(Block head, int partners) {
        if (page.publisher == null || !takesPart(List.of())) return false;
        var rows = page.document.main().stream().dropWhile(b -> b.index() <= head.index());
        return rows.takeWhile(b -> b.kind() == Block.Kind.TABLE_ROW)
                .map(row -> row.text().split("\t", -1))
                .noneMatch(cells -> partners < cells.length && names(cells[partners]));
    }

    /// The heads of a table's columns that make it one of projects and who takes part in them.
    private static final Cue HEAD =
            Cue.of("\\W{0,3}(projekt\\w{0,8}|titel|vorhaben|project|title)\\W{0,3}", FLAGS);

    private static final String SIDE =
            "((projekt|verbund|kooperations)?partner|(projekt)?leitung|(projekt)?leiter\\w{0,5}|bearbeitung|beteiligte|konsortium|mitwirkende|ansprechpartner\\w{0,5}|partners|consortium|participants|people|lead)";

    private static final Cue COLUMN =
            Cue.of("\\W{0,3}" + SIDE + "(\\W{1,3}((und|and)\\W)?" + SIDE + ")?\\W{0,3}", FLAGS);

    private static final Cue LEADERS = Cue.of("leit|bearbeit|ansprech|people|lead", FLAGS);

    private static int column(String[] heads) {
        for (int i = 1; i < heads.length; i++) if (COLUMN.matcher(heads[i]).matches()) return i;
        return -1;
    }

    /// A row of such a table: everybody its cell lists takes part.
    ///
    /// @param ours whether the publisher takes part without being listed
    private void listed(Block block, String first, String cell, boolean ofPeople, boolean ours) {
        String title = first.strip().split("\n", 2)[0].strip();
        if (title.length() < 3 || title.length() > 160 || generic(title)) return;
        var all = new Span(0, block.text().length());
        int at = block.text().indexOf(title);
        Draft draft = draft(title, page.quote(block, all, new Span(at, at + title.length())), 0.75);
        draft.read(block.text());
        int from = block.text().indexOf(cell, first.length());
        for (Span entry : entries(cell)) {
            String name = entry.in(cell);
            if (page.isPublisher(name)) continue;
            var quote = page.quote(block, all, entry.shift(from));
            var person = page.person(name);
            if (person.isPresent()) {
                draft.people.putIfAbsent(person.get().name(), quote);
                continue;
            }
            // under *Leitung* a mere surname is a person whom we do not know
            if (name.indexOf(' ') < 0
                    && !coined(name)
                    && OrganizationNames.kind(name) == OrganizationKind.ORGANIZATION
                    && ofPeople) continue;
            draft.participants.putIfAbsent(
                    page.name(name, OrganizationNames.kind(name), quote, 0.7), quote);
        }
        if (!draft.hasSomebody()) return;
        draft.publisherTakesPart = ours || names(cell);
        keep(draft);
    }

    /// Items of a list of projects: *LeiseLauf (2023–2026): leise Getriebe, gefördert durch …*.
    private void items() {
        for (Block block : page.document.main()) {
            if (block.kind() != Block.Kind.LIST_ITEM
                    || PARTNERS.in(block.heading())
                    || block.headings().stream().noneMatch(ABOUT::in)) continue;
            Matcher head = ITEM.matcher(block.text());
            if (!head.lookingAt()
                    || generic(head.group(1))
                    || page.person(head.group(1)).isPresent()) continue;
            item(block, head.group(1), head.end(1));
        }
    }

    /// The name that an item begins with, and what sets it apart: brackets, a dash or a colon.
    private static final Pattern ITEM =
            Pattern.compile(
                    "^([\\p{Lu}\\d][^:(–—,.\\n]{2,60}?)\\s{0,3}(?:\\(|:\\s|[–—]\\s|\\s-\\s|\\n)");

    private void item(Block block, String title, int end) {
        var all = new Span(0, block.text().length());
        Draft draft = new Draft(title, null, page.quote(block, all, new Span(0, end)), 0.7);
        String rest = block.text().substring(end);
        draft.read(rest);
        if (draft.term == null) draft.term = Terms.in("Laufzeit " + rest).orElse(null);
        if (PARTNERS.in(rest) || ALONGSIDE.in(rest)) participants(draft, block, true);
        if (draft.funder == null && draft.grantId == null && !draft.hasSomebody()) return;
        draft.publisherTakesPart = takesPart(List.of(block));
        keep(draft);
    }

    private static final Cue ALONGSIDE =
            Cue.of(
                    "\\b(?:mit|with)\\b(?! (?:dem|diesem|the|this) (?:\\p{L}{1,20}[ -]?)?(?:projekt|vorhaben|project)\\b)",
                    FLAGS);

    /// The entries of an enumeration that could be names: a few words, the first with a capital.
    static List<Span> entries(String list) {
        var entries = new ArrayList<Span>();
        Matcher entry = ENTRY.matcher(list);
        while (entry.find()) {
            String name = entry.group(1).strip();
            if (name.length() > 1 && name.length() <= 80 && name.split(" ").length <= 8)
                entries.add(new Span(entry.start(1), entry.start(1) + name.length()));
        }
        return entries;
    }

    /// Up to a comma, a line's end or a bracket, which is skipped.
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?:^|[,;\\n\\t])\\s{0,3}(?:und |and |sowie )?(?:(?:der|die|das|dem|den|the) (?=\\p{Lu}))?((?:[\\p{Lu}\\d]|\\p{Ll}{2,12}(?: (?:GmbH|AG)\\b|\\p{Lu}))[^,;\\n\\t()]{1,90})(?:\\([^()]{0,80}\\))?");

    /// A page whose title or first heading names the one project that it tells of speaks of no
    /// other: whoever its sentences name as a partner takes part in that.
    private void about() {
        if (project.isEmpty() || !project.get().told()) return;
        Draft told = draft(project.get().name(), Quote.outside(project.get().name()), 0.65);
        var old = known(told);
        boolean others = drafts.size() > (old.isPresent() ? 1 : 0);
        if (others || !titled(told.title)) return;
        Draft draft = old.orElse(told);
        if (!draft.participants.isEmpty()) return;
        for (Block block : page.document.main()) {
            participants(draft, block, false);
            draft.read(block.text());
        }
        if (old.isEmpty() && !draft.participants.isEmpty()) keep(draft);
    }

    private boolean titled(String name) {
        var heading = page.document.main().stream().filter(Block::isHeading).map(Block::text);
        return Stream.concat(Stream.ofNullable(page.document.title()), heading.limit(1))
                .anyMatch(text -> text.contains(name));
    }

    /// Projects named in passing.
    private void sentences() {
        for (Block block : page.document.main()) {
            if (!ABOUT.matcher(block.text()).find()) continue;
            for (Span span : page.sentences.split(block.text(), block.lang())) {
                String sentence = span.in(block.text());
                Matcher quoted = QUOTED.matcher(sentence);
                while (quoted.find())
                    passing(
                            block,
                            span,
                            sentence,
                            quoted.group(1),
                            quoted.group(2),
                            quoted.start(1));
                Matcher coined = COINED.matcher(sentence);
                while (coined.find())
                    passing(block, span, sentence, coined.group(1), null, coined.start(1));
            }
        }
    }

    private void passing(
            Block block,
            Span span,
            String sentence,
            String title,
            @Nullable String acronym,
            int at) {
        Quote quote =
                page.quote(
                        block,
                        span,
                        new Span(span.start() + at, span.start() + at + title.length()));
        Draft draft = new Draft(title.strip(), acronym, quote, 0.65);
        Optional<Draft> old = known(draft);
        Draft known = old.orElse(draft);
        known.read(sentence);
        if (old.isEmpty()) {
            if (draft.grantId == null
                    && draft.funder == null
                    && !sentence.matches(
                            "(?isu).*\\b(wir|unser\\w*|we|our|forsch\\w*|verbund\\w*|arbeitet|arbeiten|beteiligt|kooperier\\w*|entwick\\w*|research\\w*|develop\\w*|partner\\w*)\\b.*"))
                return;
            drafts.put(draft.title, draft);
        }
        known.publisherTakesPart |= takesPart(List.of(block)) && !page.publisher().isEmpty();
        for (PersonMention person : page.people) {
            int from = sentence.indexOf(person.name());
            if (from < 0) continue;
            var name = new Span(from, from + person.name().length()).shift(span.start());
            known.people.putIfAbsent(person.name(), page.quote(block, span, name));
        }
        if (PARTNERS.matcher(sentence).find() || ALONGSIDE.in(sentence) || COUNTED.in(sentence))
            for (var name : page.names(sentence)) {
                if (Grants.funder("gefördert " + name.text()).isPresent()
                        || page.isPublisher(name.text())) continue;
                var where = page.quote(block, span, name.span().shift(span.start()));
                known.participants.putIfAbsent(page.name(name, where, 0.7), where);
            }
        enumerated(known, block, span);
    }

    private static Draft draft(String heading, Quote quote, double confidence) {
        String title =
                heading.strip()
                        .replaceFirst(
                                "(?iu)^(?:verbund|forschungs|förder)?(?:projekt|vorhaben|project)\\s*[:–-]?\\s+[„\"“»]?",
                                "")
                        .replaceFirst(
                                "(?iu)^(?:about|über)(?: das projekt| the project)? (?=(?-i:\\p{Lu})\\S{2,30}$)",
                                "")
                        .replaceFirst("[“”\"«]$", "")
                        .replaceFirst(
                                "(?iu)\\s\\((?:abgeschlossen|beendet|laufend|completed|finished|ongoing)\\)$",
                                "")
                        .strip();
        if (title.isEmpty()) title = heading.strip();
        Matcher last = LAST.matcher(title);
        if (last.matches()) title = last.group(1);
        Matcher headed = HEADED.matcher(title);
        if (headed.matches() && coined(headed.group(1)))
            return new Draft(title, headed.group(1), quote, confidence);
        Matcher bracketed = BRACKETED.matcher(title);
        if (bracketed.matches())
            return new Draft(bracketed.group(1), bracketed.group(2), quote, confidence);
        return new Draft(title, null, quote, confidence);
    }

    /// No ordinary word: a capital, a digit or a hyphen inside.
    private static boolean coined(String word) {
        return word.matches("(?U).{1,}[\\p{Lu}\\d@-].*");
    }

    private void keep(Draft draft) {
        Optional<Draft> known = known(draft);
        if (known.isEmpty()) {
            drafts.put(draft.title, draft);
            return;
        }
        Draft old = known.get();
        if (old.grantId == null) old.grantId = draft.grantId;
        if (old.funder == null) old.funder = draft.funder;
        if (old.term == null) old.term = draft.term;
        draft.participants.forEach(old.participants::putIfAbsent);
        draft.people.forEach(old.people::putIfAbsent);
        old.publisherTakesPart |= draft.publisherTakesPart;
    }

    /// The same project under this page's other name for it.
    private Optional<Draft> known(Draft draft) {
        return drafts.values().stream()
                .filter(old ->
                        (Page.alike(old.title, draft.title) && !sequel(old.title, draft.title))
                                || (old.acronym != null
                                        && (old.acronym.equalsIgnoreCase(draft.title)
                                                || old.acronym.equalsIgnoreCase(draft.acronym)))
                                || (draft.acronym != null
                                        && draft.acronym.equalsIgnoreCase(old.title))
                                || (old.grantId != null && old.grantId.equals(draft.grantId)))
                .findFirst();
    }

    /// Whether one is the other's next one: *IMProvT* and *IMProvT II*.
    private static boolean sequel(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.startsWith(shorter)
                && longer.substring(shorter.length()).matches("[ -]?(?:I{1,3}|IV|V|\\d|plus)\\b.*");
    }

    private void structured(Item item) {
        if (item.is("ResearchProject") || item.is("Project")) {
            String name = item.text("name").orElse("");
            if (!name.isBlank()) {
                Draft draft = draft(name, Quote.outside(name), 0.85);
                draft.grantId =
                        item.text("identifier").or(() -> item.text("grantNumber")).orElse(null);
                draft.funder =
                        item.text("funder")
                                .or(() ->
                                        item.items("funder").stream()
                                                .findFirst()
                                                .flatMap(f -> f.text("name")))
                                .orElse(null);
                draft.term =
                        new Terms.Term(
                                day(item, "startDate", "foundingDate"),
                                day(item, "endDate", "dissolutionDate"));
                for (String property : List.of("member", "partner", "participant"))
                    for (Item member : item.items(property))
                        if (!member.is("Person"))
                            member.text("name")
                                    .ifPresent(n ->
                                            draft.participants.putIfAbsent(
                                                    page.name(
                                                            n,
                                                            OrganizationNames.kind(n),
                                                            Quote.outside(n),
                                                            0.85),
                                                    Quote.outside(n)));
                draft.publisherTakesPart = takesPart(List.of());
                keep(draft);
            }
        }
        for (List<Object> values : item.properties().values())
            for (Object value : values)
                if (value instanceof Item inner && inner.is("ResearchProject")) structured(inner);
    }

    private static @Nullable LocalDate day(Item item, String... properties) {
        for (String property : properties) {
            String value = item.text(property).orElse("");
            if (value.length() < 10) continue;
            try {
                return LocalDate.parse(value.substring(0, 10));
            } catch (DateTimeException _) {
                // not a date: as if the page had none
            }
        }
        return null;
    }
}
