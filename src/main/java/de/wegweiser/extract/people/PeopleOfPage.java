package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Link;
import de.wegweiser.extract.document.Mails;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.organization.LegalForms;
import de.wegweiser.extract.relation.Groups;
import de.wegweiser.extract.relation.OrganizationNames;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the people of one page: cards and lists, where a line is a name and the next lines tell of
/// its bearer; labelled lines ("Geschäftsführer: …"); and running text.
final class PeopleOfPage {

    /// A line of a block, with the label that rules it.
    record Line(Block block, Span span, String text, String label) {}

    private static final Pattern BREAK = Pattern.compile("\\n|\\t");

    /// Sections about people who are not, or no longer, the organization's own.
    static final Cue ELSEWHERE =
            Cue.of(
                    "(?iu)(?<!\\p{L})(?:alumni|alumnae|ehemalige\\w*|ausgeschieden\\w*|verstorben\\w*|im ruhestand|former|past (?:members|group)|publi[kc]ation\\w*|veröffentlich\\w*|literatur\\w*|references|referenzen|quellen\\w*|theses|thesis|abschlussarbeiten|bachelorarbeiten|masterarbeiten|dissertationen|kundenstimmen|testimonials?|presse(?:mitteilung\\w*|stimmen|berichte?|echo|spiegel|artikel)?(?![\\p{L}-])|bildnachweis\\w*|bildquellen?|fotos?|foto\\w*|web ?design\\w*|umsetzung|konzept\\w*|gestaltung|urheber\\w*|haftung\\w*|visitors|gäste|guests|in memoriam|nachruf|bewertungen|rezensionen|reviews|cookies?|google\\w*|analyti\\w+|external (?:students|members)|students? (?:supervised|projects)|completed|abgeschlossene\\w*)(?!\\p{L})");

    static final Cue CITATION =
            Cue.of(
                    "(?iu)\\bet al\\b|\\bdoi\\b|\\bISBN\\b|\\barXiv\\b|\\bpp\\. ?\\d|\\bVol\\. ?\\d|\\bProceedings\\b|\\bJournal of\\b|\\((?:19|20)\\d\\d\\)[.:,]|\\bIn: ");

    private static final String UNIT_WORD =
            "(?:Institut|Institute|Inst\\.|Lehrstuhl|Fachgebiet|Fakultät|Fachbereich|Abteilung|Department|Faculty|Chair|AG|Arbeitsgruppe|Forschungsgruppe|Universität|Hochschule|Technische|University|Fraunhofer|Max-Planck|Klinik|Zentrum|Center)";

    private static final Cue UNIT =
            Cue.of(
                    "(?u)^(?:(?:\\p{Lu}[\\p{L}-]+ ){0,2}"
                            + UNIT_WORD
                            + "(?=[ -]|$)|.{0,80}\\b(?:Institut|Institute|University|Universität|Hochschule|GmbH|AG|e\\. ?V\\.)(?:\\b|$)).*");

    /// Where the name of a unit ends in its line.
    private static final Pattern UNIT_END =
            Pattern.compile(
                    "\\s*(?:[|;•·]|,? (?:Raum|Room|Tel\\b|Telefon|Fax|E-Mail|Mail)|, \\p{Lu}\\p{L}+:|\\. |: ).*$");

    /// Who founded the house is seldom there to be called.
    private static final Cue FOUNDED =
            Cue.of(
                    "(?iu)(?:gegründet|gründete|founded|geht zurück auf|firmengründer|unternehmensgründer|gründervater).{0,30}$|(?:17|18|19)\\d\\d (?:von|durch|gründete\\w*|by) $");

    private final PersonNames names;
    private final Document page;
    private final @Nullable OrganizationMention publisher;
    private final List<OrganizationMention> organizations;
    private final RoleWords roles;
    private final Map<String, Person> found = new LinkedHashMap<>();
    private Units units = new Units(List.of(), _ -> false);

    PeopleOfPage(
            PersonNames names,
            Document page,
            @Nullable OrganizationMention publisher,
            List<OrganizationMention> organizations) {
        this.names = names;
        this.page = page;
        this.organizations = organizations;
        this.publisher = publisher;
        this.roles = new RoleWords(publisher);
    }

    List<PersonMention> find() {
        if (page.role() == PageRole.PUBLICATION) return List.of();
        var lines = lines();
        if (page.role() != PageRole.IMPRESSUM && page.role() != PageRole.LEGAL)
            units =
                    new Units(
                            lines,
                            line ->
                                    whole(line.text()).isPresent()
                                            || !names.in(line.text()).isEmpty());
        var accepted = cards(lines);
        for (int i = 0; i < lines.size(); i++) if (!accepted.containsKey(i)) running(lines.get(i));
        found.values().removeIf(person -> TEMPLATE.matcher(person.name).matches());
        if (found.size() > 1) found.values().removeIf(this::isHouse);
        bearer();
        mails(lines);
        new OrcidBearers(names, page, found).give();
        if (isClub())
            for (Person person : found.values())
                person.board =
                        page.role() == PageRole.IMPRESSUM
                                ? Person.Board.OF_CLUB
                                : Person.Board.PRESENTED;
        return found.values().stream().map(person -> person.mention(publisher)).toList();
    }

    /// Whom templates name until somebody fills them in.
    private static final Pattern TEMPLATE =
            Pattern.compile("(?:Max|Erika|Martina?) Mustermann|\\p{L}{2,10} Doe");

    /// A firm without a legal form that bears a name is its bearer's, if he is the only one of that
    /// name: *Kanzlei Muster*.
    private void bearer() {
        if (publisher == null || !mayHaveOwner() || HONOURED.in(publisher.name())) return;
        var words = List.of(publisher.name().split("[^\\p{L}-]+", -1));
        var bearers =
                found.values().stream()
                        .filter(person ->
                                !person.name.equals(publisher.name())
                                        && words.contains(surname(person.name)))
                        .toList();
        if (bearers.size() == 1) bearers.getFirst().owner = true;
    }

    /// What bears the name of somebody who does not own it.
    private static final Cue HONOURED =
            Cue.of(
                    "(?iu)stiftung|verein|schule|gymnasium|kolleg|museum|institut|gesellschaft|haus");

    /// Whether a board, where there is one, is no firm's: its members are chosen to help.
    private boolean isClub() {
        if (publisher == null) return CLUB.in(page.text());
        return publisher.kind() != OrganizationKind.COMPANY
                && (publisher.legalForm() == null
                        || publisher.kind() == OrganizationKind.NETWORK
                        || publisher.legalForm().matches("e\\. ?V\\.?|eV"));
    }

    /// Only clubs have them: of a page that does not tell whose it is.
    private static final Cue CLUB =
            Cue.of(
                    "(?iu)(?:1\\.|erste[rn]?) vorsitzende|mitgliederversammlung|schriftführer|kassenwart|des vereins\\b");

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /// *Muster Automaten* beside the people of a firm of that name is nobody.
    private boolean isHouse(Person person) {
        return !person.known
                && person.title == null
                && person.role == null
                && !person.owner
                && organizations.stream()
                        .anyMatch(organization -> organization.name().startsWith(person.name));
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        String pending = "";
        for (Block block : page.main()) {
            if (elsewhere(block)) continue;
            String label = block.isHeading() ? "" : pending;
            pending = "";
            int from = 0;
            var breaks = BREAK.matcher(block.text());
            var ends = new ArrayList<Integer>();
            while (breaks.find()) ends.add(breaks.start());
            ends.add(block.text().length());
            for (int end : ends) {
                String text = block.text().substring(from, end).strip();
                int start = from + block.text().substring(from, end).indexOf(text);
                from = end + 1;
                if (text.isEmpty()) continue;
                boolean announces = announces(text);
                if (announces) label = text;
                lines.add(
                        new Line(
                                block,
                                new Span(start, start + text.length()),
                                text,
                                announces ? "" : label));
            }
            if (!label.isEmpty() && block.text().endsWith(label) && !block.isHeading())
                pending = label;
        }
        return lines;
    }

    private static boolean elsewhere(Block block) {
        if (block.headings().stream().anyMatch(heading -> ELSEWHERE.matcher(heading).find()))
            return true;
        return block.text().length() < 400 && CITATION.matcher(block.text()).find();
    }

    /// Whether a line is a label for the lines below it.
    private boolean announces(String text) {
        if (text.length() > 110 || houses(text)) return false;
        if (text.endsWith(":"))
            return PersonRoles.in(text).isPresent() || ELSEWHERE.matcher(text).find();
        return text.length() < 60
                && text.split(" ").length <= 5
                && PersonRoles.in(text).isPresent()
                && names.in(text).isEmpty()
                && names.whole(text).isEmpty()
                && !text.contains(",")
                && !text.contains("@");
    }

    /// Lines that are nothing but a name. Those that only look like one need a witness: a role or a
    /// degree below, a mail address that spells the name, or neighbours of the same make that are
    /// names for certain.
    private Map<Integer, Person> cards(List<Line> lines) {
        var candidates = new LinkedHashMap<Integer, PersonName>();
        for (int i = 0; i < lines.size(); i++) {
            var whole = whole(lines.get(i).text());
            if (whole.isPresent()) candidates.put(i, whole.get());
        }
        var accepted = new LinkedHashMap<Integer, Person>();
        for (var candidate : candidates.entrySet()) {
            int at = candidate.getKey();
            if (!candidate.getValue().known()
                    && (units.house(lines.get(at))
                            || function(lines.get(at).text())
                            || Groups.isName(page, lines.get(at).block(), lines.get(at).text())
                            || !witnessed(lines, at, candidate.getValue(), candidates))) continue;
            if (isOrganization(candidate.getValue().name())) continue;
            Line line = lines.get(at);
            if (ELSEWHERE.matcher(line.label()).find()) continue;
            Person person = person(candidate.getValue(), line, line.span());
            accepted.put(at, person);
            if (OWNER.matcher(line.text()).lookingAt()) person.role(PersonRole.OWNER);
            if (at > 0 && inRow(lines.get(at - 1), line)) person.words(lines.get(at - 1).text());
            details(lines, at, candidates, person);
        }
        return accepted;
    }

    /// *Stellv. Vorsitzende* in the cell before a name.
    private static boolean inRow(Line before, Line name) {
        return name.block().kind() == Block.Kind.TABLE_ROW
                && before.block().index() == name.block().index();
    }

    /// *Principal Investigators*, *Fachbereich Maschinenbau*: two capitals, and nobody's name.
    private static boolean function(String text) {
        return PersonRoles.in(text).isPresent()
                || UNIT.matcher(text).matches()
                || !OrganizationNames.in(text).isEmpty();
    }

    private static final Pattern OWNER = Pattern.compile("^Inh(?:aber(?:in)?)?\\.?:? ");

    private Optional<PersonName> whole(String text) {
        return names.whole(
                OWNER.matcher(OrcidBearers.without(text))
                        .replaceFirst("")
                        .replaceAll("^(?:c/o|z\\. ?Hd\\.) ", "")
                        .replaceAll("\\s*(?:,|-|–|:|\\(Anschrift.*\\)|\\(s\\. ?o\\.\\))$", ""));
    }

    private boolean isOrganization(String name) {
        return organizations.stream()
                .anyMatch(known -> known.name().equals(name) && known.legalForm() != null);
    }

    private boolean isPublisher(String unit) {
        return publisher != null && publisher.name().equals(unit);
    }

    /// The firm that a block names before a line: an external officer works for that one.
    private @Nullable String firmAbove(Line line) {
        var firms = LegalForms.in(line.block().text().substring(0, line.span().start()));
        return firms.isEmpty() ? null : firms.getLast().name();
    }

    /// Heads the section of a general partner, all of which is about him.
    private static final Cue PARTNER =
            Cue.of("(?iu)haftende\\w* gesellschafter|komplementär|general partner");

    /// Under the name of another firm of an Impressum, a general partner, one acts for that firm.
    private void actsFor(Person person, Line line) {
        if (page.role() != PageRole.IMPRESSUM || person.affiliation != null) return;
        int start = line.block().start() + line.span().start();
        for (OrganizationMention other : organizations)
            if (!other.equals(publisher)
                    && other.legalForm() != null
                    && other.quote().start() >= 0
                    && other.quote().start() < start
                    && page.main().stream()
                            .filter(block -> block.start() <= other.quote().start())
                            .reduce((_, last) -> last)
                            .filter(block ->
                                    (line.block().index() - block.index() <= 1
                                                    || PARTNER.in(line.block().heading()))
                                            && block.heading().equals(line.block().heading()))
                            .isPresent()) person.affiliation = other.name();
    }

    /// Whether a line stands where a trader's name does: below that of his firm, above its street.
    private boolean trades(List<Line> lines, int at) {
        return page.role() == PageRole.IMPRESSUM
                && publisher != null
                && mayHaveOwner()
                && at > 0
                && at + 2 < lines.size()
                && lines.get(at - 1).text().equals(publisher.name())
                && publisher.street() != null
                && lines.get(at + 1).text().contains(publisher.street())
                && publisher.postalCode() != null
                && lines.get(at + 2).text().contains(publisher.postalCode());
    }

    private boolean witnessed(
            List<Line> lines, int at, PersonName name, Map<Integer, PersonName> candidates) {
        Line line = lines.get(at);
        if (name.title() != null || trades(lines, at)) return true;
        if (strong(PersonRoles.in(line.label()))) return true;
        if (strong(PersonRoles.in(line.block().heading()))
                && line.block().headings().getLast().length() < 60
                && !line.block().isHeading()) return true;
        if (at + 1 < lines.size() && near(line, lines.get(at + 1))) {
            String next = lines.get(at + 1).text();
            if (whole(next).isEmpty()
                    && strong(PersonRoles.in(next))
                    && next.length() < 80
                    && next.split(" ").length <= 8
                    && !next.endsWith(".")
                    && name.name().split(" ").length <= 3) return true;
            if (next.toLowerCase(java.util.Locale.ROOT).contains(Person.fold(name.surname()) + "@"))
                return true;
        }
        int alike = 0;
        int known = 0;
        for (var other : candidates.entrySet()) {
            Line there = lines.get(other.getKey());
            if (there.block().kind() != line.block().kind()
                    || there.block().level() != line.block().level()
                    || !there.block().headings().equals(line.block().headings())
                    || first(there) != first(line)) continue;
            alike++;
            if (other.getValue().known()) known++;
        }
        return known >= 2 && known * 2 >= alike;
    }

    private static boolean first(Line line) {
        return line.span().start() == 0;
    }

    private static boolean strong(Optional<PersonRole> role) {
        return role.isPresent() && role.get() != PersonRole.CONTACT;
    }

    private static boolean near(Line line, Line next) {
        return next.block().index() - line.block().index() <= 2;
    }

    /// What stands below a name until the next one: role, degree, address, institute.
    private void details(
            List<Line> lines, int at, Map<Integer, PersonName> candidates, Person person) {
        Line head = lines.get(at);
        boolean told = false;
        boolean atHome = false; // the house above the publisher is not the employer
        for (int i = at + 1; i < Math.min(lines.size(), at + 9); i++) {
            Line line = lines.get(i);
            if (candidates.containsKey(i) || line.block().index() - head.block().index() > 6)
                return;
            if (line.block().isHeading() && closes(line.block(), head.block())) return;
            if (line.block().isHeading()
                    && i > at + 1
                    && (head.block().isHeading()
                            ? line.block().level() <= head.block().level()
                            : !PersonRoles.label(line.text()))) return;
            if (head.block().kind() == Block.Kind.TABLE_ROW
                    && line.block().index() != head.block().index()) return;
            String text = line.text();
            boolean short_ = text.length() < 100 && !text.endsWith(".");
            if (!told && (short_ || (i == at + 1 && text.length() < 160))) {
                person.words(text);
                var role = roles.in(text);
                if (role.isPresent() && role.get() != PersonRole.CONTACT) {
                    person.role(role.get());
                    told = true;
                }
            }
            if (person.title == null && i <= at + 2)
                degree(text).ifPresent(degree -> person.title = degree);
            var unit = unit(text);
            if (unit.isEmpty() || (page.role() == PageRole.IMPRESSUM && i > at + 2)) continue;
            if (isPublisher(unit.get())) atHome = true;
            else if (person.affiliation == null
                    ? !(atHome && wider(unit.get()))
                    : wider(person.affiliation) && !wider(unit.get()))
                person.affiliation = unit.get();
        }
    }

    /// Whether a heading ends the section that a name stands in.
    private static boolean closes(Block heading, Block name) {
        return !name.isHeading() && heading.headings().size() < name.headings().size();
    }

    /// The unit that a line of a card names.
    private static Optional<String> unit(String text) {
        if (text.length() > 120 || text.matches(".*[.!?]$") || !UNIT.matcher(text).matches())
            return Optional.empty();
        var firm = LegalForms.first(text);
        if (firm.isPresent()) return firm.map(LegalForms.Named::name);
        String unit = UNIT_END.matcher(text).replaceFirst("").strip();
        // *Studium: Universität …* is labelled by no unit
        return unit.length() < 4 || !UNIT.matcher(unit).matches() || PersonRoles.whole(unit)
                ? Optional.empty()
                : Optional.of(unit);
    }

    /// A faculty or a university is less telling than the institute in it.
    private static boolean wider(String unit) {
        return unit.matches("(?iu)(?:fakultät|fachbereich|faculty|department|school).*")
                || LegalForms.kind(unit) == OrganizationKind.UNIVERSITY;
    }

    private static final Pattern DEGREE =
            Pattern.compile(
                    "^(?:(?:Dipl\\.?-[\\p{L}.-]+(?: \\(FH\\))?|[MB]\\. ?(?:Sc|A|Eng)\\.?|Dr\\.[\\p{L}. -]*|MBA)(?:,? )?)+(?= |$)");

    private static Optional<String> degree(String text) {
        var degree = DEGREE.matcher(text);
        return degree.find()
                ? Optional.of(degree.group().replaceAll("[, ]+$", ""))
                : Optional.empty();
    }

    /// In the order of the line, without those that reach into the one before.
    private static List<PersonName> disjoint(List<PersonName> names) {
        var disjoint = new ArrayList<PersonName>();
        int end = 0;
        for (PersonName name :
                names.stream()
                        .sorted(Comparator.comparingInt(found -> found.span().start()))
                        .toList()) {
            if (name.span().start() < end) continue;
            disjoint.add(name);
            end = name.span().end();
        }
        return disjoint;
    }

    /// Names within a line: the nearest words that name a role tell it, else the label above.
    private void running(Line line) {
        if (CITATION.matcher(line.text()).find() || ELSEWHERE.matcher(line.label()).find()) return;
        if (Groups.isName(page, line.block(), line.text())) return;
        var all = new ArrayList<>(names.in(line.text()));
        labelled(line, all);
        var inside = disjoint(all);
        PersonRole before = null;
        int last = 0;
        boolean partners = false;
        var colleagues = new ArrayList<Person>();
        for (int i = 0; i < inside.size(); i++) {
            PersonName name = inside.get(i);
            int next =
                    i + 1 < inside.size() ? inside.get(i + 1).span().start() : line.text().length();
            String left =
                    line.text().substring(Math.min(last, name.span().start()), name.span().start());
            String right = line.text().substring(name.span().end(), next);
            last = name.span().end();
            if (ELSEWHERE.matcher(left).find() && left.length() < 40) continue;
            if (FOUNDED.matcher(left).find() || right.stripLeading().startsWith("gegründet"))
                continue;
            partners |=
                    left.matches(
                            "(?isu).*\\b(?:collaboration|cooperation|kooperation|zusammenarbeit|gemeinsam mit|together with|, with)\\b.*");
            PersonRole role = roles.around(left, right);
            if (role == null
                    && i > 0
                    && left.matches(
                            "(?u)\\s*(?:\\([^()]{2,40}\\))?\\s*(?:,|und|and|&|sowie|/|;)\\s*(?:(?:Herrn?|Frau) )?"))
                role = before;
            if (role == null && (i == 0 || before == null)) role = context(line);
            before = role;
            boolean listed = page.role() != PageRole.IMPRESSUM && list(line, inside);
            if (role == null && !tells(name) && !listed) continue;
            if (role == PersonRole.HEAD
                    && (PROJECT.matcher(line.text()).find() || ofAPart(line, name)))
                role = PersonRole.STAFF;
            boolean aside = line.text().length() > 200 && role == null && name.title() == null;
            if (isOrganization(name.name()) || (aside && !listsPeople())) continue;
            Person person = person(name, line, sentence(line, name));
            if (role != null) person.role(role);
            person.words(behind(right));
            person.words(ahead(left));
            if (role == PersonRole.BOARD && person.affiliation == null)
                person.affiliation = governed(line, left);
            String named = employer(line.text(), name, left, right);
            if (named != null) {
                if (person.affiliation == null) person.affiliation = named;
                colleagues.forEach(other -> other.affiliation = named);
                colleagues.clear();
            } else if (right.startsWith(" (")) colleagues.clear();
            else if (partners && person.affiliation == null) colleagues.add(person);
            if (partners && person.role != PersonRole.MANAGING_DIRECTOR) person.partner = true;
        }
    }

    /// What is said of a name right behind it.
    private static String behind(String right) {
        String text = right.stripLeading();
        var own = OWN.matcher(text.length() > 80 ? text.substring(0, 80) : text);
        return own.lookingAt() ? own.group() : "";
    }

    /// In brackets, or between commas; what ends in a colon is of the next one.
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:\\([^()]{2,60}\\))?\\s?(?:[,–-] ?[^,;|:()\\n]{2,60}(?=[,;|(\\n.]|$))?");

    /// The words right before a name: *Schatzmeister: *, *sagte Vorstandsvorsitzende *.
    private static String ahead(String left) {
        var own = AHEAD.matcher(left);
        return own.find() ? own.group() : "";
    }

    private static final Pattern AHEAD = Pattern.compile("[^,;|:()\\n]{2,60}:?\\s{0,3}$");

    /// Who leads what a line calls a project does not lead the house.
    private static final Pattern PROJECT =
            Pattern.compile(
                    "(?iu)projekt|vorhaben|\\bproject|studie|\\bteam\\b|rennteam|doktorand|verbund");

    private static final Cue RECTOR = Cue.of("(?iu)präsident|rektor|rector|president|kanzler");

    /// The university whose president an imprint of one of its units names.
    private @Nullable String governed(Line line, String left) {
        boolean unit =
                publisher != null
                        && publisher.legalForm() == null
                        && (publisher.kind() == OrganizationKind.RESEARCH_GROUP
                                || publisher.kind() == OrganizationKind.RESEARCH_INSTITUTE);
        if (!unit
                || page.role() != PageRole.IMPRESSUM
                || line.text().length() > 600
                || !RECTOR.in(left)) return null;
        return OrganizationNames.in(line.text()).stream()
                .filter(name -> name.kind() == OrganizationKind.UNIVERSITY)
                .map(OrganizationNames.Name::text)
                .findFirst()
                .orElse(null);
    }

    /// Parts of a house that have heads of their own.
    private static final Pattern PART =
            Pattern.compile(
                    "(?iu)\\b(?:forschungsfeld|themenfeld|teilprojekt|" + RoleWords.GROUP + ")\\b");

    /// Who leads the whole may lead a part besides.
    private static final Pattern HOUSE =
            Pattern.compile(
                    "(?iu)\\bleitet (?:das|den|die) (?:institut|lehrstuhl|fachgebiet|zentrum)|(?:instituts|zentrums)leit|lehrstuhlinhaber");

    /// Whether a sentence tells of the head of a part, and the page is not that part's own.
    private boolean ofAPart(Line line, PersonName name) {
        Span around = sentence(line, name);
        String said =
                line.block()
                        .text()
                        .substring(
                                around.start(),
                                Math.min(around.end(), line.block().text().length()));
        var part = PART.matcher(said);
        return part.find()
                && !HOUSE.matcher(said).find()
                && (publisher == null || !PART.matcher(publisher.name()).find());
    }

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?iu)\\b(?:und|and|sowie|with|mit|in collaboration|by|von|dr|prof|m ?sc|b ?sc|dipl\\S*)\\b|[\\W\\d]");

    /// Whether a line is made of names and little else.
    private static boolean list(Line line, List<PersonName> inside) {
        if (inside.size() < 2 && line.text().length() > 60) return false;
        var rest = new StringBuilder(line.text());
        for (PersonName name : inside.reversed())
            if (name.span().end() <= rest.length())
                rest.delete(name.span().start(), name.span().end());
        return BETWEEN.matcher(rest).replaceAll("").length() <= line.text().length() / 10;
    }

    /// The employer named right beside a name: in brackets or after a comma behind it, before it
    /// when the name itself stands in brackets, or as the label of the line.
    private @Nullable String employer(String line, PersonName name, String left, String right) {
        String inBrackets = brackets(right);
        if (inBrackets != null) return inBrackets;
        var firm = LegalForms.first(right.length() > 90 ? right.substring(0, 90) : right);
        if (firm.isPresent() && right.substring(0, firm.get().span().start()).matches("\\s*,\\s*"))
            return firm.get().name();
        if (page.role() != PageRole.IMPRESSUM && BESIDE.matcher(right).lookingAt()) {
            var house =
                    OrganizationNames.in(right.length() > 120 ? right.substring(0, 120) : right);
            if (!house.isEmpty()
                    && BESIDE.matcher(right.substring(0, house.getFirst().span().start()))
                            .matches()) return house.getFirst().text();
        }
        var before = HOST_OF.matcher(left);
        if (right.startsWith(")") && before.find()) return before.group("unit");
        var label = OWN_LABEL.matcher(line);
        if (label.find()
                && label.end() <= name.span().start()
                && unit(label.group("unit")).isPresent()
                && PersonRoles.in(label.group("unit")).isEmpty()) return label.group("unit");
        return null;
    }

    /// Between a name and its employer: a comma, perhaps behind a role in brackets.
    private static final Pattern BESIDE =
            Pattern.compile("\\s?(?:\\([^()\\n]{2,40}\\))?\\s?,\\s{0,2}");

    private static final Cue HOST_OF =
            Cue.of(
                    "(?u)(?:\\bthe |\\bder |\\bdem |\\bwith |\\bmit )(?<unit>\\p{Lu}[\\p{L}-]+(?: (?:\\p{Lu}[\\p{L}-]+|of|für|for)){0,5}(?: [Gg]roup| [Ii]nstitute?)?) \\($");

    private static final Cue OWN_LABEL =
            Cue.of("^(?<unit>(?:\\p{Lu}[\\p{L}-]{1,40} ){0,4}\\p{Lu}[\\p{L}-]{1,40}): ");

    /// `Geschäftsführer: Jianhua Beispiel, Nacer El Muster`: behind such a label anything of a
    /// name's shape is one.
    private void labelled(Line line, List<PersonName> inside) {
        var label = Pattern.compile("^(?<label>[^:]{3,80}): *(?<rest>.+)$").matcher(line.text());
        if (line.text().length() > 200) return;
        String rest = line.text();
        int offset = 0;
        if (label.matches() && strong(PersonRoles.in(label.group("label")))) {
            rest = label.group("rest");
            offset = label.start("rest");
        } else {
            var word =
                    Pattern.compile(
                                    "(?iu)^(?:(?:die|den|der|durch|vertreten durch|vertretungsberechtigte\\w*|einzelvertretungsberechtigte\\w*|gesetzliche\\w* vertreter\\w*|alleinige\\w*|dem)[ :]+)*(?:geschäftsführ\\w+|inhaber\\w*|vorstand|prokurist\\w*|prokura|ceo|owner|vorsitzende\\w*|gesellschafter\\w*)[:.]? +(?=\\p{Lu})")
                            .matcher(rest);
            var behind =
                    Pattern.compile(
                                    "^(?<name>[^,(]{4,50}?)\\s*(?:,|\\(| [–-] )\\s*(?<role>.{3,80})$")
                            .matcher(rest);
            if (word.find()) {
                offset = word.end();
                rest = rest.substring(offset);
            } else if (behind.matches()
                    && strong(PersonRoles.in(behind.group("role")))
                    && names.whole(behind.group("name")).isPresent()) rest = behind.group("name");
            else if (!strong(PersonRoles.in(line.label())) || line.text().length() > 120) return;
        }
        int from = 0;
        var parts =
                Pattern.compile(
                                "\\s*(?:,(?! ?(?:M\\.|B\\.|MBA|Dipl))|;| und | and | & | sowie |/| \\()\\s*")
                        .matcher(rest);
        var cuts = new ArrayList<int[]>();
        while (parts.find()) {
            cuts.add(new int[] {from, parts.start()});
            from = parts.end();
        }
        cuts.add(new int[] {from, rest.length()});
        for (int[] cut : cuts) {
            String part = rest.substring(cut[0], cut[1]).replaceAll("[).]+$", "");
            var name = names.whole(part);
            if (name.isEmpty()) continue;
            Span span = new Span(offset + cut[0], offset + cut[0] + part.length());
            inside.removeIf(other ->
                    other.span().start() < span.end() && span.start() < other.span().end());
            inside.add(new PersonName(span, name.get().name(), name.get().title(), true));
        }
        inside.sort(java.util.Comparator.comparingInt(name -> name.span().start()));
    }

    /// Whether a heading is nothing but a unit's name.
    private static boolean names(String heading) {
        var units = OrganizationNames.in(heading);
        return units.size() == 1
                && units.getFirst().span().start() == 0
                && units.getFirst().span().end() >= heading.strip().length();
    }

    /// *Muster Konstruktion* over the page of a firm of that name heads no department.
    private boolean houses(String heading) {
        if (publisher == null) return false;
        String name = Person.fold(publisher.name());
        String said = Person.fold(heading);
        boolean whole = name.equals(said) || heading.strip().indexOf(' ') > 0;
        return !said.isEmpty() && whole && (name.contains(said) || said.contains(name));
    }

    private @Nullable PersonRole context(Line line) {
        if (line.text().length() > 200) return null;
        var label = PersonRoles.in(line.label());
        if (label.isPresent()) return label.get();
        for (int i = line.block().headings().size() - 1; i >= 0; i--) {
            // *Professur für Optik* heads a page, not a list of professors
            if (names(line.block().headings().get(i)) || houses(line.block().headings().get(i)))
                continue;
            var role = PersonRoles.in(line.block().headings().get(i));
            if (role.isPresent() && line.block().headings().get(i).length() < 80) return role.get();
        }
        return null;
    }

    /// Whether a name alone says that its bearer belongs to the organization.
    private boolean tells(PersonName name) {
        return name.title() != null || listsPeople() || page.role() == PageRole.IMPRESSUM;
    }

    private boolean listsPeople() {
        return switch (page.role()) {
            case TEAM, PROFILE, PROJECT, RESEARCH, CONTACT -> true;
            default -> false;
        };
    }

    private static @Nullable String brackets(String right) {
        var brackets = Pattern.compile("^\\s?\\(([^)]{3,80})\\)").matcher(right);
        if (!brackets.find()) return null;
        String inside = brackets.group(1).split(", ", -1)[0];
        return unit(inside).isPresent()
                        || inside.matches(
                                "(?u)\\p{Lu}{2,} \\p{Lu}\\w+|.*\\b(?:group|Gruppe|TU|FH|TH)\\b.*")
                ? inside
                : null;
    }

    private static Span sentence(Line line, PersonName name) {
        if (line.text().length() < 200) return line.span();
        String text = line.text();
        int start = text.lastIndexOf(". ", Math.max(0, name.span().start() - 12)) + 1;
        int end = text.indexOf(". ", name.span().end());
        return new Span(
                line.span().start() + Math.max(0, start),
                line.span().start() + (end < 0 ? text.length() : end + 1));
    }

    private Person person(PersonName name, Line line, Span snippet) {
        Span mention = name.span().shift(line.span().start());
        if (mention.end() > line.block().text().length()) mention = line.span();
        Span at = mention;
        Person person =
                found.computeIfAbsent(
                        name.key(), _ -> new Person(name, page.quote(line.block(), snippet, at)));
        if (person.title == null) person.title = name.title();
        if (name.name().length() > person.name.length()) person.name = name.name();
        PersonRole role = told(name, line) ? null : context(line);
        if (role != null && role != PersonRole.CONTACT) person.role(role);
        actsFor(person, line);
        if (role == PersonRole.DATA_PROTECTION && person.affiliation == null)
            person.affiliation = firmAbove(line);
        if (person.under == null)
            units.above(line)
                    .filter(unit -> !isPublisher(unit))
                    .ifPresent(unit -> person.under = unit);
        if (role == PersonRole.CONTACT && person.role == null) person.contact = true;
        if (page.role() == PageRole.IMPRESSUM
                && role == null
                && person.role == null
                && mayHaveOwner()) person.owner = true;
        return person;
    }

    private static final Pattern TRADER = Pattern.compile("(?iu)e\\.? ?K(?:fm|fr)?\\.?");

    /// A trader without a legal form, or a registered one; a chair or a chamber belongs to nobody.
    private boolean mayHaveOwner() {
        return publisher == null
                || ((publisher.legalForm() == null
                                || TRADER.matcher(publisher.legalForm()).matches())
                        && switch (publisher.kind()) {
                            case COMPANY, STARTUP, ORGANIZATION -> true;
                            case UNIVERSITY,
                                    RESEARCH_INSTITUTE,
                                    RESEARCH_GROUP,
                                    INTERMEDIARY,
                                    NETWORK ->
                                    false;
                        });
    }

    /// Whether the words around a name tell a role, so that the heading need not.
    private boolean told(PersonName name, Line line) {
        int start = Math.min(name.span().start(), line.text().length());
        int end = Math.min(name.span().end(), line.text().length());
        return start > 0
                && roles.around(line.text().substring(0, start), line.text().substring(end))
                        != null;
    }

    /// Gives every address that spells a name to its bearer, the best spelled first, and those that
    /// spell none to whom they are printed beside.
    private void mails(List<Line> lines) {
        var addresses = Mails.of(page);
        if (addresses.isEmpty() || found.isEmpty()) return;
        var claims = new ArrayList<Claim>();
        for (String address : addresses) claims.add(claim(address));
        claims.sort(Comparator.comparingInt(Claim::well).reversed());
        for (Claim claim : claims)
            if (claim.owners.size() == 1 && claim.owners.getFirst().email == null)
                claim.owners.getFirst().email = claim.address;
        var offices =
                claims.stream()
                        .filter(claim -> claim.well == 0)
                        .map(Claim::address)
                        .collect(Collectors.toSet());
        beside(lines, offices)
                .forEach((person, address) -> {
                    if (person.email == null) person.email = address;
                });
    }

    /// @param well how well the address spells the names of its owners ([Person#spells])
    private record Claim(String address, int well, List<Person> owners) {}

    private Claim claim(String address) {
        var box = Person.Mailbox.of(address.substring(0, address.indexOf('@')));
        var owners = new ArrayList<Person>();
        int best = 0;
        for (Person person : found.values()) {
            int well = person.spells(box);
            if (well > best) owners.clear();
            best = Math.max(best, well);
            if (well > 0 && well == best) owners.add(person);
        }
        return new Claim(address, best, owners);
    }

    /// An office (`sekretariat@`) that stands on one person's card, or in one sentence with her,
    /// and on no other's.
    private Map<Person, String> beside(List<Line> lines, Set<String> offices) {
        var cards = new LinkedHashMap<Person, Set<String>>();
        if (!offices.isEmpty()) onCards(lines, cards);
        var times = new HashMap<String, Integer>();
        cards.values()
                .forEach(all -> all.forEach(address -> times.merge(address, 1, Integer::sum)));
        var given = new LinkedHashMap<Person, String>();
        cards.forEach((person, addresses) -> {
            String address = addresses.size() == 1 ? addresses.iterator().next() : "";
            if (offices.contains(address)
                    && times.getOrDefault(address, 0) == 1
                    && !house(address, person)) given.put(person, address);
        });
        if (page.role() == PageRole.IMPRESSUM && publisher != null && publisher.email() != null)
            found.values().stream()
                    .filter(person -> person.name.equals(publisher.name()))
                    .forEach(trader -> given.put(trader, publisher.email()));
        return given;
    }

    /// Collects the addresses on everybody's card.
    private void onCards(List<Line> lines, Map<Person, Set<String>> cards) {
        var printed = lines.stream().map(PeopleOfPage::addresses).toList();
        Person holder = null;
        Line head = null;
        int until = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            until = Math.max(until, i);
            while (until < Math.min(lines.size(), i + CARD) && printed.get(until).isEmpty())
                until++;
            if (until >= Math.min(lines.size(), i + CARD)) continue;
            if (head != null && !belongs(line, head)) holder = null;
            var inside = disjoint(names.in(line.text()));
            var whole = whole(line.text());
            if (whole.isPresent() || !inside.isEmpty()) {
                holder = whole.isPresent() ? found.get(whole.get().key()) : card(line, inside);
                head = line;
            }
            if (inside.isEmpty() && OURS.in(line.text())) continue;
            boolean sentence = whole.isEmpty() && !inside.isEmpty();
            for (var mail : Mails.in(line.text())) {
                Person person = sentence ? before(line, inside, mail.span()) : holder;
                if (person != null)
                    cards.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(mail.address());
            }
            if (holder != null && !sentence)
                cards.computeIfAbsent(holder, _ -> new LinkedHashSet<>()).addAll(printed.get(i));
        }
    }

    /// No card has more lines between a name and an address.
    private static final int CARD = 12;

    private static final int LINKS = 40;

    /// Those of a line, written or behind its links.
    private static List<String> addresses(Line line) {
        var all = new ArrayList<String>();
        Mails.in(line.text()).forEach(mail -> all.add(mail.address()));
        if (line.block().links().size() > LINKS) return all; // a list of links is no card
        for (Link link : line.block().links())
            if (!link.text().isBlank() && line.text().contains(link.text()))
                all.addAll(Mails.behind(link.target()));
        return all;
    }

    /// Whether an address of an Impressum is the publisher's own, who may be a person himself.
    private boolean house(String address, Person person) {
        return publisher != null
                && page.role() == PageRole.IMPRESSUM
                && address.equals(publisher.email())
                && !publisher.name().equals(person.name);
    }

    /// Whether a line may still be on the card that a line above began.
    private static boolean belongs(Line line, Line head) {
        int distance = line.block().index() - head.block().index();
        if (distance == 0) return true;
        if (distance > 6 || head.block().kind() == Block.Kind.TABLE_ROW) return false;
        if (head.block().isHeading())
            return !line.block().isHeading() || line.block().level() > head.block().level();
        return !line.block().isHeading() && line.block().headings().equals(head.block().headings());
    }

    /// Whose card a line with names begins: one person's, if it says little else.
    private @Nullable Person card(Line line, List<PersonName> inside) {
        return inside.size() == 1 && line.text().length() < 120 && !COMPANY.in(line.text())
                ? found.get(inside.getFirst().key())
                : null;
    }

    /// A second name may stand beside one of these that we did not know for one.
    private static final Cue COMPANY =
            Cue.of(
                    "(?iu) (?:und|and|sowie) (?:(?:Herrn?|Frau|(?:Prof|Dr|Dipl)\\S+) ){0,4}\\p{Lu}\\p{L}{0,30}[ -]\\p{Lu}");

    /// The one person named before an address in its sentence.
    private @Nullable Person before(Line line, List<PersonName> inside, Span mail) {
        String text = line.text();
        int from = Math.max(0, mail.start() - CLOSE);
        var ends = SENTENCE_END.matcher(text.substring(from, mail.start()));
        int start = from;
        while (ends.find()) start = from + ends.end();
        for (var other : Mails.in(text.substring(start, mail.start()))) start += other.span().end();
        int begin = start;
        var near =
                inside.stream()
                        .filter(name ->
                                name.span().end() <= mail.start() && name.span().end() > begin)
                        .toList();
        if (near.size() != 1) return null;
        String between = text.substring(near.getFirst().span().end(), mail.start());
        return LegalForms.in(between).isEmpty() ? found.get(near.getFirst().key()) : null;
    }

    /// How far before an address its bearer may be named, in characters.
    private static final int CLOSE = 150;

    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{4}[.!?] +(?=\\p{Lu})|; ");

    /// Whose address a line gives that speaks for all.
    private static final Cue OURS = Cue.of("(?iu)\\b(?:uns|unser\\w{0,2}|wir|us|our)\\b");
}
