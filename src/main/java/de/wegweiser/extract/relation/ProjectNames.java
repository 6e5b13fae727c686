package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Link;
import de.wegweiser.extract.document.Region;
import de.wegweiser.extract.organization.LegalForms;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the project is called whose own page this is: as the text says (*Partner des …projekts*,
/// *das Projekt XYZ*), else as its frame does, which may be nothing but letters.
final class ProjectNames {

    /// @param told whether the text itself calls it a project
    record Found(String name, boolean told) {}

    private static final int FLAGS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;

    private static final String MARK = "[„“”\"»«]";

    /// *Das „Muster“ Konsortium*, *„Muster“-Projekt*.
    private static final Cue MARKED =
            Cue.of(
                    MARK
                            + "([^„“”\"»«]{3,40})"
                            + MARK
                            + "[ -](?:\\p{L}{0,12}konsortium|\\p{L}{0,12}projekte?s?\\b|verbund\\b|consortium|project\\b)",
                    FLAGS);

    /// *Partner des Musterländer Ortsnamenprojektes*.
    private static final Cue OF_WHICH =
            Cue.of(
                    "[Pp]artnern?(?:innen)? (?:des|vom|im) ((?:\\p{Lu}\\p{Ll}{2,20}er )?(?!(?:Forschungs|Verbund|Kooperations|Gesamt|Teil|Förder|Pilot)projekt)\\p{Lu}[\\p{L}-]{2,30}projekt)(?:e?s)?\\b");

    /// *MUSTER ist ein Forschungsprojekt*.
    private static final Cue IS_ONE =
            Cue.of(
                    "(?:^|[.:!?] )(\\p{Lu}[\\p{L}\\d@-]{2,30}(?: \\p{Lu}[\\p{L}\\d@-]{1,30}){0,3})(?: [–-] [^.–]{3,200} [–-])? (?:ist|is) (?:ein|an?)\\b[^.]{0,120}?(?:projekt|vorhaben|project)\\b");

    /// *Das Projekt Musters Werkstatt verbindet …*: capitals up to the verb.
    private static final Cue NAMED =
            Cue.of(
                    "(?:^|[.:!?]\\s|\\n)(?:Das|Im|Unser|The)\\s(?:\\p{L}{0,20})?(?:[Pp]rojekt|[Vv]orhaben)\\s(\\p{Lu}[\\p{L}\\d@-]{2,30}(?: \\p{Lu}[\\p{L}\\d@-]{1,30}){0,3})\\s(?=\\p{Ll}{2})");

    /// Letters that stand for a longer name: `MUSTER`, `MUSTER-2`.
    private static final Pattern LETTERS =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{2,11}(?:-[\\p{Lu}\\d]{1,9})?");

    /// *Das ist ein Projekt*.
    private static final Pattern WORD =
            Pattern.compile("Das|Dies|Dieses|Es|Ziel|This|It|Projekt|Unser|Hier");

    private static final Pattern PARTS =
            Pattern.compile("\\s+[|/–—·•»›>:-]+\\s+|\\s*\\|\\s*|:\\s+");

    /// A name that the text says itself weighs more than a project mentioned in passing.
    private static final int SAID = 3;

    /// Once in passing is not enough: a page may mention a project that it is not about.
    private static final int TOLD = 2;

    /// *Im Projekt …*, *Das Verbundvorhaben …* at the start of a sentence.
    private static final Pattern INTRODUCED =
            Pattern.compile(
                    "(?:^|[.!?:]\\s|\\n)(?:Das|Im|Unser|Am|Dieses|The|In the|Our)\\s(?:\\p{L}{1,20}\\s?){0,3}$|[Pp]artnern?\\s(?:im|des|in)\\s(?:\\p{L}{1,20}\\s?){0,2}$");

    private ProjectNames() {}

    static Optional<Found> of(Page page) {
        Optional<String> told = told(page);
        if (told.isPresent()) return told.map(name -> new Found(name, true));
        return framed(page).or(() -> titled(page)).map(name -> new Found(name, false));
    }

    /// What is left of the title of a page that speaks of *this project*, without the words for a
    /// page of partners.
    private static Optional<String> titled(Page page) {
        String title = page.document.title();
        if (title == null || !isOfProject(page)) return Optional.empty();
        var names =
                PARTS.splitAsStream(title)
                        .map(part -> KIND.matcher(part.strip()).replaceAll("").strip())
                        .filter(ProjectNames::branded)
                        .distinct()
                        .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static boolean isOfProject(Page page) {
        return Consortium.isOn(page)
                || page.document.main().stream()
                        .anyMatch(block ->
                                THIS.in(block.text())
                                        || (block.isHeading() && ABOUT.in(block.text())));
    }

    private static final Cue THIS =
            Cue.of(
                    "\\b(?:dieses|unser|this|our) (?:forschungs|verbund)?(?:projekt|vorhaben|project)\\b|\\b(?:des|unseres|of the|of this) (?:forschungs|verbund)?(?:projekte?s|vorhabens|project)\\b",
                    FLAGS);

    private static final Cue ABOUT =
            Cue.of(
                    "^\\W{0,3}(?:über das projekt|about the project|verbundkoordination|konsortialpartner)\\b",
                    FLAGS);

    /// *Muster Consortium*, *The Muster project*.
    private static final Pattern KIND =
            Pattern.compile(
                    "^(?:das |the )?(?:(?:forschungs|verbund)?projekt|project)\\s{1,3}|\\s{1,3}[-–]?(?:konsortium|consortium|projekt|project|partner|partners|website|webseite|homepage)$",
                    FLAGS);

    /// *Forschungsprojekt LeiseLauf – leise Getriebe*, *LeiseLauf Projektpartner*: what titles and
    /// headings call it.
    private static final Pattern HEADED =
            Pattern.compile(
                    "^(?i:(?:forschungs|verbund|kooperations|förder|transfer)?projekt) [„\"“»]?([\\p{Lu}\\d][\\p{L}\\d@-]{2,30})[“”\"«]?(?= [–|:-]|:|$)");

    private static final Pattern ITS_PARTNERS =
            Pattern.compile(
                    "^([\\p{Lu}\\d][\\p{L}\\d@-]{2,30})[ -](?i:projektpartner|verbundpartner|konsortium|projektteam)$");

    private static void headed(Page page, Map<String, Integer> names) {
        // of several headings each may name another project
        Stream.ofNullable(page.document.title()).forEach(title -> headed(HEADED, title, names));
        page.document.main().stream()
                .filter(Block::isHeading)
                .forEach(heading -> headed(ITS_PARTNERS, heading.text(), names));
    }

    private static void headed(Pattern pattern, String text, Map<String, Integer> names) {
        Matcher found = pattern.matcher(text.strip());
        if (found.find() && !WORD.matcher(found.group(1)).matches())
            names.merge(found.group(1), SAID, Integer::sum);
    }

    private static Optional<String> told(Page page) {
        var names = new LinkedHashMap<String, Integer>();
        headed(page, names);
        for (Block block : page.document.main()) {
            var houses = page.names(block.text());
            count(MARKED, block, houses, names, SAID);
            count(OF_WHICH, block, houses, names, SAID);
            count(IS_ONE, block, houses, names, SAID);
            count(NAMED, block, houses, names, SAID);
            count(Projects.QUOTED, block, houses, names, 1);
            count(Projects.COINED, block, houses, names, 1);
        }
        return names.entrySet().stream()
                .filter(name -> name.getValue() >= TOLD)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// @param houses named in the block, of whose names the first word is no project's
    private static void count(
            Cue cue,
            Block block,
            List<OrganizationNames.Name> houses,
            Map<String, Integer> names,
            int weight) {
        Matcher found = cue.matcher(block.text());
        while (found.find()) {
            if (WORD.matcher(found.group(1)).matches()) continue;
            int at = found.start(1);
            int end = found.end(1);
            if (houses.stream()
                    .anyMatch(house ->
                            house.span().start() <= at
                                    && end <= house.span().end()
                                    && end - at < house.span().end() - house.span().start()))
                continue;
            boolean introduced =
                    INTRODUCED.matcher(block.text().substring(0, found.start())).find();
            names.merge(
                    found.group(1).strip(),
                    introduced ? Math.max(weight, TOLD) : weight,
                    Integer::sum);
        }
    }

    /// The part of the title, or the link to the front page, that is made of letters.
    private static Optional<String> framed(Page page) {
        String title = page.document.title();
        var homes = homes(page);
        var home = homes.stream();
        var branded =
                title == null
                        ? Optional.<String>empty()
                        : PARTS.splitAsStream(title)
                                .map(String::strip)
                                .filter(part -> homes.contains(part) && branded(part))
                                .findFirst();
        if (branded.isPresent() && page.document.role() == PageRole.PROJECT) return branded;
        return Stream.concat(title == null ? Stream.of() : PARTS.splitAsStream(title), home)
                .map(String::strip)
                .filter(name -> LETTERS.matcher(name).matches() && !Projects.generic(name))
                .findFirst();
    }

    /// Whether a site's name may be that of a project: short, and no organization's.
    private static boolean branded(String name) {
        return name.length() > 3
                && name.split(" ").length <= 4
                && !Projects.generic(name)
                && LegalForms.first(name).isEmpty()
                && OrganizationNames.in(name).isEmpty()
                && OrganizationNames.kind(name) == OrganizationKind.ORGANIZATION;
    }

    /// What the links to the front page are called.
    private static Set<String> homes(Page page) {
        Stream<String> home =
                page.document.blocks().stream()
                        .filter(block ->
                                block.region() == Region.HEADER || block.region() == Region.NAV)
                        .flatMap(block -> block.links().stream())
                        .filter(ProjectNames::home)
                        .map(link -> link.text().strip())
                        .filter(text -> !text.isEmpty());
        return home.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether a name is nothing but letters.
    static boolean letters(String name) {
        return LETTERS.matcher(name).matches();
    }

    private static boolean home(Link link) {
        String path = link.target().getPath();
        return !link.external()
                && (path == null || path.matches("/?|.*/(?:index|start)\\.\\w{1,5}"));
    }
}
