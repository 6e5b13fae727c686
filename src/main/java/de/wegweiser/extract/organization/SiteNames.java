package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.Link;
import de.wegweiser.extract.document.Region;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.people.PersonNames;
import de.wegweiser.extract.people.PersonRoles;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a site calls itself: in its structured data, its copyright line, its title and its header.
final class SiteNames {

    record Name(String text, Quote quote, double trust) {}

    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?iu)(?:©|\\(c\\)|copyright(?![\\p{L}-]))\\s*(?:©|\\(c\\)|by)?\\s*(?:(?:19|20)\\d\\d(?:\\s*[-–/]\\s*(?:(?:19|20)?\\d\\d|heute|today))?)?[\\s,:–-]*(?:by|bei)?\\s*(?<holder>[^|·•\\n©.!]{3,80}?)\\s*(?=$|[|·•\\n.!,]|\\(|all rights|alle rechte|\\d{4}| [-–] )");
    private static final Cue YEAR_LAST =
            Cue.of("(?iu)^(?<holder>[^|·•\\n©]{3,60}?)\\s*©\\s*(?:19|20)\\d\\d");
    private static final Cue GENERIC =
            Cue.of(
                    "(?iu)\\W{0,3}(?:impressum|imprint|kontakt|contact( us)?|home(page)?|start(seite)?|willkommen.{0,80}|welcome.{0,80}|team|unser team|über uns|about( us)?|datenschutz\\w*|people|research|forschung|projekte?|projects?|leistungen|services?|produkte?|products?|karriere|jobs|news|aktuelles|untitled|index|experten|kompetenz\\w*|unternehmen|mitglieder|members|copyright|alle rechte vorbehalten|all rights reserved|legal notice|foto.{0,80}|agb|disclaimer|publikationen|publications|lehre|teaching|anfahrt|standorte?|referenzen|wir|profil|(?:projekt|verbund|kooperations)?partner|partners|(?:das )?konsortium|consortium|(?:über )?das projekt|investoren|termine|logo|company|lehrstuhl|fachgebiet|institut|professur|arbeitsgruppe|abteilung|department|chair|institute|stellen(angebote)?|name|menschen|personen|ausstattung|labor|presse|e-?mail|telefon|phone|telemediengesetz|tmg|ddg|(?:unsere?|our) \\p{L}{3,30}|die menschen hinter .{1,40})\\W{0,3}");

    /// A few words with capitals, as names have and slogans have not.
    private static final Pattern NAME =
            Pattern.compile("[\\p{Lu}\\d][\\S]*(?: (?:[\\p{Lu}\\d&+][\\S]*|und|and|of|für)){0,4}");

    /// What is left when the rest of the title is a page's: *Team – Muster am Markt*.
    private static final Pattern LOOSE =
            Pattern.compile(
                    "[\\p{Lu}\\d]\\S{0,40}(?: (?:[\\p{Lu}\\d&+]\\S{0,40}|und|and|of|für|am|an|der|im|in|bei|beim|vom|von|zum|zur|auf|dem|den|des)){1,6}");

    private final PersonNames people;

    SiteNames(PersonNames people) {
        this.people = people;
    }

    /// Candidates, most trusted first.
    List<Name> of(Document page) {
        var names = new ArrayList<Name>();
        organization(page)
                .flatMap(item -> item.text("legalName").or(() -> item.text("name")))
                .filter(this::plausible)
                .ifPresent(name -> names.add(outside(name, 0.95)));
        var menu = menu(page);
        var titled = titled(page, menu);
        titled.stream()
                .filter(name -> LegalForms.first(name).isPresent())
                .findFirst()
                .ifPresent(name -> names.add(outside(LegalForms.in(name).getFirst().name(), 0.9)));
        for (Block block : page.blocks()) copyright(page, block, names);
        page.statements().stream()
                .filter(item -> item.source().equals("opengraph"))
                .flatMap(item -> item.text("site_name").stream())
                .filter(this::plausible)
                .forEach(name -> names.add(outside(name, 0.7)));
        header(page, menu, names);
        for (int i = 0; i < titled.size(); i++) {
            String name = titled.get(i);
            double trust = i == 0 ? 0.55 : 0.5;
            if (rank(name) > 0
                    || framed(page, name)
                    || (i == 0 && NAME.matcher(name).matches())
                    || (titled.size() == 1 && ofATeam(page, name))) names.add(outside(name, trust));
        }
        return names.stream()
                .map(name -> new Name(name.text(), name.quote(), name.trust() + rank(name.text())))
                .sorted(Comparator.comparingDouble(Name::trust).reversed())
                .sorted(Comparator.comparing(name -> below(name, titled)))
                .toList();
    }

    /// A university prints its name on the pages of all its units; whose page it is, the title
    /// says.
    private static boolean below(Name name, List<String> titled) {
        return LegalForms.kind(name.text()) == OrganizationKind.UNIVERSITY
                && titled.stream().anyMatch(SiteNames::unit);
    }

    /// The organization the page describes to machines, or says it is published by.
    static Optional<Item> organization(Document page) {
        return page.statements().stream()
                .filter(item -> !item.source().equals("opengraph"))
                .filter(item -> !item.source().equals("hcard") || ofTheHouse(page, item))
                .flatMap(item ->
                        Stream.of(
                                        List.of(item),
                                        item.items("publisher"),
                                        item.items("sourceOrganization"))
                                .flatMap(List::stream))
                .filter(item ->
                        item.types().stream()
                                .anyMatch(type ->
                                        type.matches(
                                                ".*(Organization|Business|Corporation|Service|Store|University|Company|Dentist|Attorney|Contractor|Electrician|Plumber|Optician)")))
                .filter(item -> item.text("name").isPresent())
                .findFirst();
    }

    /// Whether a visiting card is the publisher's: it stands in an imprint, and under no heading of
    /// those who built the site or watch over it.
    private static boolean ofTheHouse(Document page, Item card) {
        String name = card.text("name").orElse("");
        return page.role() == PageRole.IMPRESSUM
                && page.main().stream()
                        .filter(block -> block.text().contains(name))
                        .allMatch(block ->
                                block.headings().stream()
                                        .noneMatch(above -> Section.of(above) == Section.FOREIGN));
    }

    private static Name outside(String name, double trust) {
        return new Name(name, Quote.outside(name), trust);
    }

    private void copyright(Document page, Block block, List<Name> names) {
        if (block.text().length() > (block.boilerplate() ? 300 : 120)) return;
        var mark = YEAR_LAST.matcher(block.text());
        if (!mark.find()) {
            mark = COPYRIGHT.matcher(block.text());
            if (!mark.find()) return;
        }
        String holder = mark.group("holder").replaceAll("^(?i)(?:the|by|die|der) ", "").strip();
        var form = LegalForms.first(holder);
        if (form.isPresent()) holder = form.get().name();
        if (!plausible(holder)) return;
        int at = block.text().indexOf(holder);
        if (at < 0) return;
        var span = new Span(at, at + holder.length());
        names.add(
                new Name(
                        holder,
                        page.quote(block, new Span(0, block.text().length()), span),
                        form.isPresent() ? 0.85 : 0.75));
    }

    /// A short line in the header or a logo's text that the title repeats.
    private void header(Document page, Set<String> menu, List<Name> names) {
        String title = page.title() == null ? "" : Draft.key(page.title());
        for (Block block : page.blocks()) {
            if (block.region() != Region.HEADER && block.region() != Region.NAV) continue;
            if (block.text().length() > 90 || within(page, block)) continue;
            for (Link link : block.links())
                if (block.links().size() > 1
                        && block.region() == Region.HEADER
                        && unit(link.text())
                        && title.contains(Draft.key(link.text()))
                        && plausible(link.text()))
                    names.add(new Name(link.text(), Quote.outside(block.text()), 0.65));
            String[] parts = PARTS.split(block.text().strip());
            var unit = Stream.of(parts).filter(SiteNames::unit).findFirst();
            if (parts.length > 1 && unit.isPresent() && plausible(unit.get())) {
                names.add(new Name(unit.get(), Quote.outside(block.text()), 0.6));
                continue;
            }
            String text = block.text().replace('\n', ' ').strip();
            if (block.links().stream().anyMatch(link -> unit(link.text())) && !whole(block, text))
                continue;
            boolean repeated =
                    text.length() > 3
                            && title.contains(Draft.key(text))
                            && !Draft.key(text).isEmpty();
            if ((repeated
                            || LegalForms.first(text).isPresent()
                            || text.matches(
                                    ".*(Cluster|Institut|Lehrstuhl|Group|Universität|Zentrum)\\b.*"))
                    && plausible(text)
                    && !menu.contains(Draft.key(text))
                    && text.split(" ").length < 10)
                names.add(new Name(text, Quote.outside(block.text()), repeated ? 0.65 : 0.6));
        }
    }

    /// An entry of a table of contents, which leads on down the page.
    private static boolean within(Document page, Block block) {
        return !block.links().isEmpty()
                && block.links().stream()
                        .map(Link::target)
                        .allMatch(target ->
                                target.getFragment() != null
                                        && Objects.equals(target.getPath(), page.url().getPath()));
    }

    /// *Institut für X · Universität Y* are two names.
    private static final Pattern PARTS = Pattern.compile("\\s[·|•/]\\s");

    /// Whether one link makes up the block: chair and university side by side are two names.
    private static boolean whole(Block block, String text) {
        return block.links().stream().anyMatch(link -> link.text().strip().equals(text));
    }

    /// The parts of the title that may name the site: not the one the page's own heading repeats,
    /// and none that the menu has an entry for.
    private List<String> titled(Document page, Set<String> menu) {
        if (page.title() == null) return List.of();
        String[] parts = page.title().split("\\s+[|/–—·•»›>:-]+\\s+|\\s*\\|\\s*|:\\s+");
        String heading =
                page.main().stream()
                        .filter(Block::isHeading)
                        .map(Block::text)
                        .findFirst()
                        .orElse("");
        var names = new ArrayList<String>();
        for (int i = parts.length - 1; i >= 0; i--) {
            String part =
                    parts[i].replaceAll("(?iu)^(impressum|kontakt)( von| der| des)?:? ", "")
                            .strip();
            boolean form = LegalForms.first(part).isPresent();
            boolean own =
                    parts.length > 1
                            && repeats(part, heading)
                            && !unit(part)
                            && !(i > 0 && houses(part, heading));
            if (!plausible(part) || part.split(" ").length > 12 || (own && !form)) continue;
            if (menu.contains(Draft.key(part)) && !form && !unit(part)) continue;
            if (form || parts.length > 1 || (unit(part) && framed(page, part)))
                names.add(whole(page.title(), parts, i, part));
        }
        return names;
    }

    /// *Transferstelle der Hochschule Nordstadt* is a page of the university that its title ends
    /// with.
    private static boolean houses(String part, String heading) {
        return LegalForms.kind(part) == OrganizationKind.UNIVERSITY
                && Draft.key(heading).length() > Draft.key(part).length();
    }

    private static boolean repeats(String part, String heading) {
        String mine = Draft.key(part);
        String theirs = Draft.key(heading);
        return mine.equals(theirs)
                || (mine.length() > 4 && theirs.contains(mine))
                || (theirs.length() > 4 && mine.contains(theirs));
    }

    /// What the links of a page are called that do not lead home: names of its sections.
    private static Set<String> menu(Document page) {
        var entries = new HashSet<String>();
        for (Link link : page.links()) {
            String path = link.target().getPath();
            boolean home = path == null || path.matches("/?|.*/(index|start)\\.\\w+");
            if (!home && !link.external()) entries.add(Draft.key(link.text()));
        }
        return entries;
    }

    /// Research units rank before the university whose title they share, and all of them before a
    /// mere abbreviation.
    static double rank(String name) {
        return switch (LegalForms.kind(name)) {
            case RESEARCH_GROUP -> 0.2;
            case RESEARCH_INSTITUTE, INTERMEDIARY -> 0.15;
            case UNIVERSITY, NETWORK -> 0.1;
            case COMPANY -> 0.1;
            case ORGANIZATION, STARTUP -> name.matches("\\p{Lu}{2,6}") ? -0.15 : 0;
        };
    }

    /// Whether it is a part of a university or an institute, by its name.
    static boolean unit(String name) {
        var kind = LegalForms.kind(name);
        return kind == OrganizationKind.RESEARCH_GROUP
                || kind == OrganizationKind.RESEARCH_INSTITUTE;
    }

    /// Whether what is left of the title of a page of people may be their house, although it is
    /// made like a slogan: the host has to begin like it, where there is one.
    private static boolean ofATeam(Document page, String name) {
        if (page.role() != PageRole.TEAM || !LOOSE.matcher(name).matches()) return false;
        String host = page.url().getHost();
        return host == null || Draft.key(host).contains(Draft.key(name.split(" ", 2)[0]));
    }

    /// Whether the site's frame or its address says a name of its title too.
    private static boolean framed(Document page, String name) {
        String key = Draft.key(name);
        String host = page.url().getHost() == null ? "" : Draft.key(page.url().getHost());
        if (key.length() > 3 && host.contains(key)) return true;
        return page.blocks().stream()
                        .filter(block -> block.boilerplate())
                        .anyMatch(block -> Draft.key(block.text()).contains(key))
                || page.main().stream()
                                .filter(block -> Draft.key(block.text()).contains(key))
                                .limit(2)
                                .count()
                        == 2;
    }

    /// "EAU – Institut für … gUG": a dash may be part of the name.
    private static String whole(String title, String[] parts, int i, String part) {
        if (i == 0 || !part.equals(parts[i].strip())) return part;
        String before = parts[i - 1].strip();
        boolean short_ = before.matches("\\p{Lu}{2,8}") && title.contains(before + " – " + part);
        return short_ ? before + " – " + part : part;
    }

    /// *Impressum*, and *Imprint / Impressum* too; what people do, *2. Vorsitzende*, is no name.
    static boolean generic(String name) {
        return LegalForms.first(name).isEmpty()
                && Stream.of(name.split(" ?[/|&·] ?"))
                        .map(part -> ARTICLE.matcher(part).replaceFirst(""))
                        .allMatch(
                                part -> GENERIC.matcher(part).matches() || PersonRoles.whole(part));
    }

    private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:der|die|das|the) ");

    /// Whether a name lacks what goes on in the next line: *Förderverein der*.
    static boolean brokenOff(String name) {
        return BROKEN_OFF.matcher(name).find();
    }

    /// The words around a copyright mark that stands in a sentence or was never filled in:
    /// *Verantwortlich und*, *Jahr / Name*.
    private static final Pattern BROKEN_OFF =
            Pattern.compile(
                    "(?u)(?<!\\S)(?:und|oder|and|or|für|of|von|der|die|das|the|sowie|&)$|^(?i:verantwortlich\\p{L}*|monat|datum|jahr|year|month|date)(?!\\p{L})");

    private boolean plausible(String name) {
        return name.length() >= 3
                && name.length() <= 110
                && !generic(name)
                && !Placeholders.in(name)
                && Character.isLetterOrDigit(name.codePointAt(0))
                && !BROKEN_OFF.matcher(name).find()
                && people.whole(name).filter(person -> person.known()).isEmpty()
                && name.chars().anyMatch(Character::isLetter)
                && !name.contains("http")
                && !name.matches(
                        "(?iu).*\\b(cookies?|javascript|rechte vorbehalten)\\b.*|\\d.*\\d{4}.*");
    }
}
