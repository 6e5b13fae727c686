package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.Mails;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.people.PersonNames;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageRole;
import de.wegweiser.ontology.Gazetteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the organizations a page names; the first one is its publisher, where that can be told.
public final class OrganizationFinder {

    private final PersonNames people;
    private final SiteNames siteNames;
    private final Gazetteer gazetteer;

    public OrganizationFinder(PersonNames people, Gazetteer gazetteer) {
        this.people = people;
        this.gazetteer = gazetteer;
        this.siteNames = new SiteNames(people);
    }

    public List<OrganizationMention> find(Document page) {
        var lines = Line.of(page);
        var found = new Drafts(page, lines, people).read();
        found.drafts.removeIf(
                draft -> SiteNames.generic(draft.name) || SiteNames.brokenOff(draft.name));
        var names = siteNames.of(page);
        boolean identity =
                page.role() == PageRole.IMPRESSUM
                        || page.role() == PageRole.CONTACT
                        || page.role() == PageRole.LEGAL;
        Draft publisher =
                identity ? impressum(page, found, names) : inFull(page, site(page, found, names));
        if (publisher == null && !found.drafts.isEmpty())
            publisher = host(page, found).orElse(null);
        if (publisher != null) publisher = inOneLine(publisher, found.drafts, lines);
        var others = new ArrayList<>(found.drafts);
        others.remove(publisher);
        Draft own = publisher;
        if (own != null) others.removeIf(draft -> same(draft, own));
        new Fields(page, lines).fill(publisher, others, identity);
        if (publisher != null) structured(page, publisher);
        return mentions(publisher, others, identity);
    }

    /// The publisher among the organizations found: the first, unless it is only named as a
    /// partner, or does a project together with others that the page is about.
    ///
    /// @param found what [#find] returned for the page
    public static Optional<OrganizationMention> publisher(
            Document page, List<OrganizationMention> found) {
        return found.stream()
                .limit(1)
                .filter(first ->
                        framed(page, first.name())
                                || !(guest(page, first.quote().start()) || ofProject(page)))
                .findFirst();
    }

    /// Whether what the site goes by is a project, which employs nobody: the page says so of it.
    public static boolean isProject(Document page, @Nullable OrganizationMention publisher) {
        return publisher != null
                && publisher.kind() == OrganizationKind.ORGANIZATION
                && publisher.legalForm() == null
                && COINED.matcher(publisher.name()).matches()
                && page.blocks().stream()
                        .anyMatch(block ->
                                called(block.text(), publisher.name())
                                        || joint(block.text(), publisher.name()));
    }

    private static boolean framed(Document page, String name) {
        String key = Draft.key(name);
        String host = page.url().getHost() == null ? "" : Draft.key(page.url().getHost());
        return (page.title() != null && Draft.key(page.title()).contains(key))
                || (key.length() > 3 && host.contains(key))
                || page.blocks().stream()
                        .filter(Block::boilerplate)
                        .anyMatch(block -> Draft.key(block.text()).contains(key));
    }

    /// Whether the page is titled and headed by the name of what its text calls a joint project.
    private static boolean ofProject(Document page) {
        String title = page.title() == null ? "" : page.title().strip();
        var heading = page.main().stream().filter(Block::isHeading).findFirst();
        return heading.isPresent()
                && heading.get().text().strip().equals(title)
                && COINED.matcher(title).matches()
                && page.main().stream()
                        .map(Block::text)
                        .anyMatch(text -> joint(text, title) || called(text, title));
    }

    /// *Muster ist ein Verbundprojekt …*.
    private static boolean joint(String text, String title) {
        return text.startsWith(title) && JOINT.in(text);
    }

    /// *Das Verbundprojekt Muster*.
    private static boolean called(String text, String title) {
        int at = text.indexOf(title);
        return at > 0 && PROJECT_BEFORE.matcher(text.substring(0, at)).find();
    }

    private static final Pattern PROJECT_BEFORE =
            Pattern.compile("(?iu)(?:projekt|vorhaben|project) [„\"“»]?$");

    private static final Cue JOINT =
            Cue.of(
                    "(?iu)\\b(?:ist ein|is an?)\\b[^.]{0,120}(?:verbundprojekt|verbundvorhaben|kooperationsprojekt|gemeinschaftsprojekt|forschungsprojekt|joint project|research project|projekt der|projekt von)\\b");

    /// Whose page it is when nothing around its text says so: the first firm that is not named as
    /// somebody's partner or customer; where all are, what the page itself is headed.
    private static Optional<Draft> host(Document page, Drafts found) {
        if (found.drafts.stream().anyMatch(draft -> !guest(page, draft))) return Optional.empty();
        return page.main().stream()
                .filter(Block::isHeading)
                .findFirst()
                .filter(block -> COINED.matcher(block.text()).matches() && !GUESTS.in(block.text()))
                .map(block -> draft(whole(page, block)));
    }

    private static SiteNames.Name whole(Document page, Block heading) {
        var all = new Span(0, heading.text().length());
        return new SiteNames.Name(heading.text(), page.quote(heading, all, all), 0.5);
    }

    private static boolean guest(Document page, Draft draft) {
        return guest(page, draft.quote.start());
    }

    /// @param at where in the page's text it is named
    private static boolean guest(Document page, int at) {
        if (at < 0) return false;
        String path = page.url().getPath();
        if (path != null && OF_GUESTS.matcher(path).find()) return true;
        return page.main().stream()
                .filter(block -> block.start() <= at && at < block.end())
                .flatMap(block ->
                        block.headings().isEmpty()
                                ? Stream.ofNullable(page.title())
                                : block.headings().stream())
                .anyMatch(GUESTS::in);
    }

    /// A page whose address is that of a list of partners.
    private static final Pattern OF_GUESTS =
            Pattern.compile(
                    "(?iu)(?:[/_.-]|projekt|verbund)(?:partner|konsortium|consortium)(?:\\.\\w{2,5})?/?$");

    private static final Cue GUESTS =
            Cue.of(
                    "(?iu)(?<!ansprech)partner|konsorti|consorti|kooperation|referenzen|kunden|customers|mitglieder|members");

    /// A name made up for a project or a product: `SAGE-Grid`, `KliWaS`.
    private static final Pattern COINED =
            Pattern.compile(
                    "(?u)(?=\\p{Lu}{0,64}+-?\\p{Lu}{0,64}+[\\p{Ll}\\d])\\p{L}{1,15}(?:[-\\d]\\p{L}{0,15}|\\p{Lu}[\\p{L}\\d]{0,15}){1,3}");

    /// *Muster & Beispiel* over *Immobilien GmbH* is one name, where the page has it in one line,
    /// too.
    private static Draft inOneLine(Draft publisher, List<Draft> drafts, List<Line> lines) {
        if (publisher.line == 0 || publisher.line >= lines.size()) return publisher;
        String whole = Draft.key(lines.get(publisher.line - 1).text()) + publisher.key();
        var found = drafts.stream().filter(draft -> draft.key().equals(whole)).findFirst();
        found.ifPresent(draft -> draft.take(publisher));
        return found.orElse(publisher);
    }

    private static boolean same(Draft draft, Draft publisher) {
        return draft.key().equals(publisher.key())
                || (draft.form != null
                        && draft.form.equals(publisher.form)
                        && (publisher.key().endsWith(draft.key())
                                || draft.key().endsWith(publisher.key())));
    }

    private List<OrganizationMention> mentions(
            @Nullable Draft publisher, List<Draft> others, boolean identity) {
        var mentions = new ArrayList<OrganizationMention>();
        if (publisher != null) mentions.add(publisher.mention(confidence(publisher)));
        others.stream()
                .filter(draft ->
                        draft.section != Section.FOREIGN
                                && draft.section != Section.DATA_PROTECTION)
                .filter(draft -> draft.form != null || draft.addressed())
                .filter(draft -> !vendor(draft.name))
                .sorted(Comparator.comparingInt(draft -> draft.line))
                .map(draft -> draft.mention(identity ? 0.7 : 0.6))
                .forEach(mentions::add);
        return mentions;
    }

    /// Firms whose services half the web uses and names in its disclaimers.
    private static boolean vendor(String name) {
        return name.matches(
                "(?iu).*\\b(google|facebook|meta platforms|twitter|instagram|linkedin|youtube|microsoft|amazon|etracker|matomo|hotjar|cloudflare|vimeo|xing|pinterest|adobe|whatsapp|tiktok|paypal|e-recht24|esri|mapbox|openstreetmap|github)\\b.*");
    }

    private double confidence(Draft publisher) {
        int marks =
                publisher.postalCode != null
                                && gazetteer
                                        .locate(publisher.postalCode, publisher.city)
                                        .isPresent()
                        ? 1
                        : 0;
        for (Object field :
                new Object[] {
                    publisher.form,
                    publisher.postalCode,
                    publisher.number,
                    publisher.verifiedVatId(),
                    publisher.email
                }) if (field != null) marks++;
        return Math.min(0.98, 0.55 + 0.09 * marks);
    }

    /// Who supervises others and is named on their pages.
    private static final Cue CHAMBER =
            Cue.of("(?iu)kammer\\b|aufsichtsbehörde|landratsamt|gewerbeamt|ordnungsamt");

    private @Nullable Draft impressum(Document page, Drafts found, List<SiteNames.Name> names) {
        found.drafts.forEach(draft -> draft.score += agreement(draft, page, names));
        var best =
                found.drafts.stream()
                        .filter(draft ->
                                draft.score > 0
                                        && draft.section != Section.FOREIGN
                                        && !vendor(draft.name)
                                        && !(CHAMBER.in(draft.name)
                                                && agreement(draft, page, names) == 0))
                        .max(Comparator.comparingDouble(draft -> draft.score))
                        .map(draft -> registered(page, found, draft, names));
        if (best.isPresent() && (best.get().addressed() || best.get().form != null)) {
            if (!best.get().addressed())
                addressed(found).ifPresent(place -> take(best.get(), place));
            return best.get();
        }
        return traders(page, found, names).or(() -> best).orElse(null);
    }

    /// A name with a legal form that the site goes by is the publisher's rather than the line that
    /// happens to stand above the address (*Werkstatt und Büro*); the address is his.
    private static Draft registered(
            Document page, Drafts found, Draft best, List<SiteNames.Name> names) {
        if (best.form != null) return best;
        var inFull =
                found.drafts.stream()
                        .filter(draft -> draft.form != null && !draft.addressed())
                        .filter(draft -> draft.name.equals(best.name + " " + draft.form))
                        .findFirst();
        if (inFull.isPresent()) {
            inFull.get().take(best);
            return inFull.get();
        }
        if (agreement(best, page, names) > 0) return best;
        var formed =
                found.drafts.stream()
                        .filter(draft ->
                                draft.form != null
                                        && draft.score > 0
                                        && draft.section != Section.FOREIGN
                                        && agreement(draft, page, names) > 0)
                        .findFirst();
        formed.ifPresent(draft -> draft.take(best));
        return formed.orElse(best);
    }

    /// Address of a page that names its firm and its address apart from each other.
    private static Optional<Drafts.Nameless> addressed(Drafts found) {
        return found.nameless.stream()
                .filter(place ->
                        place.line().section() != Section.FOREIGN
                                && place.line().section() != Section.DATA_PROTECTION)
                .min(
                        Comparator.comparingInt(place ->
                                (place.line().section() == Section.EDITORIAL ? 1000 : 0)
                                        + place.line().number()));
    }

    private static void take(Draft draft, Drafts.Nameless place) {
        draft.street = place.street().isEmpty() ? null : place.street();
        draft.postalCode = place.place().postalCode();
        draft.city = place.place().city();
    }

    /// A trader without a legal form: the firm's name stands in the copyright line or the title,
    /// the address under the trader's own name.
    private Optional<Draft> traders(Document page, Drafts found, List<SiteNames.Name> names) {
        var place = addressed(found);
        var person = place.map(Drafts.Nameless::person);
        var brand =
                names.stream()
                        .filter(name ->
                                place.isEmpty()
                                        || person.isEmpty()
                                        || name.trust() >= 0.7
                                        || (name.trust() > 0.6
                                                && LegalForms.first(name.text()).isPresent())
                                        || Draft.key(name.text())
                                                .contains(Draft.key(person.get().surname())))
                        .findFirst();
        Draft draft = null;
        if (brand.isPresent())
            draft =
                    new Draft(
                            brand.get().text(),
                            LegalForms.first(brand.get().text())
                                    .map(LegalForms.Named::form)
                                    .orElse(null),
                            brand.get().quote(),
                            0,
                            Section.PROVIDER,
                            brand.get().trust());
        else if (person.isPresent()) {
            Line line = place.get().bearer();
            // a sole trader without a name of the firm trades under his own: § 5 DDG asks for no
            // other
            draft =
                    new Draft(
                            person.get().name(),
                            null,
                            line.quote(page, new Span(0, line.text().length())),
                            line.number(),
                            Section.PROVIDER,
                            0.5);
        }
        if (draft != null && place.isPresent()) take(draft, place.get());
        return Optional.ofNullable(draft);
    }

    private static double agreement(Draft draft, Document page, List<SiteNames.Name> names) {
        String key = draft.key();
        double bonus = 0;
        for (var name : names) {
            String other = Draft.key(name.text());
            if (other.length() > 3 && (key.contains(other) || other.contains(key)))
                bonus = Math.max(bonus, 1.5);
        }
        String host =
                page.url().getHost() == null
                        ? ""
                        : Draft.key(page.url().getHost().replaceAll("^www\\.|\\.\\w+$", ""));
        if (host.length() > 3 && key.contains(host)) bonus = Math.max(bonus, 1.2);
        return bonus;
    }

    /// On any other page the site tells who publishes it: structured data, footer, copyright,
    /// title.
    private @Nullable Draft site(Document page, Drafts found, List<SiteNames.Name> names) {
        var framed =
                found.drafts.stream()
                        .filter(draft ->
                                draft.quote.start() < 0
                                        && (draft.addressed() || draft.form != null)
                                        && !vendor(draft.name)
                                        && draft.section != Section.FOREIGN)
                        .toList();
        var named = names.stream().findFirst();
        if (named.isPresent()
                && (named.get().trust() >= 0.75 || SiteNames.unit(named.get().text()))) {
            String key = Draft.key(named.get().text());
            var better =
                    framed.stream()
                            .filter(draft ->
                                    draft.addressed()
                                            && SiteNames.rank(draft.name)
                                                    >= SiteNames.rank(named.get().text())
                                            && LegalForms.kind(draft.name)
                                                    != OrganizationKind.COMPANY)
                            .findFirst();
            if (better.isPresent()) return better.get();
            return found.drafts.stream()
                    .filter(draft -> draft.key().contains(key) || key.contains(draft.key()))
                    .findFirst()
                    .orElseGet(() -> draft(named.get()));
        }
        if (!framed.isEmpty())
            return framed.stream()
                    .max(
                            Comparator.comparingDouble((Draft draft) ->
                                    agreement(draft, page, names) + (draft.addressed() ? 1 : 0)))
                    .orElseThrow();
        var titled =
                found.drafts.stream()
                        .filter(draft -> agreement(draft, page, names) > 0)
                        .findFirst();
        return titled.or(() -> named.map(OrganizationFinder::draft)).orElse(null);
    }

    /// Under the name that the page gives an abbreviation: *Labor für Zerspan- und Messtechnik
    /// (LZM)*.
    private static @Nullable Draft inFull(Document page, @Nullable Draft publisher) {
        if (publisher == null) return null;
        var full =
                FullName.of(page, publisher.name)
                        .filter(name ->
                                SiteNames.unit(name.text())
                                        || LegalForms.first(name.text()).isPresent()
                                        || LegalForms.kind(publisher.name)
                                                != OrganizationKind.COMPANY);
        if (full.isEmpty()) return publisher;
        var draft = draft(full.get());
        draft.take(publisher);
        return draft;
    }

    private static Draft draft(SiteNames.Name name) {
        return new Draft(
                name.text(),
                LegalForms.first(name.text()).map(LegalForms.Named::form).orElse(null),
                name.quote(),
                0,
                Section.PROVIDER,
                name.trust());
    }

    /// Fills what the page's text left open from what it tells machines.
    private static void structured(Document page, Draft publisher) {
        SiteNames.organization(page)
                .ifPresent(item -> {
                    var address = item.items("address").stream().findFirst();
                    if (!publisher.addressed() && address.isPresent()) {
                        publisher.street = address.get().text("streetAddress").orElse(null);
                        publisher.postalCode = address.get().text("postalCode").orElse(null);
                        publisher.city = address.get().text("addressLocality").orElse(null);
                    }
                    var contact = item.items("contactPoint").stream().findFirst();
                    if (publisher.phone == null)
                        publisher.phone =
                                either(item, contact, "telephone")
                                        .flatMap(Phones::e164)
                                        .orElse(null);
                    if (publisher.email == null)
                        publisher.email =
                                either(item, contact, "email")
                                        .flatMap(text ->
                                                Mails.in(text.replace("mailto:", "")).stream()
                                                        .findFirst())
                                        .map(Mails.Mail::address)
                                        .orElse(null);
                    if (publisher.vatId == null)
                        publisher.vatId =
                                item.text("vatID")
                                        .flatMap(text -> VatIds.first("VAT", text))
                                        .orElse(null);
                });
        if (publisher.domain == null && page.url().getHost() != null)
            publisher.domain = page.url().getHost().replaceFirst("^www\\.", "");
    }

    private static Optional<String> either(Item item, Optional<Item> contact, String property) {
        return item.text(property).or(() -> contact.flatMap(point -> point.text(property)));
    }
}
