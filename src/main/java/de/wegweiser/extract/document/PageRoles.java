package de.wegweiser.extract.document;

import de.wegweiser.fact.PageRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a page is for, from its address, title, headings and words, each with its weight.
final class PageRoles {

    private record RoleCue(PageRole role, Cue words) {}

    /// Words of addresses, titles and headings, German and English, most telling role first.
    private static final List<RoleCue> CUES =
            List.of(
                    cue(
                            PageRole.IMPRESSUM,
                            "impressum|imprint|anbieterkennzeichnung|legal[ _-]?notice|offenlegung|angaben gem(äß|\\.)|impress"),
                    cue(
                            PageRole.LEGAL,
                            "datenschutz\\w*|privacy\\w*|agb|gesch(ä|ae)ftsbedingungen|terms|nutzungsbedingungen|haftungsausschluss|disclaimer|barrierefreiheit\\w*|cookies?|widerruf\\w*|hinweisgeber\\w*|lieferbedingungen|einkaufsbedingungen"),
                    cue(
                            PageRole.JOBS,
                            "jobs?|karriere|career\\w*|stellen\\w*|vacanc\\w+|ausbildung\\w*|offene stellen|open positions|bewerb\\w+|praktik\\w+|stellenangebot\\w*|wir suchen|arbeiten bei"),
                    cue(
                            PageRole.TEAM,
                            "team\\w*|people|mitarbeit\\w+|members?|mitglieder|personen|staff|unser team|ansprechpartner\\w*|experten|lab members|besch(ä|ae)ftigte|wer wir sind|vorstand|gremien"),
                    cue(
                            PageRole.PUBLICATION,
                            "publi[kc]ation\\w*|ver(ö|oe)ffentlichungen|papers|paper|dissertationen|schriften\\w*|preprints?"),
                    cue(
                            PageRole.PROJECT,
                            "projekte?|projects?|forschungsprojekte?|verbundprojekt\\w*|teilprojekt\\w*|drittmittelprojekte?|projektpartner|konsortium|consortium|work packages?|arbeitspakete?"),
                    cue(
                            PageRole.RESEARCH,
                            "forschung\\w*|research\\w*|forschungsgebiete|forschungsschwerpunkte|arbeitsgebiete|lehrstuhl|fachgebiet|research areas|labor\\w*"),
                    cue(
                            PageRole.NEWS,
                            "news\\w*|aktuelles|presse\\w*|neuigkeiten|blog\\w*|meldung\\w*|veranstaltung\\w*|events?|termine|artikel|pressemitteilung\\w*"),
                    cue(
                            PageRole.CONTACT,
                            "kontakt\\w*|contact\\w*|anfahrt|standorte?|locations?|so finden sie uns"),
                    cue(
                            PageRole.OFFER,
                            "leistung\\w*|services?|produkte?|products?|angebote?|l(ö|oe)sungen|solutions?|kompetenz\\w*|portfolio|dienstleistung\\w*|technologien?|verfahren|branchen|schulung\\w*|beratung\\w*|fertigung\\w*|sortiment|maschinenpark|capabilities"),
                    cue(
                            PageRole.ABOUT,
                            "(ü|ue)ber[ _-]?uns|about\\w*|unternehmen|company|wir|firma|profil|historie|geschichte|philosophie|who we are|das sind wir|investoren|portr(ä|ae)t|leitbild|referenzen|references|zertifi\\w+|qualit(ä|ae)t\\w*"));

    private static final Pattern LAW =
            Pattern.compile(
                    "§\\s*5\\s+(?:Abs\\. ?1 )?(TMG|DDG|ECG|Telemedien\\w+)|(?i)section 5.{0,30}(TMG|Telemedia)|angaben gem(?:äß|\\.)");
    private static final Pattern IDENTITY =
            Pattern.compile(
                    "(?i)\\bHR[AB] ?\\d|registergericht|ust\\.?-?id|umsatzsteuer-?id|vertretungsberechtigt|vat[ -]id|firmenbuch|verantwortlich\\w{0,3} (?:für|i\\. ?s\\.|im|nach|gem)(?!\\p{L}).{0,30}(?:inhalt|§|m?d?stv|rstv)|haftung(?:sausschluss| für (?:inhalte|links))");
    private static final Pattern PRIVACY =
            Pattern.compile("(?i)personenbezogen|DSGVO|GDPR|personal data");

    private PageRoles() {}

    private static RoleCue cue(PageRole role, String words) {
        return new RoleCue(role, Cue.of("(?iu)(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])"));
    }

    static PageRole of(Document page) {
        var votes = new LinkedHashMap<PageRole, Double>();
        String path = path(page);
        vote(votes, lastSegment(path), 3.0);
        vote(votes, path, 1.0);
        vote(votes, page.title() == null ? "" : page.title().split("\\s[|–—·-]\\s", -1)[0], 2.0);
        if (page.title() != null) whole(votes, page.title().split("\\s[|/–—·-]\\s", -1));
        var headings = page.main().stream().filter(Block::isHeading).toList();
        whole(
                votes,
                page.main().stream()
                        .filter(block -> block.isHeading() || block.links().isEmpty())
                        .limit(12)
                        .map(Block::text)
                        .toArray(String[]::new));
        whole(votes, firstLines(page));
        if (!headings.isEmpty()) vote(votes, headings.getFirst().text(), 2.0);
        headings.stream().skip(1).limit(12).forEach(heading -> vote(votes, heading.text(), 0.35));
        words(page, votes);
        if (PROJECT_OF_ITS_OWN.matcher(path).find())
            votes.merge(PageRole.PROJECT, 3.0, Double::sum);
        if (person(page, path)) votes.merge(PageRole.PROFILE, 4.0, Double::sum);
        if (home(path)) votes.merge(PageRole.HOME, 4.5, Double::sum);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= 1.0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(role -> role == PageRole.ABOUT && introduces(page) ? PageRole.TEAM : role)
                .orElseGet(() -> guessed(page));
    }

    private static void vote(Map<PageRole, Double> votes, String text, double weight) {
        int length = Math.max(1, text.split("[\\s/_.-]+").length);
        String spaced = text.replace('_', ' ').replace('-', ' ');
        for (RoleCue cue : CUES)
            if (cue.words.in(spaced) || cue.words.in(text))
                votes.merge(cue.role, weight / Math.sqrt(length), Double::sum);
    }

    /// Of pages that are laid out in tables, a heading is the first line of a cell.
    private static String[] firstLines(Document page) {
        return page.main().stream()
                .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
                .limit(3)
                .map(block -> block.text().strip().split("[\\n\\t]", 2)[0])
                .toArray(String[]::new);
    }

    /// A title, a heading or a line of its own near the top that is nothing but the word
    /// *Impressum* leaves little doubt.
    private static void whole(Map<PageRole, Double> votes, String[] texts) {
        RoleCue impressum = CUES.getFirst();
        for (String text : texts)
            if (text.length() < 40
                    && impressum.words.in(text)
                    && impressum
                            .words
                            .matcher(text)
                            .replaceAll("")
                            .replaceAll("[\\W_]|(?i)kontakt|und|and|contact", "")
                            .isEmpty()) {
                votes.merge(impressum.role, 4.0, Double::sum);
                return;
            }
    }

    /// What only the words of the page tell.
    private static void words(Document page, Map<PageRole, Double> votes) {
        String text = page.text();
        int marks = count(LAW, text) + count(IDENTITY, text);
        int privacy = count(PRIVACY, text);
        if (marks >= 2) votes.merge(PageRole.IMPRESSUM, Math.min(4.0, marks * 0.8), Double::sum);
        if (privacy > 8) votes.merge(PageRole.LEGAL, 2.5, Double::sum);
        int adverts = count(SOUGHT, text);
        if (adverts > 0)
            votes.merge(PageRole.JOBS, adverts == 1 && below(page) ? 0.5 : 2.0, Double::sum);
    }

    private static final Pattern SOUGHT = Pattern.compile("\\(m/w/[dx]\\)|\\(w/m/d\\)");

    /// Whether a page speaks of something else before it mentions that somebody is sought.
    private static boolean below(Document page) {
        if (page.title() != null && SOUGHT.matcher(page.title()).find()) return false;
        var main = page.main();
        return main.subList(0, main.size() / 2).stream()
                .noneMatch(block -> SOUGHT.matcher(block.text()).find());
    }

    /// In the folder of the projects, and not its front page.
    private static final Cue PROJECT_OF_ITS_OWN =
            Cue.of(
                    "(?i)/(?:(?:forschungs|verbund)?projekte?|projects?|research-projects)/(?!index\\b)[^/]+/?$");

    private static final Cue GRANT =
            Cue.of(
                    "(?iu)förderkennzeichen|\\bfkz\\b|laufzeit|projektpartner|projektträger|verbundprojekt|fördersumme|zuwendung|förderlinie|fördergeber|konsorti|gefördert (?:durch|von|vom)|funded by|funding|priority program|partners?:|kooperationspartner|in collaboration with|forschungsprojekt|\\b(?:im|das|dieses) projekt\\b|\\b(?:in this|the) project\\b|supported by the|beteiligte\\b");
    private static final Pattern SCIENCE =
            Pattern.compile(
                    "(?iu)forsch\\w*|wissenschaft\\w*|\\bresearch|\\banaly[sz](?:e[sd]?|is)\\b|\\bmethods?\\b|publikation|studie[n]?\\b|algorith|experiment|doktorand|lehrstuhl");
    private static final Pattern BUSINESS =
            Pattern.compile(
                    "(?iu)\\b(?:kunden?|wir bieten|unsere[rmn]?|ihre?[rmn]?|service|lösung(?:en)?|leistung(?:en)?|angebot|produkt\\w*|beratung|customers?|our|solutions?|products?|unternehmen|betrieb)\\b");
    private static final Pattern MYSELF =
            Pattern.compile(
                    "(?iu)\\bI am\\b|\\bich bin\\b|lebenslauf|curriculum vitae|\\bCV\\b|sprechstunde|office hours|werdegang|\\b(?:raum|room|büro|office)\\b|postadresse|my (?:research|current)");

    /// The sentence in which a project says what it is there for.
    private static final Cue AIM =
            Cue.of(
                    "(?iu)\\b(?:ziele?|aufgabe) (?:des|dieses|unseres) (?:(?:forschungs|verbund|teil)?projekte?s|(?:forschungs|verbund)?vorhabens)\\b|\\b(?:aim|goal|objective)s? of (?:the|this|our) (?:research )?project\\b");

    /// Two or three words that look like a person's name.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?u)\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?: \\p{Lu}\\.)?(?: von| van)?(?: \\p{Lu}[\\p{L}’'-]+){1,2}");

    /// So many people one by one make a page about the house one about its people.
    private static final int INTRODUCED = 3;

    /// Whether a page presents people: each with a title, or all of them below *Unser Team*.
    private static boolean introduces(Document page) {
        return page.main().stream()
                        .filter(block -> block.text().length() < 80)
                        .filter(block ->
                                TITLED.matcher(block.text()).matches()
                                        || (ofTeam(block) && NAME.matcher(block.text()).matches()))
                        .limit(INTRODUCED)
                        .count()
                >= INTRODUCED;
    }

    private static boolean ofTeam(Block block) {
        return CUES.stream()
                .filter(cue -> cue.role == PageRole.TEAM)
                .anyMatch(cue -> block.headings().stream().anyMatch(cue.words::in));
    }

    /// A page without a name for itself: what it talks of most.
    private static PageRole guessed(Document page) {
        String text = page.text();
        int grants =
                (int)
                        GRANT.matcher(text)
                                .results()
                                .map(found -> found.group().toLowerCase(Locale.ROOT))
                                .distinct()
                                .limit(9)
                                .count();
        int science = count(SCIENCE, text);
        int business = count(BUSINESS, text);
        if (named(page) && count(MYSELF, text) >= 2) return PageRole.PROFILE;
        if (AIM.in(text)) return PageRole.PROJECT;
        if (grants >= 2 && science >= 1) return PageRole.PROJECT;
        if (Math.max(science, business) < 3) return PageRole.OTHER;
        return science > business ? PageRole.RESEARCH : PageRole.OFFER;
    }

    /// Whether the page is headed by what looks like a person's name.
    private static boolean named(Document page) {
        return page.main().stream()
                .filter(Block::isHeading)
                .findFirst()
                .filter(head -> NAME.matcher(head.text()).matches())
                .isPresent();
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().limit(50).count();
    }

    private static final Cue TITLED =
            Cue.of(
                    "(?u)(Prof\\.|Dr\\.|Dipl\\.|Professor|PD )[\\p{L}. -]{0,60}\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+.*");

    private static boolean person(Document page, String path) {
        boolean folder =
                path.matches(
                        "(?i).*/(people|team|personen|group|staff|mitarbeiter\\w*|profile?|person)/[^/]+/?(\\.\\w+)?");
        var first = page.main().stream().filter(Block::isHeading).findFirst();
        boolean titled =
                first.isPresent()
                        && TITLED.matcher(first.get().text()).matches()
                        && first.get().text().length() < 80;
        return titled
                || (folder && first.isPresent() && first.get().text().split(" ", -1).length <= 7);
    }

    private static boolean home(String path) {
        return path.matches(
                "(?i)/?((de|en|de-de|deutsch|english)/?)?((index|home|start|startseite|default)(\\.\\w+)?)?");
    }

    /// For a file its name only: the folders above it are not the site's.
    private static String path(Document page) {
        String path = page.url().getPath() == null ? "" : page.url().getPath();
        return "file".equals(page.url().getScheme())
                ? "/" + path.substring(path.lastIndexOf('/') + 1)
                : path;
    }

    private static String lastSegment(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1)
                .replaceAll("\\.\\w{2,5}$", "")
                .toLowerCase(Locale.ROOT);
    }
}
