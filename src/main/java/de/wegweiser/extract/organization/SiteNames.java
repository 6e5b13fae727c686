package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.Region;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.people.PersonNames;
import de.wegweiser.fact.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a site calls itself: in its structured data, its copyright line, its title and its header.
final class SiteNames {

    record Name(String text, Quote quote, double trust) {}

    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?iu)(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\)|by)?\\s*(?:(?:19|20)\\d\\d(?:\\s*[-–/]\\s*(?:(?:19|20)?\\d\\d|heute|today))?)?[\\s,:–-]*(?:by|bei)?\\s*(?<holder>[^|·•\\n©.!]{3,80}?)\\s*(?=$|[|·•\\n.!,]|\\(|all rights|alle rechte|\\d{4}| [-–] )");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?iu)^(?<holder>[^|·•\\n©]{3,60}?)\\s*©\\s*(?:19|20)\\d\\d");
    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?iu)\\W*(?:impressum|imprint|kontakt|contact( us)?|home(page)?|start(seite)?|willkommen.*|welcome.*|team|unser team|über uns|about( us)?|datenschutz\\w*|people|research|forschung|projekte?|projects?|leistungen|services?|produkte?|products?|karriere|jobs|news|aktuelles|untitled|index|experten|kompetenz\\w*|unternehmen|mitglieder|members|alle rechte vorbehalten|all rights reserved|legal notice|foto.*|agb|disclaimer|publikationen|publications|lehre|teaching|anfahrt|standorte?|referenzen|wir|profil|partner|investoren|termine|logo|company)\\W*");

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
        titled(page)
                .filter(name -> LegalForms.first(name).isPresent())
                .ifPresent(name -> names.add(outside(LegalForms.in(name).getFirst().name(), 0.9)));
        for (Block block : page.blocks()) copyright(page, block, names);
        page.statements().stream()
                .filter(item -> item.source().equals("opengraph"))
                .flatMap(item -> item.text("site_name").stream())
                .filter(this::plausible)
                .forEach(name -> names.add(outside(name, 0.7)));
        header(page, names);
        titled(page).filter(this::plausible).ifPresent(name -> names.add(outside(name, 0.55)));
        return names;
    }

    static Optional<Item> organization(Document page) {
        return page.statements().stream()
                .filter(item -> !item.source().equals("opengraph"))
                .filter(item ->
                        item.types().stream()
                                .anyMatch(type ->
                                        type.matches(
                                                ".*(Organization|Business|Corporation|Service|Store|University|Company|Dentist|Attorney|Contractor|Electrician|Plumber|Optician)")))
                .filter(item -> item.text("name").isPresent())
                .findFirst();
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
    private void header(Document page, List<Name> names) {
        String title = page.title() == null ? "" : Draft.key(page.title());
        for (Block block : page.blocks()) {
            if (block.region() != Region.HEADER && block.region() != Region.NAV) continue;
            if (block.text().length() > 90) continue;
            String text = block.text().replace('\n', ' ').strip();
            boolean repeated =
                    text.length() > 3
                            && title.contains(Draft.key(text))
                            && !Draft.key(text).isEmpty();
            if ((repeated
                            || LegalForms.first(text).isPresent()
                            || text.matches(
                                    ".*(Cluster|Institut|Lehrstuhl|Group|Universität|Zentrum)\\b.*"))
                    && plausible(text)
                    && text.split(" ").length < 10)
                names.add(new Name(text, Quote.outside(block.text()), repeated ? 0.65 : 0.6));
        }
    }

    /// The part of the title that names the site: most often the last one.
    private Optional<String> titled(Document page) {
        if (page.title() == null) return Optional.empty();
        String[] parts = page.title().split("\\s+[|/–—·•»:-]+\\s+|\\s*\\|\\s*|:\\s+");
        String heading =
                page.main().stream()
                        .filter(Block::isHeading)
                        .map(Block::text)
                        .findFirst()
                        .orElse("");
        for (int i = parts.length - 1; i >= 0; i--) {
            String part =
                    parts[i].replaceAll("(?iu)^(impressum|kontakt)( von| der| des)?:? ", "")
                            .strip();
            if (parts.length > 1 && Draft.key(part).equals(Draft.key(heading))) continue;
            if (!plausible(part) || part.split(" ").length > 12) continue;
            boolean last =
                    i == parts.length - 1 || !GENERIC.matcher(parts[parts.length - 1]).matches();
            if (LegalForms.first(part).isPresent() || (parts.length > 1 && last))
                return whole(page.title(), parts, i, part);
        }
        return Optional.empty();
    }

    /// "EAU – Institut für … gUG": a dash may be part of the name.
    private static Optional<String> whole(String title, String[] parts, int i, String part) {
        if (i == 0 || !part.equals(parts[i].strip())) return Optional.of(part);
        String before = parts[i - 1].strip();
        boolean short_ = before.matches("\\p{Lu}{2,8}") && title.contains(before + " – " + part);
        return Optional.of(short_ ? before + " – " + part : part);
    }

    private boolean plausible(String name) {
        return name.length() >= 3
                && name.length() <= 110
                && !GENERIC.matcher(name).matches()
                && !Placeholders.in(name)
                && people.whole(name).filter(person -> person.known()).isEmpty()
                && name.chars().anyMatch(Character::isLetter)
                && !name.contains("http")
                && !name.matches(
                        "(?iu).*\\b(cookies?|javascript|rechte vorbehalten)\\b.*|\\d.*\\d{4}.*");
    }
}
