package de.wegweiser.extract.relation;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Sentences;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.organization.LegalForms;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.RelationMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One page while its relations are read: what is known of it, and what was found so far. Each
/// relation and each new organization is kept once, with its best quote.
final class Page {

    private record Pair(String subject, Predicate predicate, String object) {}

    final Document document;
    final @Nullable OrganizationMention publisher;
    final List<PersonMention> people;
    final Sentences sentences;
    private final List<OrganizationMention> known;
    private final Set<String> headings;

    /// What was found in a text: several readers ask for the same.
    private final Map<String, List<OrganizationNames.Name>> names = new HashMap<>();

    /// Texts of links that are a name with its legal form, longest first.
    private final List<String> linked;

    private final Map<Pair, RelationMention> relations = new LinkedHashMap<>();

    /// What each organization was found to be a part of.
    private final Map<String, Set<String>> above = new LinkedHashMap<>();

    private final Map<String, OrganizationMention> named = new LinkedHashMap<>();

    Page(
            Document document,
            @Nullable OrganizationMention publisher,
            List<OrganizationMention> known,
            List<PersonMention> people,
            Sentences sentences) {
        this.document = document;
        this.publisher = publisher;
        this.known = List.copyOf(known);
        this.people = List.copyOf(people);
        this.sentences = sentences;
        this.linked =
                document.main().stream()
                        .flatMap(block -> block.links().stream())
                        .map(link -> link.text().strip())
                        .filter(text ->
                                LegalForms.first(text)
                                        .filter(name -> name.name().equals(text))
                                        .isPresent())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        this.headings =
                document.main().stream()
                        .filter(Block::isHeading)
                        .map(block -> block.text().strip())
                        .collect(Collectors.toSet());
    }

    /// The publisher's name; its host until the page tells a name.
    String publisher() {
        if (publisher != null) return publisher.name();
        String host = document.url().getHost();
        return host == null ? "" : host;
    }

    boolean isPublisher(String name) {
        return publisher != null && alike(publisher.name(), name);
    }

    /// Whether a sentence begins with what its publisher is called in short: *Kellermann gehört zu*
    /// on the pages of the Kellermann Werke GmbH.
    boolean begins(String sentence) {
        if (publisher == null) return false;
        String said = ARTICLE.matcher(sentence.strip()).replaceFirst("");
        var letters = LETTERS.matcher(publisher.name());
        if (letters.find() && said.startsWith(letters.group(1) + " ")) return true;
        String[] name = publisher.name().split("[ ,]", 3);
        String word = name[0];
        if (word.length() < 4 || !said.startsWith(word) || COMMON.in(word)) return false;
        String rest = said.substring(word.length());
        return rest.startsWith(" ")
                && (Character.isLowerCase(rest.charAt(1))
                        || (name.length > 1 && rest.startsWith(" " + name[1])));
    }

    private static final Pattern ARTICLE = Pattern.compile("^(?:Die|Der|Das|The|Bei|Bei der) ");

    /// What a name is shortened to: *Zentrum für Optik (ZOP)*.
    private static final Pattern LETTERS = Pattern.compile("\\((\\p{Lu}[\\p{L}\\d-]{1,9})\\)");

    /// First words of many names.
    private static final Cue COMMON =
            Cue.of(
                    "^(?:(?:Technische|Freie|Universität|Hochschule|Institut|Lehrstuhl|Fachgebiet|Zentrum|Arbeitsgruppe|Fakultät|Verein|Verband|Gesellschaft|Stadtwerke|Elektro|Institute|Chair|University|Department)s?)$");

    /// Whether the publisher was found to be a part of an organization.
    boolean under(String whole) {
        return above.getOrDefault(publisher(), Set.of()).contains(settled(whole));
    }

    /// Whether two names most likely mean one organization: one holds the other whole.
    static boolean alike(String a, String b) {
        String x = plain(a);
        String y = plain(b);
        if (x.isEmpty() || y.isEmpty()) return false;
        String shorter = x.length() < y.length() ? x : y;
        String longer = x.length() < y.length() ? y : x;
        return x.equals(y)
                || (shorter.length() >= 6 && (" " + longer + " ").contains(" " + shorter + " "));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.GERMAN).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    /// Whether a heading of the page is nothing but these words.
    boolean hasHeading(String words) {
        return headings.contains(words.strip());
    }

    /// Names in a text: those already known on the page and those that look like one.
    List<OrganizationNames.Name> names(String text) {
        return names.computeIfAbsent(text, this::look);
    }

    private List<OrganizationNames.Name> look(String text) {
        var names = new ArrayList<>(OrganizationNames.in(text));
        names.replaceAll(this::asLinked);
        for (OrganizationMention organization : known) {
            String name = organization.name();
            for (int at = text.indexOf(name);
                    at >= 0;
                    at = text.indexOf(name, at + name.length())) {
                var span = new Span(at, at + name.length());
                if (names.stream().noneMatch(n -> overlap(n.span(), span)))
                    names.add(new OrganizationNames.Name(name, organization.kind(), span));
            }
        }
        names.sort(Comparator.comparingInt(n -> n.span().start()));
        return List.copyOf(names);
    }

    private static final Pattern JOINED = Pattern.compile(" (?:und|für|von|and|for|of) ");

    /// *Experte für Pressen und Muster GmbH* ends in what the page links as a name: that is all of
    /// it.
    private OrganizationNames.Name asLinked(OrganizationNames.Name name) {
        for (String link : linked) {
            int from = name.span().end() - link.length();
            if (name.text().endsWith(" " + link)
                    && JOINED.matcher(name.text())
                            .region(0, name.text().length() - link.length())
                            .find())
                return new OrganizationNames.Name(
                        link, name.kind(), new Span(from, name.span().end()));
        }
        return name;
    }

    /// Names in a sentence, and behind a cue that says that organizations follow also bodies
    /// without a mark of their own ([OrganizationNames#bodies]).
    List<OrganizationNames.Name> partners(String sentence, Cue cue) {
        var names = new ArrayList<>(names(sentence));
        var said = cue.matcher(sentence);
        if (!said.find()) return names;
        for (var body : OrganizationNames.bodies(sentence))
            if (body.span().start() >= said.start()
                    && names.stream().noneMatch(n -> overlap(n.span(), body.span())))
                names.add(body);
        return names;
    }

    static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /// The name an organization already goes by on this page, else the one given.
    String settled(String name) {
        for (OrganizationMention organization : known)
            if (organization.name().equalsIgnoreCase(name)) return organization.name();
        boolean bracketed = name.indexOf('(') >= 0;
        for (OrganizationMention organization : known) {
            String other = organization.name();
            if (!bracketed && other.indexOf('(') < 0) continue;
            if (bare(other).equalsIgnoreCase(bare(name)) || lettered(other, name)) return other;
        }
        return name;
    }

    /// *Hochschule (HM) Musterstadt* and *Hochschule Musterstadt (HM)* are one.
    private static String bare(String name) {
        return SHORT.matcher(name).replaceAll(" ").strip();
    }

    private static final Pattern SHORT = Pattern.compile("\\s?\\(\\p{Lu}{2,6}\\)\\s?");

    /// Whether a name is the letters of another with its town: *HM Musterstadt*.
    private static boolean lettered(String full, String name) {
        int blank = name.indexOf(' ');
        if (blank < 2 || !full.contains("(" + name.substring(0, blank) + ")")) return false;
        return full.contains(name.substring(blank)) && LETTER.matcher(name).lookingAt();
    }

    private static final Pattern LETTER = Pattern.compile("\\p{Lu}{2,6} \\p{Lu}\\p{Ll}");

    /// What universities are called in short.
    private static final Map<String, String> IN_FULL =
            Map.of(
                    "TU", "Technische Universität",
                    "TH", "Technische Hochschule",
                    "FH", "Fachhochschule",
                    "HS", "Hochschule",
                    "Uni", "Universität");

    /// *TU Hellweg* goes by its full name where the page has it.
    String inFull(String name) {
        String[] words = name.split(" ", 2);
        if (words.length < 2 || !IN_FULL.containsKey(words[0])) return name;
        String full = IN_FULL.get(words[0]) + " " + words[1];
        return Stream.concat(known.stream(), named.values().stream())
                        .anyMatch(organization -> organization.name().equals(full))
                ? full
                : name;
    }

    Quote quote(Block block, Span snippet, Span mention) {
        return document.quote(block, snippet, mention);
    }

    Quote quote(Block block) {
        var all = new Span(0, block.text().length());
        return document.quote(block, all, all);
    }

    void relate(
            String subject, Predicate predicate, String object, Quote quote, double confidence) {
        if (subject.isBlank() || object.isBlank() || subject.equals(object)) return;
        double rounded = Math.round(Math.min(confidence, 0.98) * 100) / 100.0;
        var mention = new RelationMention(subject, predicate, object, quote, rounded);
        if (predicate == Predicate.PART_OF)
            above.computeIfAbsent(subject, _ -> new LinkedHashSet<>()).add(object);
        relations.merge(
                new Pair(subject, predicate, object),
                mention,
                (old, now) -> now.confidence() > old.confidence() ? now : old);
    }

    /// The publisher is no organization but a project, and nobody's partner, member or employer.
    void isProject(String title) {
        if (publisher == null || alike(publisher.name(), title))
            relations
                    .keySet()
                    .removeIf(pair ->
                            switch (pair.predicate()) {
                                case COOPERATES_WITH, MEMBER_OF ->
                                        pair.subject().equals(publisher());
                                case WORKS_FOR -> pair.object().equals(publisher());
                                default -> false;
                            });
    }

    /// Keeps an organization that only a relation names; returns the name it goes by.
    String name(OrganizationNames.Name name, Quote quote, double confidence) {
        return name(name.text(), name.kind(), quote, confidence);
    }

    String name(String printed, OrganizationKind kind, Quote quote, double confidence) {
        String settled = settled(SPACE.matcher(printed.strip()).replaceAll(" "));
        if (known.stream().noneMatch(o -> o.name().equals(settled)))
            named.putIfAbsent(settled, OrganizationMention.named(settled, kind, quote, confidence));
        return settled;
    }

    /// A name may be printed on two lines.
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Whether something was found that this is a part of.
    boolean partOfSomething(String name) {
        return above.containsKey(name);
    }

    /// A chair of a faculty of a university is told by its two steps, not by the leap as well,
    /// unless the leap is surer than they are.
    void withoutShortcuts() {
        above.forEach((part, wholes) -> {
            for (String far : wholes)
                for (String near : wholes) {
                    var leap = new Pair(part, Predicate.PART_OF, far);
                    if (sure(new Pair(part, Predicate.PART_OF, near), leap)
                            && sure(new Pair(near, Predicate.PART_OF, far), leap))
                        relations.remove(leap);
                }
        });
    }

    /// Whether a relation is there, and about as sure as another.
    private boolean sure(Pair pair, Pair other) {
        var mention = relations.get(pair);
        var against = relations.get(other);
        return mention != null
                && against != null
                && mention.confidence() >= against.confidence() - 0.05;
    }

    /// The person an entry names; a house may be named after one (*Karl Muster Center Olpe*).
    Optional<PersonMention> entry(String line) {
        return person(line)
                .filter(person -> {
                    int end = line.indexOf(person.name()) + person.name().length();
                    return !NAMED_AFTER.matcher(line.substring(end)).lookingAt();
                });
    }

    private static final Pattern NAMED_AFTER = Pattern.compile("[ -]\\p{Lu}\\p{Ll}{3}");

    /// Whether a text holds a person's name, not the beginning of a longer one.
    static boolean names(String text, String person) {
        int at = text.indexOf(person);
        int end = at + person.length();
        return at >= 0
                && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    Optional<PersonMention> person(String text) {
        return people.stream().filter(p -> text.contains(p.name())).findFirst();
    }

    List<RelationMention> relations() {
        return relations.values().stream()
                .sorted(Comparator.comparingInt(r -> r.quote().start()))
                .toList();
    }

    List<OrganizationMention> named() {
        return List.copyOf(named.values());
    }
}
