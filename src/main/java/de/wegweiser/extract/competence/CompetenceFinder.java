package de.wegweiser.extract.competence;

import de.wegweiser.extract.competence.LabelMatch.Kind;
import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Item;
import de.wegweiser.extract.document.Region;
import de.wegweiser.extract.document.Sentences;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.relation.OrganizationNames;
import de.wegweiser.fact.Annotation;
import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the competences a page speaks of, of whom, and whether they are offered, researched, used,
/// sought or denied. Pure and safe for any number of threads.
///
/// The verb of the clause decides first, then the heading above, then what the page is for, then
/// what the publisher is. Menus, footers, legal and vendor text say nothing.
public final class CompetenceFinder {

    /// Sentences kept of one concept, subject and predicate on one page: a page that says it often
    /// does not know it better. The first mention in other words (*Clinchen* and *Stanznieten*,
    /// both mechanical joining) is kept besides.
    private static final int MENTIONS_KEPT = 3;

    /// Words for one concept kept on one page.
    private static final int WORDS_KEPT = 6;

    /// What makes a name of a competence: *Medizininformatik-Initiative*.
    private static final Cue NAMED_AFTER =
            Cue.of(
                    "-(?:Initiative|Institut|Stiftung|Gesellschaft|Verband|Netzwerk|Cluster|Forum|Kongress|Messe|Preis|Award|Treff|Verein|Kolleg|Gruppe)(?!\\p{L})"
                            + "|^(?: \\p{Lu}\\p{L}{1,20}){0,3} (?:Conference|Konferenz|Symposium|Summit|Kongress)(?!\\p{L})");

    /// An entry of a list of literature; what its journal is called, nobody here offers.
    private static final Cue CITED =
            Cue.of(
                    "(?iu)\\bet al\\b|\\bproc(?:eedings|\\.)|\\bjournal\\b|\\bpp\\. ?\\d|\\bdoi\\b|\\bisbn\\b|\\bvol\\. ?\\d|\\beds?\\.|(?-i:\\bIn: )|arxiv");

    /// *Muster, E.; Beispiel, A.: Of soft sensors*.
    private static final Pattern AUTHORS =
            Pattern.compile(
                    "^\\W{0,3}(?:\\[?\\d{1,3}[\\].)]\\s*)?\\p{Lu}[\\p{L}'’-]{1,30}, \\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,3}\\s*(?:[;:,(]|und\\b|and\\b|&|et\\b)");

    private static final Cue YEAR = Cue.of("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /// What leads the names of others.
    private static final Cue WITH_OTHERS =
            Cue.of(
                    "(?iu)\\b(?:in (?:collaboration|cooperation) with|together with|in (?:Zusammenarbeit|Kooperation) mit|gemeinsam mit|zusammen mit)\\b(?:(?!\\b(?:wir|we|werden|wird|wurden?|haben|hat|is|are|was|were|entwickel\\w*|untersuch\\w*|erforsch\\w*|biet\\w*)\\b)[^.;:!?]){0,160}$");

    /// What a line of a person's card says of work, not of where the person sits.
    private static final Cue OF_WORK =
            Cue.of(
                    "(?iu)schwerpunkt|forsch|expert|kompeten|thema|themen|interes|arbeitsgebiet|tätigkeit|aufgabe|zuständig|research|focus|topics");

    /// An address that happens to hold the word: `info@stahlbau.example`, `/posts/robotics-42`.
    private static final Pattern ADDRESS =
            Pattern.compile("@|://|\\bwww\\.|[(\\[{<](?:at|ät)[)\\]}>]", Pattern.CASE_INSENSITIVE);

    /// Who pays, who manages and who is to be called, not what is done.
    private static final Cue ADMINISTRATIVE =
            Cue.of(
                    "^(?:förder(?:ung|er|geber|kennzeichen|programm|linie|maßnahme)|mittelgeber|fördermittelgeber|projektträger|projektleitung|laufzeit|"
                            + "funding|funded by|funder|supported by|duration|grant)\\b[^\\t:]{0,20}(?:[\\t:]|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue PAID_BY =
            Cue.of(
                    "\\b(?:gefördert|finanziert|bezuschusst|förderung durch|funded|financed)\\b[^.;:]{0,20}\\b(?:von|vom|durch|by|das|die|den)\\b(?![^.;]{0,200}\\b(?:wir|we|entwickel\\w*|untersuch\\w*|erforsch\\w*)\\b)[^.;]{0,200}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// *Wird durch den Muster-Fonds im Rahmen der Maßnahme … gefördert*: all between tells of
    /// money.
    private static final Cue IS_BY =
            Cue.of(
                    "\\b(?:wird|wurde|werden|wurden|is|was)\\b[^.;:]{0,30}\\b(?:durch|von|vom|by)\\b[^.;]{0,250}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue PAID =
            Cue.of(
                    "^[^.;]{0,250}\\b(?:gefördert|finanziert|bezuschusst|kofinanziert|funded)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// *Arbeiten mit Planungsbüros zusammen*: what is between, others do.
    private static final Cue WORKS_WITH =
            Cue.of(
                    "\\barbeite(?:n|t)?\\b(?! Sie\\b)[^.;:]{0,100}\\bmit\\b[^.;:]{0,100}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue TOGETHER = Cue.of("^[^.;:]{0,100}\\bzusammen\\b");

    /// *Blechteile für den Bau von Betonpumpen*: what customers make of it.
    private static final Cue FOR_MAKERS =
            Cue.of(
                    "\\bfür (?:die |den |das )?(?:bau|herstellung|produktion|fertigung|hersteller) (?:von|der|des)\\b(?![^.;:!?]{0,150}\\b(?:wir|bieten|entwickeln|fertigen|liefern)\\b)[^.;:!?]{0,150}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// *Anlagen für Großbäckereien*: a house, or somebody, that it is made for.
    private static final Cue FOR_WHOM =
            Cue.of("\\b(?:für|for) (?:[\\p{L}-]{1,30} ){0,2}$", Pattern.CASE_INSENSITIVE);

    private static final Cue CUSTOMER =
            Cue.of(
                    "(?:betrieben?|bäckereien|brauereien|molkereien|gießereien|druckereien|metzgereien|landwirte?n?|verlagen?|herstellern?|kliniken|krankenhäusern?|werkstätten|speditionen|stadtwerken?|stahlwerken?)$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// What the times ask for.
    private static final Cue CHALLENGES =
            Cue.of(
                    "herausforderungen (?:in|im|bei|der|des)\\b[^.;:]{0,100}$|challenges (?:in|of)\\b[^.;:]{0,100}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Where somebody belongs or studied, and the way to the page.
    private static final Cue UNIT =
            Cue.of(
                    "(?<=[^\\n])\\b(?:Fachbereich|Fakultät|Dezernat|Studiengang|Department of|Faculty of|School of)(?: für| of)? (?:[\\w-]+ (?:und|and) )?$",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /// What every firm has an office for: in a list of people it tells whom to ask, not what is
    /// done.
    private static final Cue OFFICE =
            Cue.of(
                    "^\\W*(?:(?:leitung|leiter(?:in)?|assistenz) )?(?:strategischer? )?(?:einkauf|(?:lohn|finanz)\\w*(?: ?& ?\\w+)?|buchhaltung|personal\\w*|arbeitssicherheit|datenschutz\\w*|"
                            + "arbeitsvorbereitung|qualitätssicherung|qualitätsmanagement|qs|qmb?|versand|vertrieb|sekretariat|verwaltung|marketing|öffentlichkeitsarbeit|edv|"
                            + "purchasing|accounting|human resources|sales|quality assurance|data protection)\\b.{0,40}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// When and how to come by.
    private static final Cue HOURS =
            Cue.of(
                    "sprechstunde|sprechzeit|office hours|öffnungszeit|anmeldung über",
                    Pattern.CASE_INSENSITIVE);

    /// Where somebody went or came from, and what a programme or lecture is called.
    private static final Cue ELSEWHERE =
            Cue.of(
                    "\\b(?:jetzt|nun|now|zuvor|früher|formerly|previously)(?: (?:at|bei|in|with))?(?: (?:einem|einer|der|dem|the|a))? $|"
                            + "(?:kolleg|programms?|initiative|förderlinie|förderrichtlinie|förderrichtline|themenfeld|bekanntmachung|maßnahmenart [\\d.]{1,5}|förderaufruf|fördermaßnahme|wettbewerb|vorlesung|lecture|programme)\\s+[„\"“»'][^“\"”«„]{0,60}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /// A word of the law on disputes, or an invitation: what an imprint says besides.
    private static final Cue COURTESY =
            Cue.of(
                    "streitigkeit|schlichtung|streitbeilegung|dispute|arbitration|freuen uns (?:auf|über)|ihre? anfragen?|projektanfragen|zur verfügung",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// A word for a house that its name begins with.
    private static final Cue HOUSE =
            Cue.of(
                    "(?iu)stadtwerken?|brauerei|molkerei|papierfabrik|spedition|druckerei|(?:technologie|gründer|innovations|transfer|kompetenz)zentrum|digital hub|technologiepark|klinikum|krankenhaus|wirtschaftsförderung");

    /// A name made up for a project: *WärmeNetzWende* is no heating grid.
    private static final Pattern COINED =
            Pattern.compile("(?U)\\p{Lu}\\p{Ll}{1,30}\\p{Lu}\\p{Ll}[\\p{L}\\d]{0,30}");

    /// What a firm is rather than does, and a project by who pays for it.
    private static final Cue SELF =
            Cue.of(
                    "(?iu)start-?ups?|ausgründung|spin-?off|(?:zim|efre|exist|igf|bmbf|bmwk|dfg|eu)-(?:verbund|forschungs|kooperations)?projekte?[sn]?");

    private static final Pattern GROUP =
            Pattern.compile(
                    "(?:AG|(?:Arbeits|Forschungs|Nachwuchs|Nachwuchsforschungs)gruppe) (?!für|of)");

    /// A customer speaks: his *wir* is not ours.
    private static final Pattern QUOTED = Pattern.compile("[„“”\"»«‚›]");

    /// What leads the names of bodies: *Mitglied im Verband der …*, *kooperieren mit dem Amt für
    /// …*.
    private static final Cue AMONG =
            Cue.of(
                    "(?iu)mitglied|member of|kooperier|zusammenarbeit|zusammen mit|gemeinsam mit|\\bpartner");

    /// Who still learns the trade.
    private static final Cue LEARNER =
            Cue.of(
                    "\\b(?:auszubildende[rn]?|azubi\\w*|trainee|apprentice|praktikant\\w*)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// A line of a card that tells a person's post rather than a topic.
    private static final Cue POST =
            Cue.of(
                    "leiter(?:in)?\\b(?<!halbleiter)|(?<!wärme|strom|rohr)leitung\\b|assisten(?:t|z)(?:in)?\\b|auszubild|azubi|meister(?:in)?\\b|techniker|ingenieur(?:in)?\\b|manager(?:in)?\\b|mechaniker|elektroniker|monteur|einkauf|vertrieb|buchhalt|"
                            + "sekretari|verwaltung|\\bhead\\b|officer|engineer|director|prokurist|trainee|student|doktorand|hilfskraft",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Who built the site, and whose rights are reserved.
    private static final Pattern IMPRINT_LINE =
            Pattern.compile(
                    "(?iu)©|copyright|cookie|rechte vorbehalten|rights reserved|powered by");

    /// Characters of a column's head; more is a cell.
    private static final int HEAD = 40;

    /// Characters of a footer's slogan; more is small print.
    private static final int SLOGAN = 200;

    private final LabelIndex labels;
    private final Domains domains;
    private final Tools tools;
    private final Sentences sentences;

    public CompetenceFinder(Ontology ontology, Sentences sentences) {
        this.labels = new LabelIndex(ontology);
        this.domains = new Domains(ontology);
        this.tools = new Tools(ontology);
        this.sentences = sentences;
    }

    public CompetenceFinder(Ontology ontology) {
        this(ontology, new Sentences());
    }

    /// @param publisher null when the page does not tell; then the host stands in for its name
    /// @param all organizations on the page, the publisher among them
    public List<CompetenceMention> find(
            Document document,
            @Nullable OrganizationMention publisher,
            List<OrganizationMention> all,
            List<PersonMention> people) {
        if (document.role() == PageRole.LEGAL) return List.of();
        var subjects = new Subjects(document, publisher, all, people);
        var matches = labels.find(Words.of(document.text()), languages(document));
        var found = new ArrayList<CompetenceMention>();
        var page = domains.new Page(matches);
        var reader =
                new Reader(
                        document,
                        subjects,
                        page,
                        people.stream().map(PersonMention::name).toList());
        reader.read(matches, found);
        reader.footer(found);
        structured(document.statements(), subjects, found, 0);
        return kept(found);
    }

    /// Every label in a text, whatever is said of it; of a short or ambiguous one only where its
    /// company tells what it means.
    ///
    /// @param lang of the text, `de` or `en`
    public List<Annotation> annotate(String text, String lang) {
        var matches = labels.find(Words.of(text), lang);
        var page = domains.new Page(matches);
        return matches.stream()
                .flatMap(match ->
                        page.read(match).stream()
                                .map(reading ->
                                        new Annotation(
                                                reading.concept().uri(),
                                                match.label(),
                                                text.substring(match.start(), match.end()),
                                                match.start(),
                                                match.end(),
                                                Annotation.Match.valueOf(match.kind().name()),
                                                match.kind().trust() * reading.trust())))
                .toList();
    }

    /// The language at each place of the main text.
    private static IntFunction<String> languages(Document document) {
        String page = document.lang();
        List<Block> main = document.main();
        if (main.stream().allMatch(block -> block.lang().equals(page))) return _ -> page;
        var from = new TreeMap<Integer, String>();
        for (Block block : main) from.put(block.start(), block.lang());
        return at -> {
            var block = from.floorEntry(at);
            return block == null ? page : block.getValue();
        };
    }

    /// One page being read.
    private final class Reader {
        private final Document document;
        private final Subjects subjects;
        private final Domains.Page page;
        private final List<String> people;
        private final Map<List<String>, Section> sections = new HashMap<>();

        Reader(Document document, Subjects subjects, Domains.Page page, List<String> people) {
            this.document = document;
            this.subjects = subjects;
            this.page = page;
            this.people = people;
        }

        /// The same for all blocks of a section.
        private Section under(Block block) {
            return sections.computeIfAbsent(
                    block.headings(),
                    headings -> {
                        if (Section.of(headings) == Section.LEGAL) return Section.LEGAL;
                        var promising = new ArrayList<String>();
                        for (String heading : headings) {
                            if (subjects.own(heading)) promising.clear();
                            else if (!Subjects.house(heading)) promising.add(heading);
                        }
                        return Section.of(promising);
                    });
        }

        void read(List<LabelMatch> matches, List<CompetenceMention> into) {
            int next = 0;
            for (Block block : document.blocks()) {
                if (block.boilerplate()) continue;
                int first = next;
                while (next < matches.size() && matches.get(next).start() < block.end()) next++;
                // a word parted between two paragraphs stands in neither
                var within =
                        matches.subList(first, next).stream()
                                .filter(match -> match.end() <= block.end())
                                .toList();
                if (!within.isEmpty()) block(block, block.start(), within, into);
            }
        }

        /// What stands around the main text has no place in it, so it is looked at by itself.
        void footer(List<CompetenceMention> into) {
            for (Block block : document.blocks()) {
                if (!slogan(block)) continue;
                var matches = labels.find(Words.of(block.text()), block.lang());
                if (!matches.isEmpty()) block(block, 0, matches, into);
            }
        }

        /// What a footer claims on every page: an entry or a line that leads nowhere.
        private static boolean slogan(Block block) {
            return block.region() == Region.FOOTER
                    && block.links().isEmpty()
                    && block.text().length() <= SLOGAN
                    && !IMPRINT_LINE.matcher(block.text()).find();
        }

        /// A footer's entry that is nothing but the label; a line may say more.
        private static boolean claims(Block block, Span mention) {
            int length = mention.end() - mention.start();
            return block.kind() == Block.Kind.PARAGRAPH || 2 * length > block.text().length();
        }

        private boolean cards() {
            return document.role() == PageRole.TEAM
                    || document.role() == PageRole.PROFILE
                    || document.role() == PageRole.CONTACT;
        }

        /// The line of a person's card that tells the faculty or department.
        private boolean affiliation(Block block, Span mention) {
            String text = block.text();
            return cards()
                    && text.indexOf('\n') > 0
                    && people.stream().anyMatch(text::contains)
                    && !OF_WORK.matcher(text).find()
                    && !text.substring(0, mention.start()).contains(":");
        }

        private void block(
                Block block, int from, List<LabelMatch> matches, List<CompetenceMention> into) {
            Section above = under(block);
            if (above == Section.LEGAL || Section.of(block.text()) == Section.LEGAL) return;
            if (document.role() != PageRole.PUBLICATION && cited(block)) return;
            if (heads(block)) return;
            var spans = sentences.split(block.text(), block.lang());
            var organizations = new ArrayList<>(OrganizationNames.in(block.text()));
            if (AMONG.in(block.text()))
                organizations.addAll(OrganizationNames.bodies(block.text()));
            for (LabelMatch match : matches) {
                var mention = new Span(match.start() - from, match.end() - from);
                Span sentence = around(spans, mention, block.text().length());
                mention(block, sentence, mention, match, above, organizations, into);
            }
        }

        /// Whether a row heads a table of measures: *max. Teilegröße*, *Schichtdicke*.
        private boolean heads(Block block) {
            if (block.kind() != Block.Kind.TABLE_ROW || block.text().indexOf('\t') < 0)
                return false;
            int at = block.index();
            var blocks = document.blocks();
            boolean first = at == 0 || blocks.get(at - 1).kind() != Block.Kind.TABLE_ROW;
            return first
                    && !DIGIT.matcher(block.text()).find()
                    && at + 2 < blocks.size()
                    && blocks.subList(at + 1, at + 3).stream()
                            .allMatch(row ->
                                    row.kind() == Block.Kind.TABLE_ROW
                                            && MEASURE.matcher(row.text()).find());
        }

        private static final Pattern DIGIT = Pattern.compile("\\d");

        /// A cell that begins with a number.
        private static final Pattern MEASURE =
                Pattern.compile("\\t(?:ca\\. |bis |max\\. |[Øø≤<>±] ?)?\\d");

        private static boolean cited(Block block) {
            return AUTHORS.matcher(block.text()).lookingAt()
                    || (CITED.in(block.text()) && YEAR.in(block.text()));
        }

        private static Span around(List<Span> spans, Span mention, int length) {
            for (Span span : spans)
                if (span.contains(mention.start()))
                    return span.end() >= mention.end()
                            ? span
                            : new Span(span.start(), mention.end());
            return new Span(0, length);
        }

        private void mention(
                Block block,
                Span sentence,
                Span mention,
                LabelMatch match,
                Section above,
                List<OrganizationNames.Name> organizations,
                List<CompetenceMention> into) {
            Domains.Reading reading = page.read(match).orElse(null);
            if (reading == null) return;
            String words = sentence.in(block.text());
            int start = mention.start() - sentence.start();
            int end = mention.end() - sentence.start();
            if (people.stream().anyMatch(name -> within(name, words, start, end))) return;
            boolean inName = subjects.known() && within(subjects.publisher(), words, start, end);
            if (!inName
                    && (organizations.stream()
                                    .anyMatch(
                                            o -> overlaps(o.span(), mention) && !ownGroup(block, o))
                            || subjects.inShort(words, start, end)
                            || shortForm(organizations, mention, block.text())
                            || NAMED_AFTER.matcher(words.substring(end)).lookingAt())) return;
            if (otherWord(reading.concept(), match, words.substring(start, end))) return;
            if (notWork(block, mention.start(), words, start, end)
                    || whatItIs(words, start, end, match, above)
                    || (!inName
                            && !specific(reading.concept(), match)
                            && affiliation(block, mention))
                    || (block.boilerplate() && (inName || !claims(block, mention)))) return;
            Section section = block.boilerplate() ? Section.OFFER : section(block, mention, above);
            if (section == Section.REFERENCE && QUOTED.matcher(block.text()).lookingAt()) return;
            var subject =
                    inName
                            ? Optional.of(new Subjects.Subject(subjects.publisher(), false, true))
                            : subjects.of(block, sentence, mention, section);
            if (subject.isEmpty()) return;
            boolean advert = document.role() == PageRole.JOBS || section == Section.SEEK;
            var verb =
                    inName || block.isHeading()
                            ? Optional.<Predicate>empty()
                            : Cues.predicate(
                                            words,
                                            start,
                                            end,
                                            subjects.researchIn(words) && !firm(subject.get()),
                                            advert)
                                    .map(said ->
                                            asked(block, section, words) ? Predicate.SEEKS : said);
            if (!speaks(block, section, verb, inName, subject.get())) return;
            boolean said = verb.isPresent() || section != Section.NONE || listed(block);
            if (reading.trust() < 1 && !said) return;
            Predicate predicate =
                    means(reading.concept(), match, words, start, end, verb)
                            ? Predicate.USES
                            : verb.orElseGet(() ->
                                    inName && subjects.research()
                                            ? Predicate.RESEARCHES
                                            : quietly(section));
            boolean person = subject.get().person();
            var found =
                    said(
                            reading.concept(),
                            subject.get().name(),
                            person ? Predicate.EXPERT_IN : predicate,
                            section == Section.DENIED
                                    ? Polarity.NEGATED
                                    : Cues.polarity(words, start, end),
                            document.quote(block, sentence, mention),
                            match.kind().trust()
                                    * reading.trust()
                                    * placed(section, verb.isPresent(), block, inName)
                                    * trusted(document.role())
                                    * (Cues.planned(words) ? 0.85 : 1)
                                    * (subjects.known() || person ? 1 : 0.9));
            into.add(found);
            if (person && topic(block, mention)) into.add(ofTheTeam(found, predicate));
        }

        /// A group or department that a research unit presents as its own: what it is called, the
        /// unit studies.
        private boolean ownGroup(Block block, OrganizationNames.Name name) {
            return subjects.research()
                    && document.role() != PageRole.PROJECT
                    && (block.isHeading() || block.kind() == Block.Kind.LIST_ITEM)
                    && name.span().start() == 0
                    && under(block) != Section.PARTNER
                    && GROUP.matcher(name.text()).lookingAt();
        }

        /// A product goes by its name and by no form of it: *Springer* is not *Spring*, and who
        /// wants to *go* does not want *Go*.
        private boolean otherWord(Concept concept, LabelMatch match, String printed) {
            if (!tools.named(concept, match)) return false;
            boolean small =
                    match.label().length() <= 6
                            && Character.isUpperCase(match.label().charAt(0))
                            && Character.isLowerCase(printed.charAt(0));
            return small
                    || (match.kind() == Kind.INFLECTED
                            && match.label().indexOf(' ') < 0
                            && !printed.equalsIgnoreCase(match.label() + "s"));
        }

        /// A partner that does business, on a page of research.
        private static boolean firm(Subjects.Subject subject) {
            return !subject.own()
                    && !subject.person()
                    && OrganizationNames.kind(subject.name()) == OrganizationKind.COMPANY;
        }

        /// Whether it says nothing of anyone's work: an address, who pays, what is learnt.
        private boolean notWork(Block block, int at, String words, int start, int end) {
            boolean listed =
                    document.role() != PageRole.PUBLICATION
                            && AUTHORS.matcher(line(block.text(), at)).lookingAt();
            return listed
                    || WITH_OTHERS.matcher(words.substring(0, start)).find()
                    || ADDRESS.matcher(token(words, start, end)).find()
                    || ADMINISTRATIVE.in(block.text())
                    || (block.kind() == Block.Kind.DEFINITION && ADMINISTRATIVE.in(block.heading()))
                    || (!block.isHeading() && UNIT.in(words.substring(0, start)))
                    || HOURS.in(line(words, start))
                    || ELSEWHERE.in(words.substring(0, start))
                    || ((document.role() == PageRole.IMPRESSUM
                                    || document.role() == PageRole.CONTACT)
                            && COURTESY.in(words))
                    || (cards() && OFFICE.in(line(block.text(), at)))
                    || PAID_BY.in(words.substring(0, start))
                    || (IS_BY.in(words.substring(0, start)) && PAID.in(words.substring(end)))
                    || (WORKS_WITH.in(words.substring(0, start))
                            && TOGETHER.in(words.substring(end)))
                    || (CHALLENGES.in(words.substring(0, start)) && !Subjects.ours(words))
                    || (subjects.firm() && FOR_MAKERS.in(words.substring(0, start)))
                    || (CUSTOMER.in(words.substring(start, end))
                            && FOR_WHOM.in(words.substring(0, start)))
                    || LEARNER.in(line(words, start));
        }

        /// What somebody is called or is, not what is done: *Brauerei Musterstadt*, *ist eine
        /// Ausgründung*, *im ZIM-Projekt*. Who helps others may mean it.
        private boolean whatItIs(
                String words, int start, int end, LabelMatch match, Section above) {
            String printed = words.substring(start, end);
            String token = token(words, start, end).replaceAll("^[„“\"»«(]+|[“”\"»«).,;:!?]+$", "");
            if (COINED.matcher(token).matches() && !tokenHolds(token, match)) return true;

            if (HOUSE.matcher(printed).matches()
                    && words.startsWith(" ", end)
                    && end + 1 < words.length()
                    && Character.isUpperCase(words.charAt(end + 1))) return true;
            if (subjects.helps() || above == Section.OFFER || above == Section.SERVICE)
                return false;
            return SELF.matcher(printed).matches();
        }

        private static boolean tokenHolds(String token, LabelMatch match) {
            return token.contains(match.label()) || token.equalsIgnoreCase(match.label());
        }

        /// What stands between blanks around the mention.
        private static String token(String words, int start, int end) {
            int from = start;
            int to = end;
            while (from > 0 && !Character.isWhitespace(words.charAt(from - 1))) from--;
            while (to < words.length() && !Character.isWhitespace(words.charAt(to))) to++;
            return words.substring(from, to);
        }

        private static String line(String text, int at) {
            int from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\t', at)) + 1;
            int to = at;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\t') to++;
            return text.substring(from, to);
        }

        /// What a team's members work on is the team's work too.
        private boolean topic(Block block, Span mention) {
            if (document.role() == PageRole.RESEARCH) return subjects.research();
            return document.role() == PageRole.TEAM
                    && (subjects.research() || mention.start() > lastName(block))
                    && !POST.in(line(block.text(), mention.start()));
        }

        /// Where the names in a card end: a firm's department stands before them.
        private int lastName(Block block) {
            return people.stream().mapToInt(block.text()::indexOf).max().orElse(-1);
        }

        private CompetenceMention ofTheTeam(CompetenceMention of, Predicate predicate) {
            return new CompetenceMention(
                    of.concept(),
                    of.labelDe(),
                    of.labelEn(),
                    subjects.publisher(),
                    predicate,
                    of.polarity(),
                    of.quote(),
                    Math.round(of.confidence() * 85) / 100.0);
        }

        /// No faculty is called so: a product or an abbreviation.
        private boolean specific(Concept concept, LabelMatch match) {
            return match.kind() == Kind.ABBREVIATION || tools.named(concept, match);
        }

        /// An item of *Deine Aufgaben* is what somebody is sought for, unless it speaks of us.
        private boolean asked(Block block, Section section, String words) {
            return section == Section.SEEK
                    && block.kind() != Block.Kind.PARAGRAPH
                    && !Subjects.ours(words);
        }

        /// Whether it is named as what one works with. Who sells or teaches a tool has it to offer,
        /// and so has a firm that makes or sells the material.
        private boolean means(
                Concept concept,
                LabelMatch match,
                String words,
                int start,
                int end,
                Optional<Predicate> verb) {
            String printed = token(words, start, end);
            String before = words.substring(0, start);
            boolean sought = verb.isPresent() && verb.get() == Predicate.SEEKS;
            if (!subjects.researchHere() && tools.material(concept, printed))
                return !sought
                        && verb.orElse(null) != Predicate.RESEARCHES
                        && (Tools.madeOf(before) || !Tools.supplies(words));
            if (subjects.firm() && Tools.machine(before, printed)) return !sought;
            return (tool(concept, match, printed, verb)
                            || (Tools.product(concept, match) && Cues.with(before) && !sought))
                    && !Cues.serves(words)
                    && !(Tools.standard(match.label()) && Tools.measures(words));
        }

        /// A tool by name, or a laboratory's apparatus unless it is what they study.
        private boolean tool(
                Concept concept, LabelMatch match, String printed, Optional<Predicate> verb) {
            if (verb.isPresent() && verb.get() == Predicate.SEEKS) return false;
            boolean studied = verb.isPresent() && verb.get() == Predicate.RESEARCHES;
            return tools.named(concept, match)
                    || (Tools.standard(match.label()) && !studied)
                    || (subjects.researchHere() && Tools.apparatus(printed));
        }

        /// A word that means other things too counts where it is named for its own sake.
        private static boolean listed(Block block) {
            return block.isHeading()
                    || (block.kind() != Block.Kind.PARAGRAPH && block.text().length() <= 80);
        }

        /// A heading rules what stands under it; a heading that is itself "Unsere Leistungen:
        /// Drehen" rules itself, and the head of a column its cells.
        private Section section(Block block, Span mention, Section above) {
            boolean guests = above == Section.PARTNER || above == Section.REFERENCE;
            if (block.kind() == Block.Kind.TABLE_ROW && !guests && above != Section.DENIED) {
                Section column = column(block, mention);
                if (column != Section.NONE) return column;
            }
            if (!block.isHeading() || above != Section.NONE) return above;
            return Section.of(block.text());
        }

        /// A value beside *Kategorie* or *Typ* looks like a head, too: none makes guests of a
        /// column.
        private static final Set<Section> GUESTS =
                EnumSet.of(Section.PARTNER, Section.REFERENCE, Section.DENIED);

        private Section column(Block row, Span mention) {
            Block head = document.firstRow(row);
            String[] heads = head.text().split("\t", -1);
            String left = row.text().substring(0, mention.start());
            int at = (int) left.chars().filter(c -> c == '\t').count();
            boolean same = row.text().chars().filter(c -> c == '\t').count() == heads.length - 1;
            if (head.equals(row) || !same || heads.length < 2 || heads[at].length() > HEAD)
                return Section.NONE;
            Section column = Section.of(heads[at]);
            return GUESTS.contains(column) ? Section.NONE : column;
        }

        /// Whether anything is said of the publisher at all here.
        private boolean speaks(
                Block block,
                Section section,
                Optional<Predicate> verb,
                boolean inName,
                Subjects.Subject subject) {
            if (section == Section.BENEFITS) return false;
            if (section == Section.MARKETS) return verb.isPresent() && subject.own();
            if (section == Section.NEWS && document.role() != PageRole.NEWS)
                return verb.isPresent() && subject.own();
            if (document.role() == PageRole.IMPRESSUM)
                return (verb.isPresent() && subject.own())
                        || section == Section.OFFER
                        || section == Section.SERVICE;
            if (document.role() == PageRole.JOBS && !inName)
                return (section == Section.SEEK && block.kind() != Block.Kind.PARAGRAPH)
                        || verb.isPresent();
            return true;
        }

        /// What is said without a verb.
        private Predicate quietly(Section section) {
            return switch (section) {
                case SEEK -> Predicate.SEEKS;
                case USE -> Predicate.USES;
                case METHODS -> subjects.research() ? Predicate.USES : Predicate.OFFERS;
                case RESEARCH -> Predicate.RESEARCHES;
                case SERVICE -> Predicate.OFFERS;
                case TEACHING -> subjects.research() ? Predicate.RESEARCHES : Predicate.OFFERS;
                case OFFER ->
                        subjects.research() && document.role() != PageRole.OFFER
                                ? Predicate.RESEARCHES
                                : Predicate.OFFERS;
                case PROJECTS -> subjects.firm() ? Predicate.OFFERS : Predicate.RESEARCHES;
                case LEGAL, BENEFITS, DENIED, NEWS, REFERENCE, MARKETS, PARTNER, NONE -> byRole();
            };
        }

        private Predicate byRole() {
            return switch (document.role()) {
                case JOBS -> Predicate.SEEKS;
                case RESEARCH, PROJECT, PUBLICATION -> Predicate.RESEARCHES;
                case OFFER -> Predicate.OFFERS;
                case HOME, ABOUT, OTHER ->
                        subjects.research() || subjects.ofProject()
                                ? Predicate.RESEARCHES
                                : Predicate.OFFERS;
                case IMPRESSUM, TEAM, PROFILE, NEWS, CONTACT, LEGAL ->
                        subjects.research() ? Predicate.RESEARCHES : Predicate.OFFERS;
            };
        }
    }

    private static boolean within(String name, String words, int start, int end) {
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
            if (at <= start && end <= at + name.length()) return true;
        return false;
    }

    /// *Institut für Maschinenbau (IAM)*: the letters in brackets are the institute's.
    private static boolean shortForm(
            List<OrganizationNames.Name> organizations, Span mention, String text) {
        return organizations.stream()
                .anyMatch(o ->
                        mention.start() == o.span().end() + 2
                                && text.startsWith(" (", o.span().end()));
    }

    private static boolean overlaps(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /// How much the place adds to the words: said outright or in a section of its own, more than
    /// dropped in passing.
    private static double placed(Section section, boolean verb, Block block, boolean inName) {
        if (inName) return 0.7;
        if (section == Section.TEACHING) return 0.65;
        boolean own =
                section == Section.OFFER
                        || section == Section.SERVICE
                        || section == Section.RESEARCH
                        || section == Section.PROJECTS
                        || section == Section.SEEK
                        || section == Section.USE;
        if (own && (verb || block.kind() != Block.Kind.PARAGRAPH)) return 0.98;
        if (own || verb) return 0.95;
        return block.isHeading() ? 0.93 : 0.82;
    }

    private static double trusted(PageRole role) {
        return switch (role) {
            case OFFER, RESEARCH, PROFILE, JOBS -> 1;
            case HOME, ABOUT, PROJECT -> 0.98;
            case OTHER, TEAM -> 0.93;
            case NEWS, PUBLICATION, CONTACT -> 0.88;
            case IMPRESSUM, LEGAL -> 0.75;
        };
    }

    private static CompetenceMention said(
            Concept concept,
            String subject,
            Predicate predicate,
            Polarity polarity,
            Quote quote,
            double confidence) {
        return new CompetenceMention(
                concept.uri(),
                concept.prefLabelDe(),
                concept.prefLabelEn(),
                subject,
                predicate,
                polarity,
                quote,
                Math.round(confidence * 100) / 100.0);
    }

    /// What the page tells machines: `knowsAbout` of an organization or a person.
    private void structured(
            List<Item> items, Subjects subjects, List<CompetenceMention> into, int depth) {
        if (depth > 6) return;
        for (Item item : items) {
            boolean person = item.is("Person");
            String subject = person ? item.text("name").orElse("") : subjects.publisher();
            for (String property : List.of("knowsAbout", "makesOffer", "hasOfferCatalog"))
                for (Object value : item.properties().getOrDefault(property, List.of()))
                    if (!subject.isBlank()) stated(value, person, subject, subjects, into, depth);
            for (List<Object> values : item.properties().values())
                structured(
                        values.stream()
                                .filter(Item.class::isInstance)
                                .map(Item.class::cast)
                                .toList(),
                        subjects,
                        into,
                        depth + 1);
        }
    }

    private void stated(
            Object value,
            boolean person,
            String subject,
            Subjects subjects,
            List<CompetenceMention> into,
            int depth) {
        if (depth > 6) return;
        if (value instanceof Item item) {
            item.text("name")
                    .ifPresent(name -> stated(name, person, subject, subjects, into, depth + 1));
            for (String deeper : List.of("itemOffered", "itemListElement"))
                item.properties()
                        .getOrDefault(deeper, List.of())
                        .forEach(v -> stated(v, person, subject, subjects, into, depth + 1));
        } else if (value instanceof String words && !words.isBlank()) {
            for (LabelMatch match : labels.find(Words.of(words), "de")) {
                Predicate predicate =
                        person
                                ? Predicate.EXPERT_IN
                                : subjects.research() ? Predicate.RESEARCHES : Predicate.OFFERS;
                double trust = match.kind() == Kind.COMPOUND_FIRST ? 0.5 : 0.9;
                into.add(
                        said(
                                match.concepts().getFirst(),
                                subject,
                                predicate,
                                Polarity.AFFIRMED,
                                Quote.outside(
                                        words.strip(), words.substring(match.start(), match.end())),
                                match.kind().trust() * trust));
            }
        }
    }

    private record Said(String concept, String subject, Predicate predicate, Polarity polarity) {}

    /// The best few mentions of each statement, in the order of the page.
    private static List<CompetenceMention> kept(List<CompetenceMention> found) {
        Map<Said, List<CompetenceMention>> groups = new LinkedHashMap<>();
        for (CompetenceMention m : found)
            groups.computeIfAbsent(
                            new Said(m.concept(), m.subject(), m.predicate(), m.polarity()),
                            _ -> new ArrayList<>())
                    .add(m);
        var kept = new ArrayList<CompetenceMention>();
        for (List<CompetenceMention> group : groups.values()) {
            group.sort(Comparator.comparingDouble(CompetenceMention::confidence).reversed());
            var snippets = new HashSet<String>();
            var words = new HashSet<String>();
            for (CompetenceMention m : group) {
                boolean said =
                        words.size() < WORDS_KEPT
                                && words.add(m.quote().surface().toLowerCase(Locale.ROOT));
                boolean again =
                        snippets.size() < MENTIONS_KEPT && !snippets.contains(m.quote().snippet());
                if (!said && !again) continue;
                snippets.add(m.quote().snippet());
                kept.add(m);
            }
        }
        kept.sort(
                Comparator.comparingInt((CompetenceMention m) -> m.quote().start())
                        .thenComparing(CompetenceMention::concept));
        return kept;
    }
}
