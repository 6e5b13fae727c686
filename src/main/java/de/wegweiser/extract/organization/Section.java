package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Cue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a stretch of an Impressum is about, told by the label or heading above it.
enum Section {
    /// Who offers the site.
    PROVIDER(3),
    REGISTER(1.5),
    NEUTRAL(1.5),
    /// Who speaks for the provider.
    REPRESENTED(1),
    /// Who answers for the content (§ 18 MStV).
    EDITORIAL(0.5),
    /// The general partner of a KG, a firm of its own.
    PARTNER(-1),
    DATA_PROTECTION(-4),
    /// The agency that built the site, insurers, chambers, authorities, disclaimers.
    FOREIGN(-6);

    private static final Cue WORDS_PROVIDER =
            words(
                    "impressum|imprint|impress|anbieter\\w*|diensteanbieter\\w*|angaben|herausgeber\\w*|betreiber\\w*|seitenbetreiber|medieninhaber\\w*|firma|firmenname|kontakt\\w*|contact\\w*|adresse|anschrift|postanschrift|hausanschrift|address|sitz|unternehmen\\w*|service provider|provider|publisher|persönlich haftend|offenlegung|legal notice|legal information|verantwortlicher|verantwortliche stelle|information according to|company|rechtsträger|träger");
    private static final Cue WORDS_REPRESENTED =
            words(
                    "vertreten|vertretung|vertretungsberechtigt\\w*|gesetzliche\\w* vertret\\w*|geschäftsführ\\w*(?:_\\w+)?|geschäftsleitung|vorstand|vorstände|inhaber\\w*|represented|representatives?|managing directors?|management|ceos?|owner|prokurist\\w*|prokura|authori[sz]ed\\w*|gesellschafter\\w*|vorsitzende\\w*|präsidium|rektorat|leitung|eigentümer\\w*|proprietor");
    private static final Cue WORDS_EDITORIAL =
            words(
                    "redaktion\\w*|(?:inhaltlich )?verantwortlich\\w*|responsib\\w+|v\\. ?i\\. ?s\\. ?d\\. ?p\\.?|mstv|rstv|mdstv|chefredakt\\w*|editor\\w*|content responsibility|mediendienste\\w*|medienstaatsvertrag\\w*");
    private static final Cue WORDS_REGISTER =
            words(
                    "register\\w*|handelsregister\\w*|registereintrag\\w*|umsatzsteuer\\w*|ust\\w*|steuer\\w*|vat|tax|registration|firmenbuch\\w*|gerichtsbarkeit|uid\\w*|stammkapital|gerichtsstand");
    private static final Cue WORDS_PARTNER =
            words(
                    "persönlich haftende\\w* (?:gesellschafter\\w*|komplementär\\w*)|komplementär\\w*|phg|general partner|vertreten durch die \\p{Lu}.*(?:gmbh|verwaltung).*");
    private static final Cue WORDS_DATA_PROTECTION =
            words("datenschutzbeauftragte\\w*|data protection officer|datenschutzbeauftragten");
    private static final Cue WORDS_FOREIGN =
            words(
                    "\\w*webdesign|\\w*design(?:ed)?|(?:technische |technical )?umsetzung|konzept\\w*|konzeption|realisier\\w*|realisation|gestaltung|\\w*agentur|programmier\\w*|hosting|hoster|webhosting|(?:web)?server|serverstandort|webspace|gehostet|bild(?:nachweise?|quellen?|rechte|er|material)|foto\\w*|photo\\w*|credits?|aufsichtsbehörden?|aufsicht|dienstaufsicht|rechtsaufsicht|(?:\\w+)?kammer|berufshaftpflicht\\w*|\\w*versicherung\\w*|versicher\\w+|berufsrecht\\w*|berufsordnung|\\w*schlichtung\\w*|streitbeilegung\\w*|streitschlichtung|odr|haftung\\w*|urheber\\w*|copyright|disclaimer|datenschutz\\w*|google\\w*|analytics|facebook|twitter|cookies?|liability|dispute\\w*|supervis\\w+|entwickl\\w+ (?:der|von|und)|website by|quellen?|quellenangaben?|links?|marken\\w*|nutzungs\\w*|privacy|bankverbindung\\w*|bank|technische \\w+|technik|webmaster|lizenz\\w*|licen[sc]e\\w*|zuständige\\w* (?:behörde|stelle|aufsicht\\w*)|genehmig\\w*|förder\\w*|gefördert\\w*|verband|mitgliedschaft\\w*|created by|made by|powered by|erstellt (?:von|durch)|druck|icons?|schriften|fonts?|zulassung\\w*|widerruf\\w*|verbraucher\\w*|terms|social media|newsletter|ehemals|vormals|hinweisgeber\\w*|meldestelle|gewerbeordnung|approbation");

    private static final Cue IMPRINT =
            Cue.of("(?iu)impressum|imprint|angaben (?:gem|nach|lt|zum|laut)|anbieterkennzeichnung");

    /// *Inhalt, Gestaltung und Technik*: whoever answers for the content, too, is no mere agency.
    private static final Pattern CONTENT_TOO =
            Pattern.compile(
                    "(?iu)^\\W{0,3}inhalte?(?:, |\\s?[/&]\\s?| und )(?!haftung|urheber|links?\\b|nutzung|datenschutz|copyright|bild|foto|verlinkung|verweis)");

    private final double weight;

    Section(double weight) {
        this.weight = weight;
    }

    /// How much a name found here speaks for being the publisher's.
    double weight() {
        return weight;
    }

    private static Cue words(String words) {
        return Cue.of("(?iu)(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
    }

    /// What a label announces; null when it is no label we know. A heading that is somebody's name
    /// is none, whatever words the name is made of: *Hochschule für Technik*, *Muster Druck GmbH*.
    static @Nullable Section of(String text) {
        if (WORDS_DATA_PROTECTION.in(text)) return DATA_PROTECTION;
        String label = nameless(text);
        boolean provider = WORDS_PROVIDER.in(label);
        if (WORDS_PARTNER.in(label)) return PARTNER;
        if (provider && IMPRINT.in(label)) return PROVIDER;
        if (WORDS_FOREIGN.in(label)) return CONTENT_TOO.matcher(label).find() ? EDITORIAL : FOREIGN;
        if (WORDS_EDITORIAL.in(label) && !label.matches("(?iu)\\s*verantwortliche?r?:?\\s*"))
            return EDITORIAL;
        if (WORDS_REPRESENTED.in(label)) return REPRESENTED;
        if (provider) return PROVIDER;
        if (WORDS_REGISTER.in(label)) return REGISTER;
        return null;
    }

    private static String nameless(String label) {
        if (label.length() > 150 || label.endsWith(":")) return label;
        var whole = LegalForms.first(label);
        if (whole.isPresent() && 5 * whole.get().name().length() >= 4 * label.strip().length())
            return "";
        return switch (LegalForms.kind(label)) {
            case UNIVERSITY, RESEARCH_INSTITUTE, RESEARCH_GROUP -> isUnit(label) ? "" : label;
            case COMPANY -> LegalForms.first(label).map(name -> rest(label, name)).orElse(label);
            default -> label;
        };
    }

    private static String rest(String label, LegalForms.Named name) {
        return label.substring(0, name.span().start()) + label.substring(name.span().end());
    }

    private static final List<String> UNITS =
            List.of(
                    "hochschule",
                    "universität",
                    "university",
                    "institut",
                    "institute",
                    "lehrstuhl",
                    "fachgebiet",
                    "professur",
                    "college",
                    "academy",
                    "akademie");

    /// *Technische Hochschule …*, *Institut für …*: the head of the name, behind capitals at most.
    private static boolean isUnit(String label) {
        var words = List.of(label.split(" ", HEAD + 1));
        for (String word : words.subList(0, Math.min(HEAD, words.size()))) {
            if (UNITS.stream().anyMatch(word.toLowerCase(Locale.ROOT)::endsWith)) return true;
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) return false;
        }
        return false;
    }

    /// Words among which the head of a name is.
    private static final int HEAD = 3;
}
