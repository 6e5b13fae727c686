package de.wegweiser.pipeline;

import de.wegweiser.ontology.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An invented site as firms and institutes have them: most of its pages are news, products, events
/// and the like, which say little; the few that say much have names as web agencies choose them. No
/// two sites share menu, addresses and proportions.
final class SyntheticSite {

    /// How a site's content management system spells addresses.
    enum Spelling {
        /// `/leistungen/laserschweissen/`
        GERMAN,
        /// `/services/laser-welding.html`
        ENGLISH,
        /// `/index.php?id=17`
        QUERY,
        /// `/de/node/17`
        NODE,
        /// `/laserschweissen.html`
        FLAT
    }

    /// A page; its text is written when its place is known.
    private final class Node {
        final String de;
        final String en;
        final boolean dated;
        final boolean hasTwin;
        final Supplier<String> text;
        final List<Node> below = new ArrayList<>();
        final Node above;
        String path = "";

        Node(
                @Nullable Node above,
                String de,
                String en,
                boolean dated,
                boolean hasTwin,
                Supplier<String> text) {
            this.above = above == null ? this : above;
            this.de = de;
            this.en = en;
            this.dated = dated;
            this.hasTwin = hasTwin;
            this.text = text;
            if (above != null) above.below.add(this);
            all.add(this);
        }

        boolean isTop() {
            return above == home && this != home;
        }
    }

    final String host;
    final String name;
    final boolean research;

    private final SyntheticText say;
    private final Spelling spelling;
    private final boolean wholeMenu;
    private final boolean mute;
    private final boolean bilingual;
    private final boolean mapped;
    private final boolean canonical;
    private final List<String> facets;
    private final List<Node> all = new ArrayList<>();
    private final List<Node> footer = new ArrayList<>();
    private final Node home;
    private final Map<String, String> files = new LinkedHashMap<>();

    SyntheticSite(Random random, int number, List<Concept> ontology) {
        this.research = random.nextInt(10) < 4;
        this.host = (research ? "lehrstuhl" : "firma") + number + ".example";
        this.say = new SyntheticText(random, host, research, ontology);
        this.name =
                research ? "Institut für " + say.competence().prefLabelDe() : say.organization();
        this.spelling = Spelling.values()[random.nextInt(Spelling.values().length)];
        this.wholeMenu = say.in(40);
        this.mute = say.in(30);
        this.bilingual = say.in(40);
        this.mapped = say.in(50);
        this.canonical = say.in(50);
        this.facets = say.some(FACETS, 4);
        this.home =
                new Node(
                        null,
                        "Startseite",
                        "Home",
                        false,
                        true,
                        () -> "<h1>Willkommen</h1>" + say.filler(2, 5) + say.core());
        if (research) institute();
        else firm();
        legal();
        address();
        all.forEach(this::write);
        if (mapped) map();
    }

    /// By path and query.
    Map<String, String> files() {
        return files;
    }

    // What there is, section by section; names as they are in menus, German|English

    private void firm() {
        about();
        offers(
                "Leistungen|Services; Was wir können|What we do; Kompetenzen|Competences; Lösungen|Solutions; Fertigung|Manufacturing;"
                        + " Unser Handwerk|Our craft; Verfahren|Processes; Expertise|Expertise; Alles aus einer Hand|One stop; Portfolio|Portfolio");
        if (say.in(50)) branches();
        if (say.in(80)) products();
        if (say.in(80))
            team(
                    "Team|Team; Ansprechpartner|Contact persons; Köpfe|Faces; Menschen bei uns|Our people; Wir für Sie|Here for you; Gesichter|Minds");
        if (say.in(60))
            projects(
                    "Forschung & Entwicklung|R&D; Innovation|Innovation; Zukunft|Future; Förderprojekte|Funded projects; Technik von morgen|Tomorrow",
                    2,
                    8);
        if (say.in(70)) references();
        if (say.in(30))
            labs(
                    "Werkstätten|Workshops; Maschinenpark|Machinery; Technikum|Pilot plant; Unsere Hallen|Our halls");
        news(15, 90);
        if (say.in(50)) events(5, 30);
        jobs("Karriere|Careers; Jobs|Jobs; Komm zu uns|Join us; Stellenangebote|Vacancies", 2, 15);
        if (say.in(40)) press();
        if (say.in(30)) glossary();
        downloads();
    }

    private void institute() {
        about();
        offers(
                "Forschung|Research; Schwerpunkte|Main topics; Kompetenzfelder|Fields of competence; Arbeitsgebiete|Areas of work;"
                        + " Themen|Topics; Woran wir arbeiten|What we work on; Expertise|Expertise; Wissenschaft|Science");
        team(
                "Team|Team; Personen|People; Mitarbeitende|Staff; Köpfe|Heads; Wer wir sind|Who we are; Arbeitsgruppe|Group");
        projects(
                "Projekte|Projects; Vorhaben|Endeavours; Drittmittel|Grants; Laufende Arbeiten|Ongoing work",
                5,
                30);
        if (say.in(60))
            labs(
                    "Labore|Labs; Ausstattung|Facilities; Gerätepark|Instruments; Infrastruktur|Infrastructure");
        if (say.in(60)) transfer();
        publications();
        teaching();
        news(10, 70);
        events(5, 40);
        jobs("Stellen|Openings; Mitarbeiten|Work with us; Offene Positionen|Open positions", 1, 6);
    }

    private void about() {
        var about =
                section(
                        "Über uns|About us; Unternehmen|Company; Wer wir sind|Who we are; Das sind wir|This is us; Porträt|Portrait; Profil|Profile;"
                                + " Das Haus|The house",
                        () -> say.filler(3, 6) + say.core() + say.expertise(say.people.getFirst()));
        for (var name :
                say.some(
                        List.of(
                                "Geschichte|History",
                                "Leitbild|Mission",
                                "Qualität|Quality",
                                "Nachhaltigkeit|Sustainability",
                                "Meilensteine|Milestones",
                                "Standorte|Sites",
                                "Zertifikate|Certificates"),
                        say.between(1, 5))) page(about, name, () -> say.filler(4, 9));
        if (say.in(60))
            page(
                    about,
                    say.one(
                            List.of(
                                    "Partner|Partners",
                                    "Netzwerk|Network",
                                    "Mit wem wir arbeiten|Who we work with")),
                    () -> "<h2>Kooperationspartner</h2><ul>" + items(8) + "</ul>");
    }

    private String items(int most) {
        return String.join(
                "",
                SyntheticText.list(say.between(3, most), () -> "<li>" + say.partner() + "</li>"));
    }

    private void offers(String names) {
        var offers = section(names, () -> say.filler(1, 3) + say.core() + say.core());
        for (var what : say.competences(say.between(4, 14)))
            page(
                    offers,
                    what.prefLabelDe() + "|" + what.prefLabelEn(),
                    () ->
                            say.core(what)
                                    + say.filler(1, 4)
                                    + say.core()
                                    + (say.in(40) ? say.equipment() : "")
                                    + (say.in(40) ? say.card(say.somebody()) : ""));
    }

    private void branches() {
        var branches =
                section(
                        "Branchen|Industries; Lösungen für Ihre Branche|Solutions for your industry; Märkte|Markets; Für wen wir arbeiten|Who we work for",
                        () -> say.filler(2, 4));
        for (var name :
                say.some(
                        List.of(
                                "Automobil|Automotive",
                                "Bau|Construction",
                                "Chemie|Chemistry",
                                "Energie|Energy",
                                "Lebensmittel|Food",
                                "Medizin|Medicine",
                                "Bahn|Railway"),
                        say.between(3, 7)))
            page(branches, name, () -> say.filler(3, 5) + say.core());
    }

    private void products() {
        var shop =
                section(
                        "Produkte|Products; Sortiment|Range; Katalog|Catalogue; Shop|Shop; Baureihen|Series",
                        () -> say.filler(1, 3) + say.core());
        for (int i = say.between(2, 6); i > 0; i--) {
            var category =
                    page(
                            shop,
                            "Serie " + say.coined(),
                            () -> say.filler(1, 2) + (say.in(50) ? say.core() : ""));
            for (int j = say.between(4, 30); j > 0; j--)
                page(
                        category,
                        say.coined() + " " + say.between(10, 990),
                        () -> say.filler(1, 2) + say.datasheet() + (say.in(12) ? say.core() : ""));
        }
    }

    private void team(String names) {
        var team =
                section(
                        names,
                        () -> say.people.stream().map(say::card).collect(Collectors.joining()));
        if (say.in(research ? 70 : 15))
            for (var person : say.people)
                page(
                        team,
                        person.full(),
                        () ->
                                say.card(person)
                                        + (say.in(50) ? say.expertise(person) : "")
                                        + say.filler(2, 5));
    }

    private void projects(String names, int least, int most) {
        var projects = section(names, () -> say.filler(1, 3) + say.core());
        for (int i = say.between(least, most); i > 0; i--) {
            var acronym = say.coined();
            page(projects, acronym, () -> say.filler(1, 3) + say.funding(acronym));
        }
    }

    private void references() {
        var references =
                section(
                        "Referenzen|References; Kunden|Customers; Aus der Praxis|Case studies; Erfolgsgeschichten|Success stories; Gebaut|Built",
                        () -> say.filler(1, 3) + "<ul>" + items(10) + "</ul>");
        for (int i = say.between(3, 20); i > 0; i--)
            page(
                    references,
                    say.partner(),
                    () -> say.filler(2, 4) + say.core() + (say.in(40) ? say.cooperation() : ""));
    }

    private void labs(String names) {
        var labs = section(names, () -> say.filler(1, 2) + say.equipment());
        for (int i = say.between(2, 7); i > 0; i--)
            page(
                    labs,
                    say.one(List.of("Halle ", "Prüfstand ", "Raum ", "Anlage ")) + say.coined(),
                    () -> say.equipment() + say.filler(1, 3) + (say.in(50) ? say.core() : ""));
    }

    private void transfer() {
        var transfer =
                section(
                        "Transfer|Transfer; Für Unternehmen|For companies; Zusammenarbeit|Working together; Praxis|Practice",
                        () ->
                                say.core()
                                        + say.cooperation()
                                        + "<h2>Partner</h2><ul>"
                                        + items(12)
                                        + "</ul>");
        for (var name : List.of("Beratung|Consulting", "Auftragsarbeiten|Contract work"))
            page(transfer, name, () -> say.core() + say.equipment());
    }

    private void publications() {
        var list =
                section(
                        "Publikationen|Publications; Veröffentlichungen|Papers; Schriften|Writings",
                        () -> say.filler(1, 2));
        for (int year = 2025; year > 2025 - say.between(3, 9); year--) {
            var volume = page(list, String.valueOf(year), () -> say.filler(1, 2));
            if (say.in(60))
                for (int j = say.between(2, 14); j > 0; j--)
                    page(
                            volume,
                            "On the " + say.coined() + " of " + say.coined(),
                            () ->
                                    "<p>"
                                            + say.somebody().name()
                                            + ", "
                                            + say.somebody().name()
                                            + ". Journal of "
                                            + say.coined()
                                            + "</p>"
                                            + (say.in(15) ? say.core() : "")
                                            + say.filler(1, 2));
        }
    }

    private void teaching() {
        var teaching =
                section(
                        "Lehre|Teaching; Studium|Studies; Lehrveranstaltungen|Courses; Für Studierende|For students",
                        () -> say.filler(2, 4));
        for (int i = say.between(6, 35); i > 0; i--)
            page(
                    teaching,
                    say.one(List.of("Vorlesung ", "Übung ", "Seminar ", "Praktikum "))
                            + say.coined(),
                    () -> say.filler(3, 6) + (say.in(10) ? say.core() : ""));
        var theses = page(teaching, "Abschlussarbeiten|Theses", () -> say.filler(1, 2));
        for (int i = say.between(3, 20); i > 0; i--)
            page(
                    theses,
                    "Masterarbeit " + say.coined(),
                    () -> say.filler(2, 4) + (say.in(15) ? say.vacancy() : ""));
    }

    private void news(int least, int most) {
        var news =
                section(
                        "Aktuelles|News; News|News; Neuigkeiten|What's new; Blog|Blog; Was gibt es Neues|Latest",
                        () -> say.filler(1, 2));
        entries(
                news,
                say.between(least, most),
                () ->
                        say.filler(4, 9)
                                + (say.in(8) ? say.core() : "")
                                + (say.in(5) ? say.cooperation() : "")
                                + (say.in(3) ? say.novelty() : ""));
    }

    private void events(int least, int most) {
        var events =
                section(
                        "Veranstaltungen|Events; Termine|Dates; Kalender|Calendar; Kolloquium|Colloquium; Messen|Fairs",
                        () -> say.filler(1, 2));
        entries(
                events,
                say.between(least, most),
                () -> say.filler(2, 5) + (say.in(5) ? say.core() : ""));
    }

    private void press() {
        var press = section("Presse|Press; Medien|Media", () -> say.filler(1, 2));
        entries(press, say.between(5, 40), () -> say.filler(4, 8) + (say.in(10) ? say.core() : ""));
    }

    /// @param text of each
    private void entries(Node list, int count, Supplier<String> text) {
        for (int i = count; i > 0; i--)
            new Node(
                    list,
                    say.one(
                                    List.of(
                                            "Rückblick auf ",
                                            "Einladung: ",
                                            "Wir freuen uns über ",
                                            "Neues von ",
                                            "Bericht: ",
                                            "Gelungen: "))
                            + say.one(
                                    List.of(
                                            "Sommerfest",
                                            "Jubiläum",
                                            "Messe",
                                            "Besuch",
                                            "Ausflug",
                                            "Spende",
                                            "Neubau",
                                            "Forschungspreis",
                                            "Projektabschluss",
                                            "Team-Tag"))
                            + " "
                            + i,
                    "Report " + i,
                    true,
                    false,
                    text);
    }

    private void jobs(String names, int least, int most) {
        var jobs = section(names, () -> say.filler(3, 6));
        for (int i = say.between(least, most); i > 0; i--)
            page(
                    jobs,
                    say.one(
                                    List.of(
                                            "Elektroniker",
                                            "Entwicklerin",
                                            "Kauffrau",
                                            "Techniker",
                                            "Doktorand",
                                            "Hilfskraft"))
                            + " (m/w/d) "
                            + i,
                    () -> say.filler(3, 6) + (say.in(40) ? say.vacancy() : ""));
    }

    private void glossary() {
        var glossary =
                section("Lexikon|Glossary; Wissen|Knowledge; FAQ|FAQ", () -> say.filler(1, 2));
        for (int i = say.between(8, 30); i > 0; i--)
            page(
                    glossary,
                    "Was ist " + say.coined(),
                    () -> say.filler(3, 6) + (say.in(10) ? say.core() : ""));
    }

    private void downloads() {
        var downloads =
                section(
                        "Downloads|Downloads; Service|Service; Mediathek|Library",
                        () -> say.filler(1, 2));
        for (int i = say.between(2, 12); i > 0; i--)
            page(downloads, "Datenblatt " + say.coined(), say::datasheet);
    }

    private void legal() {
        footer.add(
                section(
                        "Impressum|Imprint; Impressum|Legal notice; Rechtliches|Legal",
                        () -> say.imprint(name)));
        footer.add(section("Datenschutz|Privacy", () -> say.filler(10, 20)));
        if (!research) footer.add(section("AGB|Terms", () -> say.filler(10, 20)));
        footer.add(section("Barrierefreiheit|Accessibility", () -> say.filler(5, 8)));
        section(
                "Kontakt|Contact; So finden Sie uns|Find us; Anfahrt|Directions",
                () -> say.filler(2, 3) + say.card(say.people.getFirst()));
    }

    private Node section(String names, Supplier<String> text) {
        return page(home, say.one(List.of(names.split(";"))).strip(), text);
    }

    private Node page(Node above, String names, Supplier<String> text) {
        var both = names.split("\\|");
        boolean hasTwin = above == home || above.above == home;
        return new Node(above, both[0], both[both.length - 1], false, hasTwin, text);
    }

    // Where it stands

    private void address() {
        int number = say.between(2, 40);
        for (var node : all) {
            number += say.between(1, 4);
            node.path = node == home ? "/" : path(node, number);
        }
    }

    private String path(Node node, int number) {
        var folder =
                node.above == home ? "/" : node.above.path.replaceFirst("(\\.html|/)$", "") + "/";
        var date = "/20%d/%02d/".formatted(16 + number % 9, 1 + number % 12);
        return switch (spelling) {
            case GERMAN ->
                    (node.dated && wholeMenu ? date : folder) + unique(slug(node.de), number) + "/";
            case ENGLISH -> folder + unique(slug(node.en), number) + ".html";
            case QUERY ->
                    node.dated
                            ? node.above.path + "&tx_news%5Bnews%5D=" + number
                            : "/index.php?id=" + number;
            case NODE -> "/de/node/" + number;
            case FLAT -> "/" + unique(slug(node.de), number) + ".html";
        };
    }

    private String unique(String slug, int number) {
        return all.stream().anyMatch(node -> node.path.contains("/" + slug))
                ? slug + "-" + number
                : slug;
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    // How it looks

    private static final int PER_PAGE = 10;

    private static final List<String> FACETS =
            List.of(
                    "sort=name",
                    "sort=datum",
                    "o=asc",
                    "filter=neu",
                    "farbe=rot",
                    "ansicht=kacheln",
                    "mode=grid",
                    "jahr=2024",
                    "q=neu");

    private void write(Node node) {
        var text = heading(node) + node.text.get();
        int parts = Math.max(1, (node.below.size() + PER_PAGE - 1) / PER_PAGE);
        for (int part = 1; part <= parts; part++)
            files.put(
                    part(node, part),
                    html(
                            "de",
                            node,
                            (part == 1 ? text : heading(node)) + list(node, part, parts),
                            ""));
        if (parts > 1 && say.in(50)) facets(node, text);
        if (isTwinned(node))
            files.put(
                    twin(node),
                    html(
                            "en",
                            node,
                            "<h1>" + node.en + "</h1>" + say.english() + say.coreInEnglish(node.en),
                            ""));
    }

    private static String heading(Node node) {
        return node.isTop() || !node.below.isEmpty() || !node.dated
                ? "<h1>" + escape(node.de) + "</h1>"
                : "<h1>" + escape(node.de) + "</h1><time>12. Mai 2021</time>";
    }

    private boolean isTwinned(Node node) {
        return bilingual && node.hasTwin;
    }

    private static String twin(Node node) {
        return node.path.contains("?")
                ? node.path + "&L=1"
                : "/en" + node.path.replaceFirst("^/de/", "/");
    }

    private static String part(Node node, int part) {
        if (part == 1) return node.path;
        return node.path + (node.path.contains("?") ? "&" : "?") + "page=" + part;
    }

    /// The same list in another order, for people who shop.
    private void facets(Node node, String text) {
        for (var facet : facets)
            files.put(
                    node.path + (node.path.contains("?") ? "&" : "?") + facet,
                    html(
                            "de",
                            node,
                            text + list(node, 1, 1),
                            canonical
                                    ? "<link rel=canonical href=\"" + escape(node.path) + "\">"
                                    : ""));
    }

    private String list(Node node, int part, int parts) {
        if (node == home) return teasers();
        var html = new StringBuilder();
        node.below.stream()
                .skip((long) PER_PAGE * (part - 1))
                .limit(PER_PAGE)
                .forEach(child -> html.append(teaser(child)));
        if (parts > 1) {
            for (int other = 1; other <= parts; other++)
                html.append(link(part(node, other), String.valueOf(other)));
            for (var facet : facets)
                if (part == 1)
                    html.append(
                            link(
                                    node.path + (node.path.contains("?") ? "&" : "?") + facet,
                                    "Sortieren"));
        }
        return html.toString();
    }

    private String teasers() {
        return say.some(all.stream().filter(node -> node.above != home).toList(), 8).stream()
                .map(this::teaser)
                .collect(Collectors.joining());
    }

    private String teaser(Node node) {
        return mute
                ? "<div><b>"
                        + escape(node.de)
                        + "</b> "
                        + link(node.path, "mehr erfahren")
                        + "</div>"
                : "<div>" + link(node.path, node.de) + "</div>";
    }

    private static String link(String path, String text) {
        return "<a href=\"" + escape(path) + "\">" + escape(text) + "</a> ";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;");
    }

    private String html(String lang, Node node, String main, String head) {
        var twins =
                isTwinned(node)
                        ? "<link rel=alternate hreflang=en href=\"%s\"><link rel=alternate hreflang=de href=\"%s\">"
                                .formatted(escape(twin(node)), escape(node.path))
                        : "";
        var switcher = isTwinned(node) ? link(twin(node), "English") : "";
        return """
        <!doctype html><html lang=%s><head><meta charset=utf-8><title>%s - %s</title>%s%s</head><body>
        <header>%s</header><nav><ul>%s</ul></nav><main>%s</main>
        <footer>%s</footer></body></html>\
        """
                .formatted(
                        lang,
                        escape(lang.equals("de") ? node.de : node.en),
                        escape(name),
                        twins,
                        head,
                        link("/", name) + switcher,
                        lang.equals("de") ? menu(node) : menuInEnglish(),
                        main,
                        footer.stream()
                                .map(legal -> link(legal.path, legal.de))
                                .collect(Collectors.joining()));
    }

    private String menu(Node node) {
        var html = new StringBuilder();
        for (var top : home.below) {
            if (footer.contains(top)) continue;
            html.append("<li>").append(link(top.path, top.de));
            boolean open = top == node || top == node.above;
            if ((wholeMenu || open) && top.below.size() <= 2 * PER_PAGE)
                top.below.forEach(child -> html.append(link(child.path, child.de)));
            html.append("</li>");
        }
        return html.toString();
    }

    private String menuInEnglish() {
        return home.below.stream()
                .filter(top -> !footer.contains(top))
                .map(top -> "<li>" + link(twin(top), top.en) + "</li>")
                .collect(Collectors.joining());
    }

    private void map() {
        files.put(
                "/sitemap.xml",
                say.some(all, all.size()).stream()
                        .map(node ->
                                "<url><loc>http://%s%s</loc></url>"
                                        .formatted(host, escape(node.path)))
                        .collect(
                                Collectors.joining(
                                        "",
                                        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                                        "</urlset>")));
    }
}
