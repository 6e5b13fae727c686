package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.people.PersonName;
import de.wegweiser.extract.people.PersonNames;
import de.wegweiser.fact.OrganizationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the organizations of an Impressum: names that stand above an address, and names with a
/// legal form.
final class Drafts {

    /// An address without a firm's name: a sole trader's, or that of a firm named elsewhere.
    record Nameless(
            Line line,
            String street,
            Addresses.Place place,
            @Nullable PersonName person,
            @Nullable Line personLine) {

        /// The line that names the person; the address itself when it is one line with it.
        Line bearer() {
            return personLine == null ? line : personLine;
        }
    }

    private final Document page;
    private final List<Line> lines;
    private final PersonNames people;
    final List<Draft> drafts = new ArrayList<>();
    final List<Nameless> nameless = new ArrayList<>();

    Drafts(Document page, List<Line> lines, PersonNames people) {
        this.page = page;
        this.lines = lines;
        this.people = people;
    }

    Drafts read() {
        for (Line line : lines)
            Addresses.place(line.text()).ifPresent(place -> address(line, place));
        for (Line line : lines) named(line);
        return this;
    }

    private void address(Line line, Addresses.Place place) {
        if (line.section() == Section.FOREIGN && !line.aside()) return;
        if (line.prose() && line.section() != Section.PROVIDER) return;
        String before = line.text().substring(0, place.start());
        String street = Addresses.inline(before);
        int top = line.number();
        if (street == null
                && before.replaceAll("(?iu)(anschrift|adresse|sitz|address|:)", "").isBlank())
            for (int up = 1; up <= 3 && street == null && line.number() - up >= 0; up++) {
                Line above = lines.get(line.number() - up);
                if (apart(above, line) || Addresses.place(above.text()).isPresent()) break;
                street = Addresses.street(above.text());
                if (street == null) street = Addresses.inline(above.text());
                if (street != null) top = above.number();
            }
        if (street == null) street = behind(line, place);
        if (street == null && place.end() >= line.text().length()) street = below(line);
        if (street == null && line.prose()) return;
        attach(line, top, street, place);
    }

    /// The same on a line of its own.
    private @Nullable String below(Line line) {
        if (line.number() + 1 >= lines.size()) return null;
        Line next = lines.get(line.number() + 1);
        return next.block().equals(line.block()) ? Addresses.street(next.text()) : null;
    }

    /// `57462 Olpe, Musterweg 3`: the street after the town.
    private static @Nullable String behind(Line line, Addresses.Place place) {
        if (place.end() >= line.text().length()) return null;
        String rest = line.text().substring(place.end()).replaceFirst("^\\s*[,|–-]\\s*", "");
        return Addresses.street(rest.split("[,|·]", -1)[0]);
    }

    /// Data of a table or items of a list above a paragraph are no part of its address.
    private static boolean distant(Line above, Line street) {
        Block upper = above.block();
        Block lower = street.block();
        return upper.index() != lower.index()
                && upper.kind() != lower.kind()
                && (upper.kind() == Block.Kind.TABLE_ROW || upper.kind() == Block.Kind.LIST_ITEM);
    }

    private boolean apart(Line above, Line below) {
        return above.aside() != below.aside()
                || above.block().region() != below.block().region()
                || (above.section() == Section.FOREIGN && below.section() != Section.FOREIGN);
    }

    private void attach(Line line, int top, @Nullable String street, Addresses.Place place) {
        Line first = lines.get(top);
        Draft best = nameIn(first, street, place).or(() -> nameAbove(first)).orElse(null);
        if (best == null) {
            Line personLine = personAbove(first);
            PersonName person = personLine == null ? null : person(personLine);
            nameless.add(
                    new Nameless(line, street == null ? "" : street, place, person, personLine));
            return;
        }
        best.street = street;
        best.postalCode = place.postalCode();
        best.city = place.city();
        best.score += 2;
        add(best);
    }

    /// The firm on the same line as its address.
    private Optional<Draft> nameIn(Line line, @Nullable String street, Addresses.Place place) {
        int end = street == null ? -1 : line.text().indexOf(street);
        if (end < 0) end = Math.min(place.start(), line.text().length());
        String before = line.text().substring(0, Math.max(0, end)).replaceAll("[\\s,|·•–-]+$", "");
        if (before.isBlank()) return Optional.empty();
        var form = LegalForms.in(before);
        if (!form.isEmpty())
            return Optional.of(draft(line, form.getLast().span(), form.getLast().form()));
        String last =
                before.substring(
                                Math.max(
                                                Math.max(
                                                        before.lastIndexOf(','),
                                                        before.lastIndexOf(':')),
                                                before.lastIndexOf(" – ") + 1)
                                        + 1)
                        .strip();
        if (!institution(last))
            last = before.contains(",") ? before.substring(0, before.indexOf(',')).strip() : last;
        return institution(last)
                ? Optional.of(draft(line, at(line, last), null))
                : Optional.empty();
    }

    /// The firm in one of the lines above its street; a legal form wins, then the name of an
    /// institution, then whatever stands on top.
    private Optional<Draft> nameAbove(Line street) {
        var window = new ArrayList<Line>();
        for (int i = street.number() - 1; i >= Math.max(0, street.number() - 6); i--) {
            Line above = lines.get(i);
            if (apart(above, street)
                    || distant(above, street)
                    || Addresses.place(above.text()).isPresent()
                    || (i > 0 && above.own() && !window.isEmpty() && !above.heading())) {
                if (above.own() && !apart(above, street)) window.addFirst(above);
                break;
            }
            window.addFirst(above);
            if (above.heading() && above.own() && Section.of(above.text()) != null) break;
        }
        for (Line line : List.copyOf(window))
            if (OF_WHOM.in(line.text())) {
                boolean owner = !LegalForms.in(line.text()).isEmpty();
                window.subList(0, window.indexOf(line) + (owner ? 0 : 1)).clear();
            }
        var formed =
                window.reversed().stream()
                        .filter(line -> !line.prose() && !LegalForms.in(line.text()).isEmpty())
                        .findFirst();
        if (formed.isPresent()) {
            var name = LegalForms.in(formed.get().text()).getFirst();
            return Optional.of(draft(formed.get(), name.span(), name.form()));
        }
        var labelled = labelled(street);
        if (labelled.isPresent()) return labelled;
        var institution =
                window.stream()
                        .filter(line ->
                                !line.prose()
                                        && institution(line.text())
                                        && !line.text().matches("(?iu)c/o.*"))
                        .findFirst();
        if (institution.isPresent())
            return Optional.of(
                    draft(
                            institution.get(),
                            at(institution.get(), bare(institution.get().text())),
                            null));
        var club = aboveBoard(window);
        if (club.isPresent()) return club;
        var above = aboveLabel(window);
        if (above.isPresent()) return above;
        boolean bearer = window.stream().anyMatch(this::knownPerson);
        return window.stream()
                .filter(line -> plain(line, bearer) || headed(line, street))
                .filter(line -> !trade(line, window))
                .findFirst()
                .map(line -> draft(line, at(line, bare(line.text())), null));
    }

    private static final Pattern TRADE =
            Pattern.compile(
                    "(?iu) und -| für |^\\p{L}{0,20}+(?<=praxis|kanzlei|büro|studio|atelier|beratung|entwicklung|dienstleistung|dienstleistungen|fotografie|architektur)$");

    /// What stands below a person's name tells what she does (*Hausarztpraxis*), unless it has her
    /// name in it or the site goes by it.
    private boolean trade(Line line, List<Line> window) {
        String title = page.title() == null ? "" : Draft.key(page.title());
        String key = Draft.key(bare(line.text()));
        return TRADE.matcher(line.text()).find()
                && !title.contains(key)
                && window.subList(0, window.indexOf(line)).stream()
                        .filter(this::knownPerson)
                        .map(this::person)
                        .anyMatch(name -> name != null && !key.contains(Draft.key(name.surname())));
    }

    /// *Ein Projekt von*: what stands above is not who offers the site.
    private static final Cue OF_WHOM =
            Cue.of(
                    "(?iu)^\\W{0,3}(?:eine?|an?) \\p{L}{0,15}(?:projekt|initiative|kampagne|project) (?:von|der|des|by|of)\\b");

    /// *Musterverein Musterstadt* over *1. Vorsitzende* and her name: whoever has a board has a
    /// name.
    private Optional<Draft> aboveBoard(List<Line> window) {
        boolean bearer = window.stream().anyMatch(this::knownPerson);
        for (int i = 0; i + 1 < window.size(); i++) {
            Line line = window.get(i);
            if (BOARD.matcher(window.get(i + 1).text()).matches() && shaped(line, bearer))
                return Optional.of(draft(line, at(line, bare(line.text())), null));
        }
        return Optional.empty();
    }

    private static final Cue BOARD =
            Cue.of(
                    "(?iu)\\W{0,3}(?:vertr(?:eten|\\.)? d(?:urch|\\. ?d\\.) (?:den )?)?(?:der |die )?(?:(?:1\\.|erste[rn]?) )?(?:vorsitzende[rn]?|\\p{L}{0,10}vorstand|präsident(?:in)?|obmann|obfrau)\\W{0,3}");

    /// Under a label that announces an address (`Hausanschrift`) the name need not be repeated:
    /// what stands there without proof is a building if a name stands above the label.
    private Optional<Draft> aboveLabel(List<Line> window) {
        if (window.isEmpty() || !ADDRESS.matcher(window.getFirst().text()).matches())
            return Optional.empty();
        Line label = window.getFirst();
        for (int i = label.number() - 1; i >= Math.max(0, label.number() - 4); i--) {
            Line above = lines.get(i);
            if (apart(above, label) || Addresses.place(above.text()).isPresent()) break;
            var forms = above.prose() ? List.<LegalForms.Named>of() : LegalForms.in(above.text());
            if (!forms.isEmpty())
                return Optional.of(draft(above, forms.getFirst().span(), forms.getFirst().form()));
        }
        return Optional.empty();
    }

    private static final Cue ADDRESS =
            Cue.of(
                    "(?iu)(?:(?:haus|post|besucher|liefer|firmen)?-?(?:anschrift|adresse)|sitz|(?:postal |visitor )?address)\\W*");

    private static String bare(String text) {
        return text.replaceAll(
                        "(?iu)^(?:firma|anbieter|name|betreiber|unternehmen|herausgeber)\\s*:?\\s+",
                        "")
                .replaceAll(
                        "(?iu)^(?:impressum|imprint)(?: (?:der|des|von|of))? +(?=\\p{L}{3})", "")
                .replaceAll(", \\d{4,5} \\p{Lu}[\\p{L} .-]*$", "")
                .replaceAll("[,:]+$", "")
                .replaceAll("(?iu)[ ,–-]+(?:inh(?:aber(?:in)?)?|owner|prop)\\b\\.?:?.*$", "")
                .strip();
    }

    /// The first cell of a row that tells a name, not the name.
    private static final Cue LABEL =
            Cue.of(
                    "(?iu)(?:name|firmenname|bezeichnung|firma|unternehmen|organisation|rechtsform|inhaber(?:in)?|anbieter|betreiber|verein|institution|einrichtung|company|organi[sz]ation|geschäftsbezeichnung|einzelunternehmen|einzelfirma|kleinunternehmer?|kleingewerbe|freiberufl\\w+|address|location|register|management)\\W*");

    /// The name in a list of labels and values that has the street in it, too.
    private Optional<Draft> labelled(Line street) {
        for (int i = street.number() - 1; i >= Math.max(0, street.number() - 8); i--) {
            Line above = lines.get(i);
            if (apart(above, street) || Addresses.place(above.text()).isPresent()) break;
            if (called(above) && !knownPerson(above))
                return Optional.of(draft(above, at(above, bare(above.text())), null));
        }
        return Optional.empty();
    }

    /// Whether the line above says that this one is a name.
    private boolean called(Line line) {
        return line.number() > 0
                && !line.prose()
                && !line.text().contains(":")
                && !LABEL.matcher(line.text()).matches()
                && NAME_LABEL.matcher(lines.get(line.number() - 1).text()).matches();
    }

    private static final Cue NAME_LABEL =
            Cue.of(
                    "(?iu)(?:geschäftsbezeichnung|firmenname|firmenbezeichnung|unternehmensname|name des unternehmens|firma|unternehmen|company(?: name)?)\\s?:?");

    private boolean knownPerson(Line line) {
        PersonName name = person(line);
        return name != null && (name.known() || name.title() != null);
    }

    /// Whether a line could be a firm's name although nothing proves it.
    ///
    /// @param bearer whether another line names a person for certain, so that one which only has
    ///   the shape of a name (*Besser Hören Musterstadt*) need not be one
    private boolean plain(Line line, boolean bearer) {
        return line.section() != Section.EDITORIAL
                && line.section() != Section.REPRESENTED
                && shaped(line, bearer);
    }

    /// The same under a label that tells of people.
    private boolean shaped(Line line, boolean bearer) {
        String text = bare(line.text());
        return !line.heading()
                && !line.own()
                && line.block().kind() != Block.Kind.LIST_ITEM
                && !LABEL.matcher(text).matches()
                && !(bearer && PROFESSION.matcher(text).matches())
                && !COURT.matcher(text).lookingAt()
                && text.length() > 2
                && text.length() < 70
                && text.split(" ").length <= 7
                && !text.matches(
                        "(?su).*[@:;§?!]|(?iu).*(www\\.|https?:|tel\\b|fax|@|§|c/o|postfach|angaben|anschrift|standort|filiale|servicest|deutschland|germany|im haus|kontakt|adresse|telefon|straße|str\\.|niederlassung|zweigstelle|büro |abteilung|etage|gebäude|handelsregister|registergericht|vereinsregister|finanzamt|steuernummer).*")
                && (bearer ? !knownPerson(line) : person(line) == null)
                && !Character.isDigit(text.codePointAt(text.length() - 1))
                && (Character.isUpperCase(text.codePointAt(0))
                        || Character.isDigit(text.codePointAt(0)))
                && Addresses.street(text) == null
                && !Placeholders.in(text)
                && !text.endsWith(".");
    }

    /// What the person above it is: *Rechtsanwältin*, *Heilpraktikerin für Psychotherapie*.
    private static final Pattern PROFESSION =
            Pattern.compile(
                    "(?iu)^\\p{L}{3,40}+(?<=anw[aä]lt|anwältin|therapeut|therapeutin|praktiker|praktikerin|arzt|ärztin|berater|beraterin|architekt|architektin|ingenieur|ingenieurin|meister|meisterin|notar|notarin|psychologe|psychologin|übersetzer|übersetzerin|dolmetscher|dolmetscherin|fotograf|fotografin|designer|designerin|entwickler|entwicklerin|gutachter|gutachterin|sachverständiger?|prüfer|prüferin|makler|maklerin|coach|trainer|trainerin|hebamme|künstler|künstlerin)(?:(?: für|/| und|,) .{2,60})?");

    /// Whether a heading right above an address is a trader's name, who stands in it: *Praxis für
    /// Ergotherapie Erika Muster*.
    private boolean headed(Line line, Line street) {
        String text = line.text();
        return line.heading()
                && line.number() == street.number() - 1
                && text.length() < 70
                && Section.of(text) == null
                && people.whole(text).isEmpty()
                && people.in(text).stream()
                        .anyMatch(name -> name.known() && name.span().end() == text.length());
    }

    private @Nullable Line personAbove(Line street) {
        for (int i = street.number() - 1; i >= Math.max(0, street.number() - 4); i--) {
            Line above = lines.get(i);
            if (apart(above, street)) return null;
            if (person(above) != null) return above;
            if (above.heading()) return null;
        }
        String inline = street.text();
        return people.in(inline).isEmpty() ? null : street;
    }

    private @Nullable PersonName person(Line line) {
        String text = line.text().replaceFirst("^[\\p{L} ]{3,20}: ", "");
        var whole = people.whole(text.replaceAll(",$", ""));
        if (whole.isPresent()) return whole.get();
        var in = people.in(line.text());
        return !in.isEmpty()
                        && in.getFirst().span().end() - in.getFirst().span().start()
                                > line.text().length() / 2
                ? in.getFirst()
                : null;
    }

    static boolean institution(String text) {
        if (TOWN_HALL.matcher(text).matches()) return true;
        return !COURT.matcher(text).lookingAt()
                && text.length() > 4
                && text.length() < 110
                && LegalForms.kind(text) != OrganizationKind.ORGANIZATION
                && LegalForms.kind(text) != OrganizationKind.COMPANY
                && Character.isUpperCase(text.codePointAt(0))
                && !text.endsWith(".")
                && !text.contains(":")
                && !text.matches("(?iu).*\\b(?:ist|sind|wird|werden|hat|haben|is|are)\\b.*");
    }

    /// A town, a parish or a district, by its office.
    private static final Pattern TOWN_HALL =
            Pattern.compile(
                    "(?:(?:Hanse|Landeshaupt|Universitäts|Kreis|Große Kreis)?[Ss]tadt|(?:Verbands|Samt|Orts|Markt)?[Gg]emeinde|Landkreis|Kreis|(?:Evangelische|Katholische|Ev\\.|Kath\\.)(?:-\\S{1,20})? (?:Kirchengemeinde|Kirche|Pfarrei|Pfarrgemeinde)) \\p{Lu}[\\p{L}./ -]{2,50}");

    private static final Pattern COURT =
            Pattern.compile("(?iu)(?:landes|amts|handels|firmenbuch|register)gericht\\b");

    private static Span at(Line line, String words) {
        int start = Math.max(0, line.text().indexOf(words));
        return new Span(start, Math.min(line.text().length(), start + words.length()));
    }

    /// Every other name with a legal form.
    private void named(Line line) {
        if (line.text().length() > 600) return;
        for (var name : LegalForms.in(line.text())) add(draft(line, name.span(), name.form()));
    }

    private Draft draft(Line line, Span name, @Nullable String form) {
        String printed = name.in(line.text()).replaceAll("\\s+", " ").strip();
        return new Draft(
                printed,
                form,
                line.quote(page, name),
                line.number(),
                line.section(),
                score(line) + (form == null ? 0 : 1));
    }

    private double score(Line line) {
        return line.section().weight()
                - (line.prose() ? 2.5 : 0)
                - (line.aside() ? 0.5 : 0)
                - 0.03 * Math.min(60, line.number());
    }

    private void add(Draft draft) {
        if (Placeholders.in(draft.name) || draft.name.length() < 3) return;
        for (Draft known : drafts)
            if (known.key().equals(draft.key())) {
                known.take(draft);
                known.score = Math.max(known.score, draft.score) + 0.2;
                return;
            }
        drafts.add(draft);
    }
}
