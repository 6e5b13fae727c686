package de.wegweiser.extract.competence;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Document;
import de.wegweiser.fact.CandidateTerm;
import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.PageRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that look like a competence and match no label: proposals for the stewards of the
/// ontology. They look so by their form (*…technik*, *…verfahren*, *… engineering*) or by their
/// place (a short item of a list under "Leistungen").
public final class CandidateTerms {

    /// More would be a page that lists everything.
    private static final int AT_MOST = 40;

    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])((?:\\p{L}{4,}(?:e|er|en|es)\\s)?(?:[\\p{Lu}\\d][\\p{L}\\d]*-)*"
                            + "\\p{Lu}\\p{L}{2,}(?:-?(?:[Tt]echnik|[Tt]echnologien?|[Vv]erfahren|[Ss]imulation(?:en)?|[Pp]rüfung(?:en)?|"
                            + "[Ee]ntwicklung|[Vv]erarbeitung|[Bb]earbeitung|[Ff]ertigung|[Aa]nalysen?|[Aa]nalytik|[Oo]ptimierung|"
                            + "[Ss]teuerung(?:en)?|[Rr]egelung|[Aa]utomatisierung|[Mm]odellierung|[Bb]eschichtung(?:en)?|[Kk]onstruktion|"
                            + "[Ss]ensorik|[Rr]obotik|[Ü|ü]berwachung|[Ee]rkennung|[Ii]nformatik|[Ee]lektronik|[Mm]echanik|[Dd]ynamik|"
                            + "[Ll]ogistik|[Uu]mformung|[Mm]anagement|[Ss]chweißen|[Gg]ießen|[Ss]chneiden|[Ff]räsen|[Mm]ontage|[Mm]essung(?:en)?|"
                            + "[Aa]ufbereitung|[Rr]ückgewinnung|[Vv]eredelung|[Mm]odelle|[Ss]ysteme?|[Ww]irtschaft|[Dd]iagnostik|[Pp]rothetik)))(?![\\p{L}\\d-])");

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])((?:[\\p{L}\\d][\\p{L}\\d-]{2,}\\s){1,2}(?:engineering|processing|simulation|analysis|analytics|detection|modell?ing|"
                            + "learning|manufacturing|technology|technologies|testing|inspection|recognition|optimi[sz]ation|control|sequencing|"
                            + "forecasting|prediction|management|automation|development|migration|computing|vision|robotics|security|systems|design|networks))(?![\\p{L}\\d-])",
                    Pattern.CASE_INSENSITIVE);

    /// Words that make no part of a term.
    private static final Set<String> NOT_FIRST =
            Set.of(
                    "unsere",
                    "unserer",
                    "unseren",
                    "unseres",
                    "diese",
                    "dieser",
                    "dieses",
                    "diesen",
                    "eine",
                    "einer",
                    "eines",
                    "einen",
                    "jede",
                    "jeder",
                    "keine",
                    "keiner",
                    "alle",
                    "aller",
                    "allen",
                    "neue",
                    "neuen",
                    "neuer",
                    "neues",
                    "viele",
                    "vielen",
                    "weitere",
                    "weiteren",
                    "weiterer",
                    "ihre",
                    "ihrer",
                    "ihren",
                    "seine",
                    "seiner",
                    "seinen",
                    "andere",
                    "anderen",
                    "welche",
                    "große",
                    "großen",
                    "verschiedene",
                    "verschiedenen",
                    "sowie",
                    "unter",
                    "über",
                    "oder",
                    "aber",
                    "hinter",
                    "ganze",
                    "ganzen",
                    "beste",
                    "besten",
                    "gesamte",
                    "gesamten",
                    "sämtliche",
                    "deine",
                    "deiner",
                    "the",
                    "our",
                    "and",
                    "for",
                    "with",
                    "this",
                    "that",
                    "these",
                    "your",
                    "new",
                    "all",
                    "from",
                    "into",
                    "are",
                    "its",
                    "their",
                    "use",
                    "using",
                    "other",
                    "such",
                    "more",
                    "under",
                    "based",
                    "various",
                    "different",
                    "can",
                    "has",
                    "have",
                    "will",
                    "was",
                    "you",
                    "about",
                    "several",
                    "project",
                    "between",
                    "through",
                    "while",
                    "where",
                    "which",
                    "who",
                    "how",
                    "what");

    private static final Pattern ITEM = Pattern.compile("[\\p{Lu}\\d][^.!?:;|\\t\\n@]{4,60}");

    /// @param known what was found there with a label
    public List<CandidateTerm> find(Document document, List<CompetenceMention> known) {
        if (document.role() == PageRole.LEGAL || document.role() == PageRole.IMPRESSUM)
            return List.of();
        var terms = new Terms(known);
        for (Block block : document.blocks()) {
            Section section = Section.of(block.headings());
            if (block.boilerplate() || section == Section.LEGAL || section == Section.BENEFITS)
                continue;
            terms.pattern(english(block) ? ENGLISH : GERMAN, block);
            boolean list =
                    block.kind() == Block.Kind.LIST_ITEM
                            || (block.isHeading() && block.level() >= 3);
            if (list
                    && (section == Section.OFFER
                            || section == Section.RESEARCH
                            || section == Section.PROJECTS)) terms.item(block);
        }
        return terms.best();
    }

    private static boolean english(Block block) {
        return block.lang().equals("en");
    }

    /// Terms of one page under their language and stems, so that *Prüfung* and *Prüfungen* count
    /// together.
    private static final class Terms {
        private final List<CompetenceMention> known;
        private final Map<String, Map<String, Integer>> forms = new LinkedHashMap<>();
        private final Set<Integer> seen = new java.util.HashSet<>();

        Terms(List<CompetenceMention> known) {
            this.known = known;
        }

        void pattern(Pattern pattern, Block block) {
            Matcher found = pattern.matcher(block.text());
            while (found.find()) {
                int start = found.start();
                String term = found.group(1);
                for (int blank = term.indexOf(' ');
                        blank > 0 && unfit(term.substring(0, blank));
                        blank = term.indexOf(' ')) {
                    start += blank + 1;
                    term = term.substring(blank + 1);
                }
                if (english(block) && term.indexOf(' ') < 0) continue;
                add(term, block.start() + start, block);
            }
        }

        private static boolean unfit(String word) {
            return NOT_FIRST.contains(word.toLowerCase(java.util.Locale.GERMAN));
        }

        void item(Block block) {
            String text = block.text().strip();
            long words = text.chars().filter(c -> c == ' ').count() + 1;
            if (words <= 5 && ITEM.matcher(text).matches()) add(text, block.start(), block);
        }

        private void add(String term, int start, Block block) {
            int end = start + term.length();
            if (known.stream()
                    .anyMatch(m ->
                            m.quote().start() >= 0
                                    && m.quote().start() < end
                                    && start < m.quote().end())) return;
            if (!seen.add(start)) return;
            var words = Words.of(term);
            var key = new StringBuilder(english(block) ? "en " : "de ");
            for (int i = 0; i < words.count(); i++) key.append(words.stem(i)).append(' ');
            forms.computeIfAbsent(key.toString(), _ -> new HashMap<>())
                    .merge(term, 1, Integer::sum);
        }

        /// The spelling used most often, then the shortest, then the first of the alphabet.
        private static Comparator<String> byUse(Map<String, Integer> spellings) {
            return Comparator.<String>comparingInt(s -> -spellings.getOrDefault(s, 0))
                    .thenComparingInt(String::length)
                    .thenComparing(Comparator.naturalOrder());
        }

        List<CandidateTerm> best() {
            var terms = new ArrayList<CandidateTerm>();
            for (var form : forms.entrySet()) {
                String lang = form.getKey().substring(0, 2);
                Map<String, Integer> spellings = form.getValue();
                int count = spellings.values().stream().mapToInt(Integer::intValue).sum();
                String shown = Collections.min(spellings.keySet(), byUse(spellings));
                terms.add(new CandidateTerm(shown, lang, count));
            }
            terms.sort(
                    Comparator.comparingInt(CandidateTerm::count)
                            .reversed()
                            .thenComparing(CandidateTerm::term));
            return terms.size() > AT_MOST ? List.copyOf(terms.subList(0, AT_MOST)) : terms;
        }
    }
}
