package de.wegweiser.extract.competence;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.relation.OrganizationNames;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Of whom a sentence speaks: the page's publisher, a person, a partner with a name, or somebody we
/// cannot name, whose competences are then nobody's.
final class Subjects {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Cue OWN = Cue.of("\\b(wir|uns|unser(e[mnrs]?|s)?|we|our|us)\\b", FLAGS);

    /// Others spoken of as ours: their doing is not ours.
    private static final Cue OTHERS =
            Cue.of(
                    "\\b(unser(e[mnrs]?)?|our|der|die|ein(e[mnrs]?)?)\\s+(\\p{L}+\\s+){0,2}?"
                            + "\\p{L}*(partner(firm\\w*|unternehmen\\w*|in|innen|s|n)?|kund(e|en|in|innen)|auftraggeber\\w*|lieferant(en)?|"
                            + "mitglied(er|sunternehmen)?|tochter\\w*|schwester\\w*|anwender\\w*|customers?|clients?|suppliers?|members?)\\b",
                    FLAGS);

    private static final Cue THE_PROJECT =
            Cue.of(
                    "\\b(das|dieses|im|the|this) (\\p{L}+)?(projekt|vorhaben|project|konsortium|consortium)\\b",
                    FLAGS);

    /// How a research unit's staff is called.
    private static final Cue ACADEMIC =
            Cue.of(
                    "wissenschaftliche[rn]? mitarbeiter|doktorand|promovend|postdoc|ph\\.?d\\.? student|forschungsinstitut|research (group|assistant|associate|staff)|"
                            + "forschungsgruppe|lehrstuhl|akademische[rn]? (ober)?(rat|rät)|\\bhabil\\b|\\bprof\\.",
                    FLAGS);

    private static final Cue DONE_BY =
            Cue.of(
                    "^[^.;:]{0,80}?\\b(übernimmt|übernehmen|untersucht|untersuchen|bearbeitet|bearbeiten|entwickelt|erforscht|liefert|macht|leistet|erledigt|erledigen|obliegt|liegt bei|kommt von|kommen von|stammt von|stammen von|beziehen wir von|vergeben wir an|lassen wir von|"
                            + "(wird|werden)( dagegen| derzeit| nicht| von uns,| sondern){0,5} (von|vom|durch)|"
                            + "(is|are) (done|provided|contributed|performed|handled|carried out) by)\\s+",
                    FLAGS);

    private static final Cue SOMEBODY_ELSE =
            Cue.of(
                    "^((unser|dem|den|der|die|das|our|the|ein|einem|externe[nrs]?)\\w{0,2}\\s){0,2}(\\p{L}{1,24}\\s)?(partner|kolleg|dienstleister|lieferant|colleague|supplier|subcontractor)",
                    FLAGS);

    private static final Cue CUSTOMERS_FROM =
            Cue.of(
                    "(kunden|auftraggeber|unternehmen|betriebe|firmen|kundinnen|customers|clients|companies)\\s+((?!bei|auf|mit|für|durch|with|by)\\w+\\s+){0,2}(aus|from|in)\\b[^.:]{0,80}$|"
                            + "\\b(wir|we)\\s+(beliefern|bedienen|supply|serve)\\b(?![^.:]{0,120}\\b(mit|with)\\b)[^.:]{0,120}$|\\b(beliefern|bedienen)\\s+wir\\b(?![^.:]{0,120}\\bmit\\b)[^.:]{0,120}$",
                    FLAGS);

    /// An abbreviation whose full stop ends no sentence.
    private static final Pattern EXAMPLE =
            Pattern.compile("\\s(?:z\\. ?B\\.|u\\. ?a\\.|bspw\\.|e\\. ?g\\.)\\s");

    private static final Cue PREPOSITION =
            Cue.of(
                    "\\b(mit|für|von|bei|durch|an|with|for|of|by|at|from|zur|zum|beim|vom|im|in|am|der|des|an der)\\s*(der|dem|den|die|the)?\\s*$",
                    FLAGS);

    private final Document document;
    private final @Nullable OrganizationMention publisher;
    private final List<PersonMention> people;
    private final List<String> others = new ArrayList<>();
    private final @Nullable PersonMention owner;
    private final boolean academic;
    private final boolean project;

    Subjects(
            Document document,
            @Nullable OrganizationMention publisher,
            List<OrganizationMention> all,
            List<PersonMention> people) {
        this.document = document;
        this.publisher = publisher;
        this.people =
                people.stream()
                        .filter(p ->
                                p.role() != PersonRole.DATA_PROTECTION
                                        && p.role() != PersonRole.EDITORIAL)
                        .toList();
        for (OrganizationMention other : all)
            if (!isPublisher(other.name())) others.add(other.name());
        this.owner = owner();
        this.project =
                FUNDED.in(document.text())
                        && THE_PROJECT.matcher(document.text()).results().limit(2).count() == 2;
        this.academic = ACADEMIC.matcher(document.text()).results().limit(2).count() == 2;
    }

    /// The name the publisher goes by; its host until the page tells a name.
    String publisher() {
        if (publisher != null) return publisher.name();
        String host = document.url().getHost();
        return host == null ? document.url().toString() : host;
    }

    boolean known() {
        return publisher != null;
    }

    /// Whether the publisher lives on research.
    boolean research() {
        OrganizationKind kind =
                publisher == null ? OrganizationKind.ORGANIZATION : publisher.kind();
        if (kind == OrganizationKind.ORGANIZATION && publisher != null)
            kind = OrganizationNames.kind(publisher.name());
        if (kind == OrganizationKind.ORGANIZATION && document.role() == PageRole.TEAM)
            return academic;
        return switch (kind) {
            case UNIVERSITY, RESEARCH_INSTITUTE, RESEARCH_GROUP -> true;
            case COMPANY, STARTUP, INTERMEDIARY, NETWORK, ORGANIZATION -> false;
        };
    }

    /// Whether the words at a place are the first two of another's name: *Stromnetz Olpe* for the
    /// Stromnetz Olpe GmbH.
    boolean inShort(String words, int start, int end) {
        for (String name : others) {
            String[] parts = name.split(" ", 3);
            if (parts.length < 3) continue;
            String two = parts[0] + " " + parts[1];
            for (int at = words.indexOf(two); at >= 0; at = words.indexOf(two, at + 1))
                if (at <= start && end <= at + two.length()) return true;
        }
        return false;
    }

    /// Whether the publisher lives on what it sells.
    boolean firm() {
        return publisher != null
                && (publisher.kind() == OrganizationKind.COMPANY
                        || publisher.kind() == OrganizationKind.STARTUP);
    }

    /// Whether it helps others: advises, links or hosts them.
    boolean helps() {
        return publisher != null
                && (publisher.kind() == OrganizationKind.INTERMEDIARY
                        || publisher.kind() == OrganizationKind.NETWORK
                        || publisher.kind() == OrganizationKind.UNIVERSITY);
    }

    /// Whether a sentence is of us: *wir*, *unser*.
    static boolean ours(String words) {
        return OWN.in(words);
    }

    /// Whether a page of nobody, or of no firm, is about a project: it says so twice.
    boolean ofProject() {
        return project
                && (publisher == null
                        || (publisher.kind() == OrganizationKind.ORGANIZATION
                                && MADE_UP.matcher(publisher.name()).matches()));
    }

    /// Who pays for what is studied; a builder's *projects* are paid by his customers.
    private static final Cue FUNDED =
            Cue.of("gefördert|förderung|forschung|konsorti|verbundprojekt|funded|research", FLAGS);

    /// A name made up for a project: *KlangWald*, *KLANG-2*.
    private static final Pattern MADE_UP =
            Pattern.compile("\\p{Lu}[\\p{L}\\d@-]{0,20}[\\p{Lu}\\d@][\\p{L}\\d@-]{0,20}");

    /// Whether a heading is the publisher's own name: what stands above it ends there.
    boolean own(String heading) {
        return publisher != null && heading.strip().equalsIgnoreCase(publisher.name());
    }

    /// Whether a heading is nothing but the name of a house: *Muster Technologie GmbH* promises no
    /// technology.
    static boolean house(String heading) {
        var names = OrganizationNames.in(heading);
        if (names.size() != 1) return false;
        var span = names.getFirst().span();
        return 4 * (span.end() - span.start()) >= 3 * heading.strip().length();
    }

    /// Whether research speaks on this page: a research unit, or whoever presents research without
    /// being a firm.
    boolean researchHere() {
        boolean presents =
                document.role() == PageRole.RESEARCH || document.role() == PageRole.PROJECT;
        return research()
                || ofProject()
                || (presents
                        && (publisher == null
                                || (publisher.kind() != OrganizationKind.COMPANY
                                        && publisher.kind() != OrganizationKind.STARTUP)));
    }

    /// Whether a sentence is of research: *The project develops …*.
    boolean researchIn(String words) {
        return researchHere()
                || (THE_PROJECT.in(words)
                        && (publisher == null
                                || publisher.kind() == OrganizationKind.ORGANIZATION));
    }

    private boolean isPublisher(String name) {
        return publisher != null && (same(publisher.name(), name) || same(name, publisher.name()));
    }

    private static boolean same(String a, String b) {
        return a.toLowerCase(Locale.GERMAN).contains(b.toLowerCase(Locale.GERMAN));
    }

    /// On a profile page the one whose page it is.
    private @Nullable PersonMention owner() {
        if (document.role() != PageRole.PROFILE) return null;
        String top = document.title() == null ? "" : document.title();
        for (Block block : document.main())
            if (block.isHeading() && block.level() <= 2) top = top + "\n" + block.text();
        String heads = top;
        return people.stream()
                .filter(p -> heads.contains(p.name()))
                .findFirst()
                .orElse(people.size() == 1 ? people.getFirst() : null);
    }

    /// @param name of an organization or a person
    record Subject(String name, boolean person, boolean own) {}

    /// Of whom the mention is said; empty when it is somebody without a name.
    ///
    /// @param sentence and mention as spans of the block's text
    Optional<Subject> of(Block block, Span sentence, Span mention, Section section) {
        String words = sentence.in(block.text());
        int at = mention.start() - sentence.start();
        String before = words.substring(0, Math.max(0, at));
        boolean own = OWN.matcher(words).find();
        if (CUSTOMERS_FROM.in(EXAMPLE.matcher(before).replaceAll(" "))) return Optional.empty();
        var doer = doneBy(words, mention.end() - sentence.start());
        if (doer.isPresent())
            return doer.filter(name -> !name.isEmpty())
                    .map(name -> new Subject(name, false, false));
        Optional<String> other = otherBefore(before);
        if (other.isPresent()) return Optional.of(new Subject(other.get(), false, false));
        var theirs = OTHERS.matcher(before);
        if (theirs.find()
                && !jointly(before)
                && !before.substring(0, theirs.start())
                        .matches("(?iu).*\\b(wir|we|für|mit|with|for|von|bei)\\b.*"))
            return Optional.empty();
        Optional<PersonMention> person = person(block, words, before, own);
        if (person.isPresent()) return Optional.of(new Subject(person.get().name(), true, false));
        boolean guests = section == Section.PARTNER || section == Section.REFERENCE;
        if (guests && !own && !namesPublisher(words)) return guest(block, mention, words);
        if (attributed(block, words, at)) return Optional.empty();
        return Optional.of(new Subject(publisher(), false, own));
    }

    /// *Die Partner entwickeln …* on a page about a project: the publisher among them.
    private boolean jointly(String before) {
        boolean project =
                document.role() == PageRole.PROJECT
                        || document.role() == PageRole.NEWS
                        || document.role() == PageRole.RESEARCH;
        return project && PARTNERS.matcher(before).lookingAt();
    }

    private static final Pattern PARTNERS =
            Pattern.compile(
                    "(?:Die|Alle|The|All) (?:\\p{L}{1,12}[ -])?(?:[Pp]rojekt|[Vv]erbund|project )?[Pp]artners? ");

    /// *Die Prüfung übernimmt die Muster GmbH*: the one who does it is named after the verb;
    /// without a name when it is *unser Partner*, absent when it is the publisher.
    private Optional<String> doneBy(String words, int end) {
        String rest = words.substring(Math.min(end, words.length()));
        var verb = DONE_BY.matcher(rest);
        if (!verb.find()) return Optional.empty();
        String actor = rest.substring(verb.end());
        if (SOMEBODY_ELSE.matcher(actor).lookingAt()) return Optional.of("");
        return OrganizationNames.in(actor).stream()
                .filter(name -> LED_UP.matcher(actor.substring(0, name.span().start())).matches())
                .filter(name -> !isPublisher(name.text()))
                .map(OrganizationNames.Name::text)
                .findFirst();
    }

    /// *Unsere Schwesterfirma*, before a name.
    private static final Pattern LED_UP =
            Pattern.compile(
                    "(?iu)(?:(?:die|der|das|unsere?|the|our) )?(?:\\p{L}{0,20}(?:firma|gesellschaft|unternehmen|partner|tochter|schwester|betrieb) )?");

    /// Among partners: the one whose row, entry or heading it is; or the project they share.
    private Optional<Subject> guest(Block block, Span mention, String words) {
        String before = block.text().substring(0, mention.start());
        return otherBefore(before)
                .or(() -> others.stream().filter(block.heading()::contains).findFirst())
                .or(() ->
                        OrganizationNames.in(block.heading()).stream()
                                .map(OrganizationNames.Name::text)
                                .filter(name -> !isPublisher(name))
                                .findFirst())
                .map(name -> new Subject(name, false, false))
                .or(() ->
                        THE_PROJECT.in(words)
                                ? Optional.of(new Subject(publisher(), false, false))
                                : Optional.empty());
    }

    /// *Einkauf, Muster GmbH* below what a customer said: a line that ends with somebody else.
    private boolean attributed(Block block, String words, int at) {
        if (words.length() > 120 || block.kind() == Block.Kind.TABLE_ROW) return false;
        String after = words.substring(Math.max(0, at));
        return OrganizationNames.in(after).stream()
                .anyMatch(name ->
                        name.span().end() >= after.length() - 1
                                && after.substring(0, name.span().start()).endsWith(", ")
                                && !isPublisher(name.text()));
    }

    private boolean namesPublisher(String words) {
        return publisher != null && words.contains(publisher.name());
    }

    /// An organization that is not the publisher and acts in the sentence: it stands before the
    /// mention, and no preposition makes it a companion (*mit der Muster GmbH*).
    private Optional<String> otherBefore(String before) {
        if (OWN.matcher(before).find() && !OTHERS.matcher(before).find()) return Optional.empty();
        for (String name : others) {
            int at = before.indexOf(name);
            if (at >= 0 && !PREPOSITION.matcher(before.substring(0, at)).find())
                return Optional.of(name);
        }
        for (var name : OrganizationNames.in(before)) {
            if (isPublisher(name.text())) continue;
            if (name.span().end() == before.length()) continue; // the mention is part of the name
            if (!PREPOSITION.matcher(before.substring(0, name.span().start())).find())
                return Optional.of(name.text());
        }
        return Optional.empty();
    }

    private Optional<PersonMention> person(
            Block block, String sentence, String before, boolean own) {
        boolean everyone = own || OWN.in(block.text()); // "Was wir machen" below the last card
        for (PersonMention person : people) {
            if (!everyone && block.headings().stream().anyMatch(h -> card(h, person)))
                return Optional.of(person);
            if (block.isHeading()) continue;
            boolean card =
                    !own
                            && block.text().length() < 240
                            && block.text().contains(person.name())
                            && (document.role() == PageRole.TEAM
                                    || document.role() == PageRole.PROFILE
                                    || document.role() == PageRole.CONTACT);
            if (card || (!own && before.contains(person.name()) && sentence.length() < 400))
                return Optional.of(person);
        }
        return Optional.ofNullable(own ? null : owner);
    }

    /// A heading that is a person's name, titles and role aside.
    private static boolean card(String heading, PersonMention person) {
        return heading.length() < person.name().length() + 60 && heading.contains(person.name());
    }
}
