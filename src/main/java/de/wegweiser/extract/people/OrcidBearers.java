package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.OrcidPlace;
import de.wegweiser.extract.document.OrcidPlace.Around;
import de.wegweiser.fact.Orcid;
import de.wegweiser.fact.PageRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Gives the ORCID iDs of a page to those whose they are; nobody gets one that could be another's,
/// since it would make them one person. It is whose name stands right before it; who alone is named
/// around it, in its line, its row, its card; whose name is the heading above it; or whom the page
/// is about. Structured data say it themselves.
final class OrcidBearers {

    /// How deep we follow things within things.
    private static final int DEPTH = 6;

    private static final Cue ORCID = Cue.of("orcid", Pattern.CASE_INSENSITIVE);

    private static final String NUMBER = "\\d{4}-?\\d{4}-?\\d{4}-?\\d{3}[\\dXx]";

    private static final String WORD =
            "orcid(?:[ -]?id)?(?:[ -](?:icon|logo|profile?|record|link))?";

    private static final String ADDRESS = "(?:https?://)?(?:www\\.)?orcid\\.org/";

    /// What tells of an iD behind a name, or is about to: `(ORCID: 0000-0002-1825-0097)`, `ORCID:`
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)[\\s,;:(|/·–-]{0,8}(?<![\\p{L}\\d])(?:%s(?:%s)?|%s(?:[\\s:(]{1,8}(?:%s)?(?:%s)?)?|%s)[\\s:()]{0,8}$"
                            .formatted(ADDRESS, NUMBER, WORD, ADDRESS, NUMBER, NUMBER));

    /// As bibliographies call people: `E. Muster`, `Muster, E.`, `Muster E,`
    private static final Pattern AUTHOR =
            Pattern.compile(
                    "(?u)(?<![\\p{L}.])\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.)* ?\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+,? \\p{Lu}\\.(?=[ ,;:&(-]|\\p{Lu}\\.|$)|\\p{Lu}\\p{Ll}+ \\p{Lu}{1,2}(?=,)");

    private final PersonNames names;
    private final Document page;
    private final Map<String, Person> found;

    /// Whose each iD may be.
    private final Map<String, Set<Person>> claims = new LinkedHashMap<>();

    /// Elements around several iDs are read once.
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Map<String, Set<Person>> byHeading = new LinkedHashMap<>();

    /// Those that nothing near them tells of.
    private final Set<String> loose = new LinkedHashSet<>();

    /// @param found by [PersonName#key]
    OrcidBearers(PersonNames names, Document page, Map<String, Person> found) {
        this.names = names;
        this.page = page;
        this.found = found;
    }

    void give() {
        if (found.isEmpty()) return;
        page.orcids().forEach(this::place);
        structured(page.statements(), DEPTH);
        // where some stand above all names, the others may stand above theirs
        if (loose.isEmpty() || page.role() == PageRole.PROFILE) weaker(byHeading);
        var owner = owner();
        if (loose.size() == 1 && owner.isPresent())
            weaker(Map.of(loose.iterator().next(), Set.of(owner.get())));
        var ids = new LinkedHashMap<Person, Set<String>>();
        claims.forEach((id, people) -> {
            if (people.size() == 1)
                ids.computeIfAbsent(people.iterator().next(), _ -> new LinkedHashSet<>()).add(id);
        });
        ids.forEach((person, all) -> {
            if (all.size() == 1) person.orcid = all.iterator().next();
        });
    }

    /// Counts for those of whom nothing better is known.
    private void weaker(Map<String, Set<Person>> more) {
        var known = new LinkedHashSet<Person>();
        claims.values().forEach(known::addAll);
        var taken = Set.copyOf(claims.keySet());
        more.forEach((id, people) -> {
            if (taken.contains(id)) return;
            for (Person person : people) if (!known.contains(person)) claim(id, person);
        });
    }

    private void claim(String id, Person person) {
        claims.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(person);
    }

    private void place(OrcidPlace place) {
        if (place.headings().stream().anyMatch(PeopleOfPage.ELSEWHERE::in)) return;
        var before = rightBefore(place.before());
        if (before.isPresent()) {
            claim(place.id(), before.get());
            return;
        }
        for (Around around : place.around()) {
            if (around.entry() && isCitation(around.text())) return;
            var named = named(around.text());
            if (named.isEmpty() && around.text().lines().anyMatch(this::isStranger)) {
                if (page.role() != PageRole.PROFILE) return;
                break;
            }
            if (named.isEmpty() && !around.several()) continue;
            if (named.size() == 1 && !around.several()) {
                claim(place.id(), named.iterator().next());
                return;
            }
            if (around.entry()) return;
            break;
        }
        heading(place);
    }

    private void claim(String id, String key) {
        Person person = found.get(key);
        if (person != null) claim(id, person);
    }

    private void heading(OrcidPlace place) {
        for (String heading : place.headings().reversed()) {
            var named = names.whole(without(heading));
            if (named.isEmpty()) continue;
            Person person = found.get(named.get().key());
            if (person != null)
                byHeading.computeIfAbsent(place.id(), _ -> new LinkedHashSet<>()).add(person);
            if (person != null || named.get().known()) return;
        }
        loose.add(place.id());
    }

    /// The name that ends where the iD begins; a co-author's too.
    private Optional<String> rightBefore(String before) {
        String plain = GAP.matcher(without(before)).replaceFirst("");
        if (plain.isEmpty()) return Optional.empty();
        var whole = whole(plain);
        if (whole.isPresent()) return whole;
        for (PersonName name : names.in(plain))
            if (DEGREES.matcher(plain.substring(name.span().end())).matches())
                return Optional.of(name.key());
        var words = List.of(plain.split(" ", -1));
        String last = String.join(" ", words.subList(Math.max(0, words.size() - 2), words.size()));
        return isStranger(last) ? Optional.of(last) : Optional.empty();
    }

    /// Whether a line could be the name of somebody whom we did not know for a person.
    private boolean isStranger(String line) {
        String words = without(line);
        return names.whole(words).isPresent()
                && whole(words).isEmpty()
                && !OTHER_LINK.in(words)
                && PersonRoles.in(words).isEmpty();
    }

    /// What stands beside an iD in two words, and is no name: *Semantic Scholar*, *Curriculum
    /// Vitae*.
    private static final Cue OTHER_LINK =
            Cue.of(
                    "(?iu)scholar|website|homepage|vitae|profil|page|publi|interest|scopus|github|gitlab|linkedin|member|download|kontakt|contact|portal|lebenslauf");

    /// Between a name and an icon.
    private static final Pattern GAP = Pattern.compile("[\\s,;:(|/·–-]{1,8}$");

    /// What may stand behind a name and still belongs to it.
    private static final Pattern DEGREES =
            Pattern.compile("(?:[, ]+(?:[MB]\\. ?(?:Sc|A|Eng)\\.?|Ph\\.? ?D\\.?|MBA))*");

    /// All who are named in a text, by their keys; whom the page is not about as well.
    private Set<String> named(String text) {
        return named.computeIfAbsent(
                text,
                _ -> {
                    var keys = new LinkedHashSet<String>();
                    text.lines().forEach(line -> keys.addAll(inLine(without(line))));
                    return keys;
                });
    }

    private List<String> inLine(String line) {
        return whole(line)
                .map(List::of)
                .orElseGet(() -> names.in(line).stream().map(PersonName::key).toList());
    }

    /// A line that is nothing but a name: one that we know for one, or that the page's people bear.
    private Optional<String> whole(String line) {
        return names.whole(line)
                .filter(name -> name.known() || found.containsKey(name.key()))
                .map(PersonName::key);
    }

    private boolean isCitation(String text) {
        if (PeopleOfPage.CITATION.in(text)) return true;
        return text.lines()
                .map(OrcidBearers::without)
                .anyMatch(line -> whole(line).isEmpty() && AUTHOR.matcher(titleless(line)).find());
    }

    /// `Dr. E. Muster` is called as an author is, but for the title.
    private String titleless(String line) {
        var words = new StringBuilder(line);
        for (PersonName name : names.in(line).reversed())
            words.delete(name.span().start(), name.span().end());
        return words.toString();
    }

    /// No line with a name in it and little else is longer, in characters.
    private static final int LINE = 160;

    /// A line without the iD behind its words.
    static String without(String line) {
        return line.length() > LINE ? line : LABEL.matcher(line).replaceFirst("");
    }

    /// Whom a profile page is about.
    private Optional<Person> owner() {
        if (page.role() != PageRole.PROFILE) return Optional.empty();
        var top = new ArrayList<String>();
        if (page.title() != null) top.add(page.title());
        for (Block block : page.main())
            if (block.isHeading() && block.level() <= 2) top.add(block.text());
        var owners =
                found.values().stream()
                        .filter(person -> top.stream().anyMatch(line -> line.contains(person.name)))
                        .toList();
        if (owners.isEmpty() && found.size() == 1) return found.values().stream().findFirst();
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    private void structured(Collection<?> things, int depth) {
        if (depth == 0) return;
        for (Object thing : things) {
            if (!(thing instanceof Item item)) continue;
            if (item.is("Person")) stated(item);
            item.properties().values().forEach(values -> structured(values, depth - 1));
        }
    }

    private void stated(Item person) {
        var ids = new LinkedHashSet<String>();
        for (String property : List.of("@id", "sameAs", "url", "identifier", "orcid"))
            for (Object value : person.properties().getOrDefault(property, List.of()))
                id(property, value).ifPresent(ids::add);
        if (ids.size() != 1) return;
        name(person)
                .flatMap(names::whole)
                .ifPresent(name -> claim(ids.iterator().next(), name.key()));
    }

    private static Optional<String> name(Item person) {
        return person.text("name")
                .or(() ->
                        person.text("givenName")
                                .flatMap(given ->
                                        person.text("familyName")
                                                .map(family -> given + " " + family)));
    }

    private static Optional<String> id(String property, Object value) {
        return switch (value) {
            case String text when property.equals("identifier") || property.equals("orcid") ->
                    Orcid.of(text);
            case String text -> Orcid.behind(text);
            case Item item ->
                    item.text("propertyID").filter(ORCID::in).isPresent()
                            ? item.text("value").flatMap(Orcid::of)
                            : item.text("value")
                                    .or(() -> item.text("@id"))
                                    .or(() -> item.text("url"))
                                    .flatMap(Orcid::behind);
            default -> Optional.empty();
        };
    }
}
